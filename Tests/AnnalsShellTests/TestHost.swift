import AnnalsEngine
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

  mutating func read(_ path: String) throws(Failure) -> DataSet {
    guard let text = files[path] else {
      throw Failure("no file is called '\(path)'", about: nil, status: .unreadableData)
    }
    return DataSet(name: path, bytes: Array(text.utf8))
  }
}

extension Reply {
  /// All that goes to standard output, and all that goes to standard error.
  var output: String {
    pieces.map { piece in
      if case .output(let text) = piece { text } else { "" }
    }.joined()
  }

  var report: String {
    pieces.map { piece in
      if case .report(let text) = piece { text } else { "" }
    }.joined()
  }

  /// All that is for the person and no part of an answer.
  var notice: String {
    pieces.map { piece in
      if case .notice(let text) = piece { text } else { "" }
    }.joined()
  }
}
