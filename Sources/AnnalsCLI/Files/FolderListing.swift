import AnnalsShell
import Glibc

/// The files and folders whose paths begin as a path does that is being typed.
enum FolderListing {
  /// What the path may become, folders among them with a `/` at the end; sorted.
  ///
  /// - Parameter path: without quotes, as are the candidates; `~/` is the person's folder, and
  ///   stays as it is written.
  static func candidates(for path: String) -> [Candidate] {
    entries(for: path).prefix(most).map { candidate($0.path, isFolder: $0.isFolder) }
  }

  /// All of them, sorted.
  static func entries(for path: String) -> [(path: String, isFolder: Bool)] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let beginning = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let place = Environment.expanded(folder.isEmpty ? "./" : folder)
    return names(in: place)
      .filter { $0.hasPrefix(beginning) && ($0.first != "." || beginning.first == ".") }
      .sorted().map { (folder + $0, isFolder(place + $0)) }
  }

  /// A list of more is nothing that somebody reads.
  private static let most = 500

  /// A folder of millions is not read to its end for a key.
  private static let mostRead = 20_000

  private static func candidate(_ path: String, isFolder: Bool) -> Candidate {
    isFolder ? Candidate(path + "/", "folder", isWhole: false) : Candidate(path, "file")
  }

  private static func names(in folder: String) -> [String] {
    guard !SafeMode.isOn, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < mostRead, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        // A name that is no UTF-8 cannot be typed.
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name != ".", name != "..", !name.contains(where: \.isNewline) else {
        continue
      }
      names.append(name)
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
