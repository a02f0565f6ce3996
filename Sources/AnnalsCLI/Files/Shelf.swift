import AnnalsEngine
import AnnalsShell
import Glibc

/// The person's saved queries: a folder of files that `annals -f` runs too.
struct Shelf {
  private let folder: String

  /// - Returns: `nil` where there is no place for it.
  init?() {
    guard let data = Environment.folder("XDG_DATA_HOME", standard: ".local/share") else {
      return nil
    }
    folder = data + "/queries"
  }

  /// The shelf, or why there is none.
  static func found() throws(Failure) -> Shelf {
    guard let shelf = Shelf() else {
      throw Failure("there is no home for a shelf", about: nil, status: .usage)
    }
    return shelf
  }

  /// The names of all queries, in order.
  var names: [String] {
    namesOfFiles(in: folder).filter { $0.hasSuffix(Self.ending) }
      .map { String($0.dropLast(Self.ending.count)) }
  }

  func query(_ name: ShelfName) throws(Failure) -> QuerySource? {
    let path = self.path(of: name)
    guard access(path, F_OK) == 0 else { return nil }
    try Ownership.check(path)
    return try QueryFiles.read(path)
  }

  func put(_ text: String, as name: ShelfName) throws(Failure) {
    FileWriter.makeFolder(folder)
    try Ownership.check(path(of: name))
    do throws(FileProblem) {
      try FileWriter.write(Array(text.utf8), to: path(of: name), mode: 0o600)
    } catch {
      throw Failure(error.sentence, about: path(of: name), status: .unwritable)
    }
  }

  /// Clears away what was left by a prompt that was killed while it saved a query.
  func clearLeftovers() {
    Leftovers.clear(in: folder + "/") { $0.hasSuffix(Self.ending) }
  }

  private static let ending = ".annals"

  private func path(of name: ShelfName) -> String { "\(folder)/\(name.text)\(Self.ending)" }
}
