import CMalloc
import Glibc

/// The memory of this process as the system counts it, in KiB.
struct ProcessMemory {
  /// What is there now.
  var resident = 0

  /// The most there has been.
  var peak = 0

  static var now: ProcessMemory {
    var memory = ProcessMemory()
    guard let file = fopen("/proc/self/status", "r") else { return memory }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      guard words.count > 1, let amount = Int(words[1]) else { continue }
      if words[0] == "VmRSS:" { memory.resident = amount }
      if words[0] == "VmHWM:" { memory.peak = amount }
    }
    return memory
  }

  /// The most that some work takes beyond what there was before it.
  static func taken<Failure>(by work: () throws(Failure) -> Void) throws(Failure) -> Int {
    // What was freed but kept would be taken again and not be seen.
    malloc_trim(0)
    forgetPeak()
    let before = now.resident
    try work()
    return max(0, now.peak - before)
  }

  private static func forgetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }
}
