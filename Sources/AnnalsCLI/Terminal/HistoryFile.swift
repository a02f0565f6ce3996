import AnnalsShell
import Glibc

/// What was entered at prompts, kept for the next one; private to the person.
///
/// Every entry is added in one write at the end of the file, so that two prompts at once lose
/// nothing. Where the file cannot be written the prompt goes on without.
struct HistoryFile: Sendable {
  private let path: String

  /// - Returns: `nil` where there is no place for it, where `ANNALS_HISTORY` is empty, and in safe mode.
  init?() {
    guard !SafeMode.isOn else { return nil }
    if let path = Environment.value("ANNALS_HISTORY") {
      guard !path.isEmpty else { return nil }
      self.path = path
      return
    }
    guard let folder = Environment.folder("XDG_STATE_HOME", standard: ".local/state") else {
      return nil
    }
    path = folder + "/history"
    FileWriter.makeFolder(folder)
  }

  /// What was entered, oldest first; of a long file the newest part.
  func load() -> [HistoryEntry] {
    clearLeftovers()
    trim()
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard Self.isOurs(descriptor) else { return [] }
    return HistoryEntry.entries(in: Self.newestPart(of: descriptor))
  }

  /// Adds an entry, whole or not at all.
  func append(_ text: String) {
    guard let descriptor = openForAppending() else { return }
    defer { close(descriptor) }
    let line = HistoryEntry(time: Clock.seconds, text: text).line
    // A line that was torn by a full disk ends here, and spoils this one no more.
    let opening = Self.endsInsideLine(descriptor) ? "\n" : ""
    try? OutputStream(descriptor: descriptor).write(opening + line)
  }

  /// In bytes: some ten thousand queries.
  private static let kept = 1024 * 1024

  /// Whole lines from near the end of a file.
  private static func newestPart(of descriptor: Int32) -> [UInt8] {
    let end = Int(lseek(descriptor, 0, SEEK_END))
    // One byte more tells whether a line begins at the cut.
    let start = max(0, end - kept - 1)
    guard end >= 0, lseek(descriptor, off_t(start), SEEK_SET) >= 0 else { return [] }
    do throws(FileProblem) {
      let bytes = try FileReader.read(descriptor, limit: .max)
      guard start > 0 else { return bytes }
      let cut = bytes.firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
      return Array(bytes[cut...])
    } catch {
      return []
    }
  }

  private static let newline = UInt8(ascii: "\n")

  /// Whether an open file is one that entries are kept in: no device, which may have no end, and
  /// of nobody else.
  private static func isOurs(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_uid == geteuid()
  }

  private static func endsInsideLine(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var byte = newline
    return end > 0 && pread(descriptor, &byte, 1, end - 1) == 1 && byte != newline
  }
}

// MARK: - Trimming

extension HistoryFile {
  /// Shortens a file that has become far longer than what is kept.
  ///
  /// The short one takes the place of the long one at once, while nobody adds to that: a prompt
  /// that is killed meanwhile has changed nothing.
  private func trim() {
    guard let place else { return }
    let descriptor = open(place, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard Self.isOurs(descriptor), fstat(descriptor, &status) == 0,
      status.st_size > Self.kept * 4, flock(descriptor, LOCK_EX | LOCK_NB) == 0,
      Self.isStill(place, descriptor)
    else { return }
    let temporary = Leftovers.name(for: place)
    let short = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard short >= 0 else { return }
    defer { close(short) }
    do throws(WriteProblem) {
      try OutputStream(descriptor: short).write(Self.newestPart(of: descriptor))
      if fsync(short) == 0, rename(temporary, place) == 0 { return }
    } catch {}
    unlink(temporary)
  }

  /// What a prompt left that was killed while it trimmed.
  private func clearLeftovers() {
    if let place { Leftovers.clear(beside: place) }
  }

  /// Where the file is, its links followed; `nil` where there is none yet.
  private var place: String? {
    guard let target = realpath(path, nil) else { return nil }
    defer { free(target) }
    return String(cString: target)
  }

  /// Opens the file so that it is not trimmed away from under what is added.
  private func openForAppending() -> Int32? {
    // Every round but the last has met a trimming that has just ended.
    for _ in 0..<100 {
      let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { return nil }
      guard Self.isOurs(descriptor) else {
        close(descriptor)
        return nil
      }
      // Some file systems know no locks: an entry without one is better than none.
      _ = flock(descriptor, LOCK_SH)
      if Self.isStill(path, descriptor) { return descriptor }
      close(descriptor)
    }
    return nil
  }

  /// Whether an open file is the one that stands at a path now.
  private static func isStill(_ path: String, _ descriptor: Int32) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }
}
