import Glibc

/// The files and folders that a path may go on with.
enum PathCandidates {
  /// - Parameters:
  ///   - text: as it is typed; `~/` at its start is the person's folder.
  ///   - isWanted: whether a file of a name is; folders lead on to others and are always wanted.
  static func make(
    from text: String, isWanted: (_ name: String) -> Bool = { _ in true }
  ) -> [WordCandidate] {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let folder = String(text[..<slash])
    let start = text[slash...]
    let place = expanded(folder)
    return names(in: place.isEmpty ? "." : place)
      .filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }
      .compactMap { name in
        if isFolder(place + name) {
          return WordCandidate(folder + name + "/", name: name + "/", end: .folder)
        }
        return isWanted(name) ? WordCandidate(folder + name, name: name) : nil
      }
  }

  private static func expanded(_ folder: String) -> String {
    guard folder.hasPrefix("~/"), let home = Environment.home else { return folder }
    return home + folder.dropFirst()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// In order, but for those that are nobody's to choose.
  private static func names(in folder: String) -> [String] {
    namesOfFiles(in: folder, limit: limit)
      .filter { $0 != "." && $0 != ".." && !$0.contains { $0.isNewline || $0 == "\t" } }
  }

  /// Nobody reads more.
  private static let limit = 10_000
}
