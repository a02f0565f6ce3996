import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

/// What the formats for programs write is what our own loader reads: any text there is.
@Suite("What is written is read back") struct RoundTripTests {
  private static let texts = RandomTexts.make(5000, seed: 7) + hostileTexts

  private static let declaration = DeclarationText(
    file: "rows.model.json",
    bytes: Array(#"{"version": 1, "kinds": {"row": {"at": ".", "fields": {"text": {}}}}}"#.utf8))

  private func answer(_ texts: [String]) -> Answer {
    Answer(
      columns: [column("name", .name, .number(unit: nil)), column("text", .mentioned, .text)],
      rows: texts.enumerated().map { [.integer(Int64($0)), .text($1)] },
      facts: facts(total: texts.count, hasCondition: false))
  }

  /// The texts that the loader makes of what was written.
  private func loaded(
    _ texts: [String], as format: TextFormat, _ name: String
  ) throws -> [String?] {
    let written = AnswerRenderer.render(answer(texts), as: format)
    let model = try Model.load(
      [InputFile(name: name, source: ByteSource(Array(written.utf8)))],
      declaration: Self.declaration)
    guard case .texts(let column) = model.kinds.first?.fields.first?.column else { return [] }
    return column.codes.map { column.dictionary.text($0) }
  }

  /// Compared byte by byte: letters that only look alike are others.
  private func expectSame(_ found: [String?], _ texts: [String?]) {
    #expect(found.count == texts.count)
    for (found, text) in zip(found, texts) {
      #expect(found.map { Array($0.utf8) } == text.map { Array($0.utf8) }, "\(text ?? "–")")
    }
  }

  @Test("CSV keeps any text; an empty one is none to the loader, as in anybody's table")
  func csv() throws {
    let texts = Self.texts
    expectSame(
      try loaded(texts, as: .csv, "rows.csv"), texts.map { $0.isEmpty ? nil : $0 })
  }

  @Test("JSON Lines keep any text, the empty one too")
  func lines() throws {
    expectSame(try loaded(Self.texts, as: .jsonl, "rows.jsonl"), Self.texts)
  }

  @Test("TSV keeps any text that has nothing to be escaped and no quote")
  func tsv() throws {
    let texts = Self.texts.filter { text in
      !text.isEmpty && !text.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }
    }
    #expect(texts.count > 1000)
    expectSame(try loaded(texts, as: .tsv, "rows.tsv"), texts)
  }

  // MARK: - What CSV puts in quotes

  private func csv(_ cells: [Cell], heading: String = "a") -> String {
    AnswerRenderer.render(
      Answer(
        columns: [column("n", .name, .text), column(heading, .mentioned, .text)],
        rows: cells.map { [.text("x"), $0] }, facts: facts(total: 1, hasCondition: false)),
      as: .csv)
  }

  @Test("An empty text is in quotes, where there is nothing to say there is nothing")
  func emptyTexts() {
    #expect(csv([.text(""), .empty]) == "n,a\nx,\"\"\nx,\n")
  }

  @Test("A text that reads like a reason for having none is in quotes, the reason is not")
  func reasons() {
    #expect(
      csv([.text("(not given)"), .missing(.notGiven)])
        == "n,a\nx,\"(not given)\"\nx,(not given)\n")
  }

  @Test("Blanks at the ends are in quotes, and so is a lone return")
  func blanksAndReturns() {
    #expect(
      csv([.text(" a"), .text("a "), .text("a\rb"), .text("a b")])
        == "n,a\nx,\" a\"\nx,\"a \"\nx,\"a\rb\"\nx,a b\n")
  }

  @Test("What looks like the mark of UTF-8 at the head of a file is a letter of the heading")
  func markAtTheHead() throws {
    let text = AnswerRenderer.render(
      Answer(
        columns: [column("\u{FEFF}a", .name, .text)], rows: [[.text("x")]],
        facts: facts(total: 1, hasCondition: false)), as: .csv)
    #expect(Array(text.utf8) == Array("\"\u{FEFF}a\"\nx\n".utf8))
  }

  @Test("Semicolons in a heading do not make a reader take them for what parts the cells")
  func semicolons() throws {
    let text = AnswerRenderer.render(
      Answer(
        columns: [column("text", .name, .text), column("a;b;c", .mentioned, .text)],
        rows: [[.text("x"), .text("y")]], facts: facts(total: 1, hasCondition: false)), as: .csv)
    let model = try Model.load(
      [InputFile(name: "rows.csv", source: ByteSource(Array(text.utf8)))],
      declaration: Self.declaration)
    guard case .texts(let column) = model.kinds.first?.fields.first?.column else {
      Issue.record("no column of texts")
      return
    }
    #expect(column.dictionary.text(0) == "x")
  }
}
