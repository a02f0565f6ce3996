import Glibc

/// What a write that was killed left beside its target: `NAME.PID.tmp`.
enum Leftovers {
  /// What a file is called while this process writes it.
  static func name(for path: String) -> String { "\(path).\(getpid()).\(ending)" }

  /// Clears away what is left beside the file at `path`.
  static func clear(beside path: String) {
    let (folder, name) = split(path)
    clear(in: folder) { $0.utf8.elementsEqual(name.utf8) }
  }

  /// Clears away what is left of the files of a folder, by their names.
  ///
  /// Only what was being written by a process that is gone, and belongs to the person, is cleared
  /// away: what another writes at this moment stays.
  static func clear(in folder: String, of isTarget: (Substring) -> Bool) {
    guard !SafeMode.isOn else { return }
    for name in namesOfFiles(in: folder) {
      guard let (target, writer) = parts(of: name), isTarget(target), isGone(writer) else {
        continue
      }
      let path = folder + name
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid()
      else { continue }
      unlink(path)
    }
  }

  private static let ending = "tmp"

  /// A path as its folder, with the `/` behind it, and the name in that.
  private static func split(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return ("./", path[...]) }
    return (String(path[...slash]), path[path.index(after: slash)...])
  }

  /// The file that one was to become, and the process that wrote it; `nil` for any other name.
  private static func parts(of name: String) -> (target: Substring, writer: pid_t)? {
    guard name.hasSuffix("." + ending) else { return nil }
    let rest = name.dropLast(ending.count + 1)
    guard let dot = rest.lastIndex(of: "."), dot > rest.startIndex,
      let writer = pid_t(rest[rest.index(after: dot)...]), writer > 0
    else { return nil }
    let target = rest[..<dot]
    // Not one with a sign or zeros before the number.
    return "\(target).\(writer).\(ending)" == name ? (target, writer) : nil
  }

  /// This process is not writing yet: what has its number is of one that had it before.
  private static func isGone(_ writer: pid_t) -> Bool {
    writer == getpid() || (kill(writer, 0) != 0 && errno == ESRCH)
  }
}
