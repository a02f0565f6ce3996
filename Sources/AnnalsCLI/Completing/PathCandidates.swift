/// The files and folders that a path may go on with.
enum PathCandidates {
  /// - Parameters:
  ///   - text: as it is typed; `~/` at its start is the person's folder.
  ///   - isWanted: whether a file of a name is; folders lead on to others and are always wanted.
  static func make(
    from text: String, isWanted: (_ name: String) -> Bool = { _ in true }
  ) -> [WordCandidate] {
    FolderListing.entries(for: text).compactMap { path, isFolder in
      let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
      if isFolder { return WordCandidate(path + "/", name: name + "/", end: .folder) }
      return isWanted(name) ? WordCandidate(path, name: name) : nil
    }
  }
}
