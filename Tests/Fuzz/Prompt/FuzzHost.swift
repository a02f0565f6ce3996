import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// A program around the shell without a single file.
struct FuzzHost: ShellHost {
  var library: SourceLibrary? {
    SourceLibrary { path, _ in .failure(UnusableSource(message: "no file is called '\(path)'")) }
  }
  var page: Page { Page(width: 60, isColoured: true) }
  var reportPage: Page { page }
  var noticePage: Page { page }
  var isCancelled: @Sendable () -> Bool { { false } }
  var isDisturbed: @Sendable () -> Bool { { false } }
  var now: Duration { .zero }
  private var shelf: [String: String] = [:]

  mutating func open(
    _ origin: DataOrigin, progress: @Sendable (String) -> LoadProgress,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> DataSet { throw missing }

  func look(at origin: DataOrigin) -> DataLook { DataLook() }
  func queries(in path: String) throws(Failure) -> QuerySource { throw missing }
  func shelfNames() throws(Failure) -> [String] { Array(shelf.keys) }

  func shelved(_ name: ShelfName) throws(Failure) -> QuerySource? {
    shelf[name.text].map {
      QuerySource(name: "shelf/\(name.text)", text: Array($0.utf8), path: "shelf/\(name.text)")
    }
  }

  mutating func shelve(_ text: String, as name: ShelfName) throws(Failure) {
    shelf[name.text] = text
  }

  mutating func edit(_ text: String) throws(Failure) -> String { text }

  private var missing: Failure {
    Failure("there are no files", about: nil, status: .unreadableData)
  }
}
