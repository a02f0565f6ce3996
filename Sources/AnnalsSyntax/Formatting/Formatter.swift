/// Lays a text out in the one canonical way: a statement a line, or a clause a line where it is
/// long. Comments stay, and one empty line stays where there were any.
package struct Formatter {
  /// Lines are this long at most, in characters, unless a single phrase is longer.
  package static let width = 100

  private let text: [UInt8]
  private var output: [String] = []

  /// Where the last thing that was written ended in the text.
  private var previousEnd = 0

  /// Formats a text. A statement keeps its names without quotes where it reads back so; else
  /// those are quoted that could be read in another way.
  ///
  /// - Parameter vocabulary: with the names of a model, it is these that must be read.
  /// - Returns: `nil` for a text with an error; the report is the parser's.
  package static func format(_ text: [UInt8], vocabulary: Vocabulary? = nil) -> String? {
    let parse = Parser.parse(text, vocabulary: vocabulary)
    guard parse.diagnostics.isEmpty else { return nil }
    let statements = parse.script.statements
    let careful = Printer(vocabulary: vocabulary)
    let comments = Lexer.lex(text, limits: .standard).comments
    let layout = { (printers: [Printer]) in
      var formatter = Formatter(text)
      formatter.write(Array(zip(statements, printers)), comments)
      return formatter.output.map { $0 + "\n" }.joined()
    }
    let plain = layout(statements.map { _ in careful.keepingNames })
    let isKept = parse.agreements(with: plain, vocabulary)
    if isKept.allSatisfy(\.self) { return plain }
    return [isKept.map { $0 ? careful.keepingNames : careful }, statements.map { _ in careful }]
      .lazy.map(layout).first { parse.agreements(with: $0, vocabulary).allSatisfy(\.self) }
  }

  /// The lines of a canonical sentence; the sentence itself where it does not read back.
  package static func lines(of sentence: String, in vocabulary: Vocabulary? = nil) -> [String] {
    let parse = Parser.parse(Array(sentence.utf8), vocabulary: vocabulary)
    guard parse.diagnostics.isEmpty, parse.script.statements.count == 1,
      let statement = parse.script.statements.first
    else { return [sentence] }
    let layout = StatementLayout(statement, Printer(vocabulary: vocabulary))
    return layout.lines().flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  private init(_ text: [UInt8]) {
    self.text = text
  }

  // MARK: - Statements and comments

  private mutating func write(
    _ statements: [(Statement, Printer)], _ comments: [SourceRange]
  ) {
    var left = comments[...]
    for (statement, printer) in statements {
      let range = statement.range
      while let comment = left.first, comment.start < range.start {
        writeBetween(comment)
        left.removeFirst()
      }
      let inner = left.prefix { $0.start < range.end }
      left = left.dropFirst(inner.count)
      write(statement, printer, with: Array(inner))
    }
    for comment in left { writeBetween(comment) }
  }

  /// A comment that stands between two statements, or behind one.
  private mutating func writeBetween(_ comment: SourceRange) {
    if previousEnd > 0, !hasNewline(previousEnd, comment.start), let last = output.indices.last {
      output[last] += "  " + words(of: comment)
    } else {
      keepEmptyLine(before: comment.start)
      output.append(words(of: comment))
    }
    previousEnd = comment.end
  }

  private mutating func write(
    _ statement: Statement, _ printer: Printer, with comments: [SourceRange]
  ) {
    keepEmptyLine(before: statement.range.start)
    let layout = StatementLayout(statement, printer)
    let homes = comments.map { layout.piece(at: $0.start) }
    let lines = layout.lines(endingAfter: Set(homes))
    var first = 0
    for (index, line) in lines.enumerated() {
      output.append(line.text)
      let own = zip(comments, homes).filter { first...line.lastPiece ~= $0.1 }.map(\.0)
      write(own, isLast: index == lines.count - 1)
      first = line.lastPiece + 1
    }
    previousEnd = statement.range.end
  }

  /// The comments of a piece of a statement: the first behind it, if it stood behind something,
  /// and every other on a line of its own.
  private mutating func write(_ comments: [SourceRange], isLast: Bool) {
    for (index, comment) in comments.enumerated() {
      if index == 0, !standsAlone(comment), let line = output.indices.last {
        output[line] += "  " + words(of: comment)
      } else {
        output.append((isLast ? "" : StatementLayout.indent) + words(of: comment))
      }
    }
  }

  // MARK: - The text as it was

  private mutating func keepEmptyLine(before place: Int) {
    guard !output.isEmpty else { return }
    if text[min(previousEnd, place)..<place].count(where: { $0 == UInt8(ascii: "\n") }) > 1 {
      output.append("")
    }
  }

  private func hasNewline(_ start: Int, _ end: Int) -> Bool {
    text[min(start, end)..<end].contains(UInt8(ascii: "\n"))
  }

  /// Whether there is nothing before a comment on its line.
  private func standsAlone(_ comment: SourceRange) -> Bool {
    let line =
      text[..<comment.start].split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
      ).last ?? []
    return line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private func words(of comment: SourceRange) -> String {
    var bytes = text[comment.start..<comment.end]
    while let last = bytes.last, last <= UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Parse {
  /// For each statement, whether a formatted text says it again; for none where it has more
  /// statements, or fewer.
  fileprivate func agreements(with formatted: String, _ vocabulary: Vocabulary?) -> [Bool] {
    let again = Parser.parse(Array(formatted.utf8), vocabulary: vocabulary)
    let (own, others) = (script.statements, again.script.statements)
    guard own.count == others.count else { return own.isEmpty ? [false] : own.map { _ in false } }
    return zip(own, others).map { statement, other in
      again.errors(in: other).isEmpty
        && Script(statements: [statement]).hasSameMeaning(as: Script(statements: [other]))
    }
  }

  /// The errors that lie in a statement.
  package func errors(in statement: Statement) -> [Diagnostic] {
    let range = statement.range
    return diagnostics.filter { $0.range.start <= range.end && $0.range.end >= range.start }
  }
}
