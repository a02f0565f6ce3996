import AnnalsEngine
import AnnalsModel
import Foundation
import Testing

@testable import AnnalsRender

@Suite("The schema of what is written as JSON")
struct SchemaTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private let check: SchemaCheck

  init() throws {
    check = SchemaCheck(root: try StrictJSON.read(try Self.text("answer.schema.json")))
  }

  @Test("Answers with every kind of cell are what it says")
  func answers() throws {
    for answer in [improvedAnswer, everyCellAnswer, hostileAnswer] {
      let document = try StrictJSON.read(AnswerRenderer.render(answer, as: .json))
      #expect(check.problems(of: document) == [])
      for line in AnswerRenderer.render(answer, as: .jsonl).split(separator: "\n") {
        #expect(check.problems(of: try StrictJSON.read(String(line)), as: "row") == [])
      }
    }
  }

  @Test("Every reason for which there is no value is in it")
  func reasons() throws {
    for reason in MissingReason.allCases {
      let answer = Answer(
        columns: [column("a", .name, .text)], rows: [[.missing(reason)]],
        facts: facts(total: 1, hasCondition: false))
      let document = try StrictJSON.read(AnswerRenderer.render(answer, as: .json))
      #expect(check.problems(of: document) == [])
    }
  }

  @Test("A description is what it says")
  func descriptions() throws {
    let document = try StrictJSON.read(TextRenderer.render("x\n", as: .json))
    #expect(check.problems(of: document) == [])
    let line = try StrictJSON.read(TextRenderer.render("x\n", as: .jsonl))
    #expect(check.problems(of: line, as: "row") == [])
  }

  @Test("A key that it does not name, one that is left out and one of another type are refused")
  func strictness() throws {
    let text = AnswerRenderer.render(improvedAnswer, as: .json)
    for (part, other) in [
      (#""cut":0"#, #""cut":0,"more":1"#), (#""cut":0,"#, ""), (#""cut":0"#, #""cut":"0""#),
      (#""version":1"#, #""version":2"#), (#""type":"day""#, #""type":"day","unit":"x""#),
      (#""missing":"not judged""#, #""missing":"lost""#),
    ] {
      let document = try StrictJSON.read(text.replacingOccurrences(of: part, with: other))
      #expect(!check.problems(of: document).isEmpty, "\(other)")
    }
  }

  @Test("The examples of its documentation are what it says")
  func examples() throws {
    let blocks = try Self.text("JSON.md").components(separatedBy: "```json\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count >= 3)
    for block in blocks where !block.contains("…") {
      #expect(check.problems(of: try StrictJSON.read(block)) == [], "\(block)")
    }
  }

  @Test("The documentation names every key of an answer, and the schema every one that it names")
  func keys() throws {
    let text = try Self.text("JSON.md")
    for name in ["column", "facts", "expectation"] {
      let keys = check.root["$defs"]?[name]?["properties"]?.keys ?? []
      #expect(!keys.isEmpty)
      for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
    }
    let facts = try #require(text.components(separatedBy: "## Facts").last)
    let known = Set(check.root["$defs"]?["facts"]?["properties"]?.keys ?? [])
    for row in facts.split(separator: "\n") where row.hasPrefix("| `") {
      let cell = row.split(separator: "|").first ?? ""
      let names = cell.matches(of: /`(\w+)`/).map { String($0.1) }
      #expect(Set(names).isSubset(of: known), "\(names)")
    }
  }

  @Test("The schema of a line is the row of the other")
  func lines() throws {
    let schema = try StrictJSON.read(try Self.text("row.schema.json"))
    #expect(schema["$ref"] == .string("answer.schema.json#/$defs/row"))
  }
}
