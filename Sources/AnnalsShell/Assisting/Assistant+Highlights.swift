import AnnalsEngine
import AnnalsSyntax

extension Assistant {
  /// Texts longer than this many bytes are shown plain: nobody types them, and each key would wait
  /// for the whole text to be read.
  static let longestHighlighted = 65_536

  /// What the parts of a text are, in order and apart from each other; what is left out is plain.
  ///
  /// - Parameter cursor: in bytes of the text's UTF-8.
  package func highlights(of text: String, cursor: Int) -> [Highlight] {
    guard text.utf8.count <= Self.longestHighlighted else { return [] }
    let commands = CommandLines(text)
    let bytes = Array(text.utf8)
    var painter = Painter(bytes.count)
    for line in commands.lines { paint(commandIn: line, of: bytes, cursor, &painter) }
    paint(queryIn: commands.queryStart..<bytes.count, of: bytes, cursor, &painter)
    return painter.highlights(of: bytes)
  }

  private func paint(
    commandIn line: Range<Int>, of bytes: [UInt8], _ cursor: Int, _ painter: inout Painter
  ) {
    let typed = TypedCommand(bytes, line)
    painter.paint(typed.word, .command)
    switch typed.name?.argument {
    case .query?: paint(queryIn: typed.argument, of: bytes, cursor, &painter)
    case .name? where isName(bytes[typed.argument]), .entity? where isName(bytes[typed.argument]):
      painter.paint(typed.argument, .name)
    case .nothing?, .words?, .topic?, .name?, .entity?, .files?, nil: break
    }
  }

  private func isName(_ text: ArraySlice<UInt8>) -> Bool {
    !vocabulary.categories(of: FoldedName(String(decoding: text, as: UTF8.self))).isEmpty
  }

  private func paint(
    queryIn range: Range<Int>, of bytes: [UInt8], _ cursor: Int, _ painter: inout Painter
  ) {
    guard !range.isEmpty else { return }
    let reading = Parser.read(Array(bytes[range]), vocabulary: vocabulary)
    guard reading.lexed.isWhole else { return }
    let query = QueryHighlighter(reading, unknown: unknownRanges(in: reading))
    painter.paint(query.highlights, from: range.lowerBound)
    painter.paint(
      BracketMatcher(query, cursor: cursor - range.lowerBound).highlights, from: range.lowerBound)
    // A word that is still being typed may yet become one that is known.
    if let word = query.unknownWord(before: cursor - range.lowerBound) {
      let word = word.lowerBound + range.lowerBound..<word.upperBound + range.lowerBound
      let typed = String(decoding: bytes[..<cursor], as: UTF8.self)
      if !completion(of: typed, at: cursor, files: { _ in [] }).candidates.isEmpty {
        painter.clear(word)
      }
    }
  }

  /// Where the parser or the checker found a name or a word that there is not.
  private func unknownRanges(in reading: Reading) -> [SourceRange] {
    var workspace = workspace
    var diagnostics = reading.parse.diagnostics
    var usesFiles = false
    for statement in reading.parse.script.statements {
      diagnostics += session.check(statement, in: &workspace).diagnostics
      if case .use = statement { usesFiles = true }
    }
    // What a file defines is known only when it is read.
    return usesFiles ? [] : diagnostics.filter(\.isOfUnknown).map(\.range)
  }
}

extension Diagnostic {
  /// Whether it says that there is no such name or word.
  fileprivate var isOfUnknown: Bool {
    code.hasPrefix("unknown-")
      || [
        "not-a-kind", "grade-of-others", "undeclared-parameter", "misspelled", "synonym",
        "expected",
      ].contains(code)
  }
}
