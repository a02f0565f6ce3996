/// Lays a text out in the one canonical way: a statement a line, or a clause a line where it is
/// long. Comments stay, and one empty line stays where there were any.
package struct Formatter {
  /// Lines are this long at most, in characters, unless a single phrase is longer.
  package static let width = 100

  private let text: [UInt8]
  private let printer: Printer
  private var output: [String] = []

  /// Where the last thing that was written ended in the text.
  private var previousEnd = 0

  /// Formats a text.
  ///
  /// - Parameter vocabulary: with the names of a model, names are quoted that need it there.
  /// - Returns: `nil` for a text with an error; the report is the parser's.
  package static func format(_ text: [UInt8], vocabulary: Vocabulary? = nil) -> String? {
    let parse = Parser.parse(text, vocabulary: vocabulary)
    guard !parse.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    var formatter = Formatter(text, vocabulary)
    formatter.write(parse.script.statements, Lexer.lex(text, limits: .standard).comments)
    let formatted = formatter.output.map { $0 + "\n" }.joined()
    return parse.isKept(by: formatted, vocabulary) ? formatted : nil
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

  private init(_ text: [UInt8], _ vocabulary: Vocabulary?) {
    self.text = text
    printer = Printer(vocabulary: vocabulary)
  }

  // MARK: - Statements and comments

  private mutating func write(_ statements: [Statement], _ comments: [SourceRange]) {
    var left = comments[...]
    for statement in statements {
      let range = statement.range
      while let comment = left.first, comment.start < range.start {
        writeBetween(comment)
        left.removeFirst()
      }
      let inner = left.prefix { $0.start < range.end }
      left = left.dropFirst(inner.count)
      write(statement, with: Array(inner))
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

  private mutating func write(_ statement: Statement, with comments: [SourceRange]) {
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
  /// Whether a formatted text says what this one said, comments and all.
  fileprivate func isKept(by formatted: String, _ vocabulary: Vocabulary?) -> Bool {
    let again = Parser.parse(Array(formatted.utf8), vocabulary: vocabulary)
    return again.diagnostics.allSatisfy { $0.severity != .error }
      && again.script.hasSameMeaning(as: script)
  }
}
