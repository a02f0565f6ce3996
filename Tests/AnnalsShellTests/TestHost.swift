import AnnalsEngine
import AnnalsModel
import AnnalsRender
import AnnalsShell

/// A program around the shell that is made of lists.
struct TestHost: ShellHost {
  var files: [String: String] = [:]
  var library: SourceLibrary? {
    SourceLibrary { [files] path, _ in
      guard let text = files[path] else {
        return .failure(UnusableSource(message: "no file is called '\(path)'"))
      }
      return .success(QuerySource(name: path, text: Array(text.utf8), path: path))
    }
  }
  var page = Page.plain
  var reportPage = Page.plain
  var noticePage: Page { page }
  var isCancelled: @Sendable () -> Bool = { false }
  var now: Duration = .zero

  /// What is on the shelf, by name, and what an editor makes of a text.
  var shelf: [String: String] = [:]
  var editor: @Sendable (String) -> String = { $0 }

  var isDisturbed: @Sendable () -> Bool = { false }

  mutating func open(
    _ origin: DataOrigin, progress: @Sendable (String) -> LoadProgress,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> DataSet {
    var data = DataSet(files: [])
    for path in origin.paths {
      data.files.append(
        DataFile(name: path, format: origin.format, source: ByteSource(try bytes(of: path))))
    }
    if let path = origin.declarationPath {
      data.declaration = DeclarationFile(name: path, bytes: try bytes(of: path))
    }
    return data
  }

  func queries(in path: String) throws(Failure) -> QuerySource {
    QuerySource(name: path, text: try bytes(of: path), path: path)
  }

  func shelfNames() throws(Failure) -> [String] { Array(shelf.keys) }

  func shelved(_ name: ShelfName) throws(Failure) -> QuerySource? {
    shelf[name.text].map {
      QuerySource(name: "shelf/\(name.text)", text: Array($0.utf8), path: "shelf/\(name.text)")
    }
  }

  mutating func shelve(_ text: String, as name: ShelfName) throws(Failure) {
    shelf[name.text] = text
  }

  mutating func edit(_ text: String) throws(Failure) -> String { editor(text) }

  /// A file that is written again with another text has another stamp; a pipe is called so.
  func look(at origin: DataOrigin) -> DataLook {
    DataLook(
      (origin.paths + [origin.declarationPath].compactMap { $0 }).map { path in
        let stamp = files[path].map { text in
          FileStamp(
            number: 1, size: Int64(text.utf8.count), seconds: Int64(text.hashValue),
            nanoseconds: 0, isRegular: path != "pipe")
        }
        return DataLook.File(path: path, stamp: stamp)
      })
  }

  private func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard let text = files[path] else {
      throw Failure("no file is called '\(path)'", about: nil, status: .unreadableData)
    }
    return Array(text.utf8)
  }
}

extension Reply {
  /// All that goes to standard output, and all that goes to standard error.
  var output: String {
    pieces.map { piece in
      switch piece {
      case .output(let text), .answer(let text): text
      case .delivery, .report, .notice, .cancelled: ""
      }
    }.joined()
  }

  var report: String {
    pieces.map { piece in
      if case .report(let text) = piece { text } else { "" }
    }.joined()
  }

  /// What goes to files and commands.
  var deliveries: [Delivery] {
    pieces.compactMap { piece in
      if case .delivery(let delivery) = piece { delivery } else { nil }
    }
  }

  /// All that is for the person and no part of an answer.
  var notice: String {
    pieces.map { piece in
      if case .notice(let text) = piece { text } else { "" }
    }.joined()
  }
}
