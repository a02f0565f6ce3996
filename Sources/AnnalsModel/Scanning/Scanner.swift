/// The one place that walks over the bytes of a file.
///
/// A window of the file stands in a buffer with zeros behind it. A zero is nothing that JSON
/// may hold, so every scan stops there by itself and only then asks whether the window ends,
/// moves it on and tries again: the usual way is free of questions.
struct Scanner: ~Copyable {
  /// Where the next byte stands.
  var p: BytePointer

  /// The letters of the text that was read last, without escapes; good until the next read.
  var content: BytePointer
  var contentCount = 0

  /// The number that was read last.
  var number = ScannedNumber.integer(0)

  /// Why the scan stopped; set before `Stop` is thrown.
  private(set) var failure: ScanFailure?

  /// Texts with escapes or letters beyond ASCII are written out here.
  var scratch = Scratch()
  var keys = KeyLedger()
  let limits: LoadLimits

  /// How many lists and objects are open.
  var depth = 0

  /// Where the bytes at hand end.
  private(set) var end: BytePointer
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int

  /// The place of the first byte in the buffer.
  private var origin: Int
  private var isExhausted = false
  private var source: ByteSource

  /// The place of the first byte of the file: there may be files before it.
  private let base: Int

  /// How many bytes there are with those of the other files, where known.
  let size: Int?

  /// A line feed where it is white space like any other; a blank where it ends a record.
  var lineFeed: UInt8 = 0x0A
  private let watch: LoadWatch

  /// How much of the file the window holds, when nothing larger stands in one piece.
  private static let windowSize = 256 << 10

  /// - Parameters:
  ///   - base: how many bytes the files before this one have.
  ///   - size: how many all files have, where known.
  init(
    _ source: ByteSource, base: Int = 0, size: Int? = nil, limits: LoadLimits, watch: LoadWatch
  ) {
    self.source = source
    self.base = base
    self.size = size ?? source.size.map { base + $0 }
    origin = base
    self.limits = limits
    self.watch = watch
    capacity = min(Self.windowSize, max(4096, (source.size ?? .max / 2) + 1))
    buffer = .allocate(capacity: capacity + Bytes.padding)
    buffer.initialize(repeating: 0, count: Bytes.padding)
    p = BytePointer(buffer)
    end = p
    content = p
  }

  deinit { buffer.deallocate() }

  /// The place of a byte of the window in the file, from 0.
  @inline(__always) func offset(_ at: BytePointer) -> Int { origin &+ (at - BytePointer(buffer)) }

  /// The place in the file of the next byte, from 0.
  var position: Int { offset(p) }

  /// Records why the scan cannot go on.
  @inline(never) mutating func stop(_ failure: ScanFailure) -> Stop {
    if self.failure == nil { self.failure = failure }
    return Stop()
  }

  /// Records what the file has against being read, at a place in the window.
  @inline(never) mutating func stop(_ problem: ScanProblem, at place: BytePointer) -> Stop {
    stop(.problem(problem, at: offset(place)))
  }

  // MARK: - The window

  /// Moves the window on, so that it holds everything from `start` and more behind it.
  ///
  /// - Parameter start: a place in the window; it moves with its byte, as `p` does.
  /// - Returns: false when the file has no more.
  @inline(never) mutating func more(keeping start: inout BytePointer) throws(Stop) -> Bool {
    if isExhausted { return false }
    if watch.isCancelled() { throw stop(.cancelled) }
    let shift = start - BytePointer(buffer)
    let ahead = p - start
    let held = end - start
    if held >= capacity / 2 {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Bytes.padding)
      larger.update(from: start, count: held)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    } else {
      buffer.update(from: start, count: held)
    }
    origin += shift
    start = BytePointer(buffer)
    p = start + ahead
    let count = try read(behind: held)
    end = start + held + count
    (buffer + held + count).update(repeating: 0, count: Bytes.padding)
    return count > 0
  }

  /// Fills the buffer behind what is held.
  private mutating func read(behind held: Int) throws(Stop) -> Int {
    // What is held must be seen as such if the read fails.
    end = BytePointer(buffer) + held
    let room = UnsafeMutableRawBufferPointer(start: buffer + held, count: capacity - held)
    let count: Int
    do {
      count = min(max(0, try source.read(room)), room.count)
    } catch {
      throw stop(.unreadable(error.reason))
    }
    if count == 0 { isExhausted = true }
    let total = origin + held + count
    if total > limits.fileSize { throw stop(.limit(.fileSize, limits.fileSize, at: nil)) }
    watch.progress(total, size)
    return count
  }

  /// Goes back to the first byte of the file.
  ///
  /// - Returns: false when the source cannot.
  mutating func rewind() -> Bool {
    guard let rewind = source.rewind, rewind() else { return false }
    origin = base
    isExhausted = false
    depth = 0
    buffer.update(repeating: 0, count: Bytes.padding)
    p = BytePointer(buffer)
    end = p
    return true
  }
}

/// Thrown when a scan cannot go on; `Scanner.failure` says why.
struct Stop: Error {}

/// Why a scan cannot go on.
enum ScanFailure: Hashable, Sendable {
  /// The file is not JSON; with the place from 0.
  case problem(ScanProblem, at: Int)

  /// More than a load takes; with the limit's value and the place from 0, where there is one.
  case limit(LoadLimit, Int, at: Int?)
  case unreadable(String)
  case cancelled
}

/// Who looks on while a file is read.
struct LoadWatch: Sendable {
  /// Asked once for every window.
  var isCancelled: @Sendable () -> Bool

  /// Told how many bytes have been read, and of how many where that is known.
  var progress: @Sendable (Int, Int?) -> Void
}

/// A number of a file, exactly.
enum ScannedNumber {
  case integer(Int64)
  case fraction(Double)
}

/// Room for the letters of one text.
struct Scratch: ~Copyable {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var capacity = 1024
  private(set) var count = 0

  init() {
    bytes = .allocate(capacity: capacity + Bytes.padding)
    bytes.initialize(repeating: 0, count: capacity + Bytes.padding)
  }

  deinit { bytes.deallocate() }

  mutating func clear() { count = 0 }

  @inline(__always) mutating func put(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    bytes[count] = byte
    count &+= 1
  }

  mutating func put(_ from: BytePointer, _ length: Int) {
    if count + length > capacity { grow(by: length) }
    (bytes + count).update(from: from, count: length)
    count += length
  }

  @inline(never) private mutating func grow(by more: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(
      capacity: (capacity + more) * 2 + Bytes.padding)
    larger.initialize(repeating: 0, count: (capacity + more) * 2 + Bytes.padding)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    capacity = (capacity + more) * 2
  }
}
