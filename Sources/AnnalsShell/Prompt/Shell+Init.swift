package import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// Does what a person's own file says before the prompt begins: commands and definitions, as
  /// they would be typed. What is wrong is said with its place, and the rest is done all the same.
  package mutating func begin<Host: ShellHost>(with file: QuerySource, host: inout Host) -> Reply {
    var reply = Reply()
    for paragraph in InitParagraph.paragraphs(of: file, in: self) {
      switch paragraph.content {
      case .command(let line):
        reply.add(self.reply(to: line, host: &host), at: "\(file.name):\(paragraph.line):1: ")
      case .statements(let text):
        define(paragraph.source(text, of: file), host: host, into: &reply)
      }
      if reply.isLast { break }
    }
    return reply
  }

  private mutating func define<Host: ShellHost>(
    _ source: QuerySource, host: Host, into reply: inout Reply
  ) {
    let examination = session.examine([source], in: workspace, library: host.library)
    reply.add(report: examination.report(for: host.reportPage))
    guard examination.isRunnable else { return }
    guard let task = examination.tasks.first else {
      workspace = examination.workspace
      return
    }
    let refusal = Diagnostic(
      code: "query-in-init", message: "this file has definitions and commands; a query is typed",
      range: task.range)
    reply.add(
      report: DiagnosticRenderer.render(
        [refusal], text: source.text, name: source.name, for: host.reportPage))
  }
}

extension Reply {
  /// Adds what a command of a file says, but for what only tells a person that it was done.
  fileprivate mutating func add(_ other: Reply, at place: String) {
    for piece in other.pieces {
      switch piece {
      case .report(let text) where text.hasPrefix("error: "): add(report: place + text)
      case .notice: break
      case .report, .output, .answer, .delivery, .cancelled: pieces.append(piece)
      }
    }
    isLast = other.isLast
  }
}

/// Lines of an init file that are done together.
private struct InitParagraph {
  enum Content {
    case command(String)
    case statements(String)
  }

  /// The first of them, counted from 1.
  var line: Int
  var content: Content

  /// Cuts a file where a person would press Enter: behind a command, and where a line ends a
  /// statement that the next one does not go on with.
  static func paragraphs(of file: QuerySource, in shell: Shell) -> [InitParagraph] {
    let lines = String(decoding: file.text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var paragraphs: [InitParagraph] = []
    var start = 0
    while start < lines.count {
      let line = lines[start].trimmingBlanks()
      var end = start + 1
      if line.hasPrefix(".") {
        paragraphs.append(InitParagraph(line: end, content: .command(line)))
      } else if !line.isEmpty {
        while end < lines.count, shell.goesOn(lines[start..<end], with: lines[end]) { end += 1 }
        let text = lines[start..<end].joined(separator: "\n")
        paragraphs.append(InitParagraph(line: start + 1, content: .statements(text)))
      }
      start = end
    }
    return paragraphs
  }

  /// The text where it stands in the file.
  func source(_ text: String, of file: QuerySource) -> QuerySource {
    let above = [UInt8](repeating: UInt8(ascii: "\n"), count: line - 1)
    return QuerySource(name: file.name, text: above + text.utf8, path: file.path)
  }
}

extension Shell {
  /// Whether a line belongs to the statement that the lines before it began. An empty line does
  /// not, so that what is never closed ends there.
  fileprivate func goesOn(_ lines: ArraySlice<String>, with next: String) -> Bool {
    let line = next.trimmingBlanks()
    guard !line.isEmpty, !line.hasPrefix(".") else { return false }
    let before = session.parse(Array(lines.joined(separator: "\n").utf8), in: workspace)
    guard !before.isIncomplete else { return true }
    let after = (lines + [next]).joined(separator: "\n")
    return session.parse(Array(after.utf8), in: workspace).script.statements.count
      == before.script.statements.count
  }
}
