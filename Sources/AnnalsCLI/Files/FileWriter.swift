import Glibc

/// Writes a whole file: afterwards the old bytes are there or the new ones, never a part.
enum FileWriter {
  /// Puts `bytes` at `path`.
  ///
  /// A regular file is written beside its place and moved there once it is on the disk; it
  /// keeps its permissions, and a link keeps pointing to it. What an earlier write left beside
  /// it when it was killed is cleared away. A pipe or a device is written as it stands.
  ///
  /// - Parameter mode: what a file that was not there is made with, less the person's mask.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t = 0o666
  ) throws(FileProblem) {
    guard !SafeMode.isOn else { throw .unsafe }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .system(ENOENT) }
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    switch status.st_mode & S_IFMT {
    case S_IFDIR where exists: throw .isFolder
    case S_IFREG where exists:
      try replace(target, with: bytes, mode: mode, kept: status.st_mode & 0o777)
    case _ where exists: try overwrite(target, with: bytes)
    default: try replace(target, with: bytes, mode: mode, kept: nil)
    }
  }

  /// Puts `bytes` behind what is at `path`.
  static func add(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    guard !SafeMode.isOn else { throw .unsafe }
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .system(ENOENT) }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    try put(bytes, into: descriptor)
  }

  /// Makes a folder, and those around it that are missing, each for the person alone.
  static func makeFolder(_ path: String) {
    guard !SafeMode.isOn else { return }
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      mkdir(String(path[..<end]), 0o700)
    }
  }

  /// The path with its links followed; the path itself where nothing is there yet.
  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func overwrite(_ path: String, with bytes: [UInt8]) throws(FileProblem) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    try put(bytes, into: descriptor)
  }

  /// - Parameter kept: the permissions of the file that stands there.
  private static func replace(
    _ path: String, with bytes: [UInt8], mode: mode_t, kept: mode_t?
  ) throws(FileProblem) {
    Leftovers.clear(beside: path)
    let temporary = Leftovers.name(for: path)
    // What is to be kept private is so before a byte is in it.
    let descriptor = open(
      temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kept.map { $0 & mode } ?? mode)
    guard descriptor >= 0 else { throw .system(errno) }
    do throws(FileProblem) {
      defer { close(descriptor) }
      if let kept, fchmod(descriptor, kept) != 0 { throw .system(errno) }
      try put(bytes, into: descriptor)
      if fsync(descriptor) != 0 { throw .system(errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let number = errno
      unlink(temporary)
      throw .system(number)
    }
    sync(folderOf: path)
  }

  /// Brings a new name to the disk, where the system has a way: the file that it names is there.
  private static func sync(folderOf path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32) throws(FileProblem) {
    do throws(WriteProblem) {
      try OutputStream(descriptor: descriptor).write(bytes)
    } catch {
      switch error {
      case .brokenPipe: throw .system(EPIPE)
      case .failed(let number): throw .system(number)
      case .cancelled: throw .cancelled
      }
    }
  }
}
