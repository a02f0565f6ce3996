import AnnalsEngine
import AnnalsModel
import Foundation
import Testing

@testable import AnnalsRender

@Suite("JSON")
struct JSONTests {
  @Test("A whole document")
  func wholeDocument() {
    #expect(
      AnswerRenderer.render(improvedAnswer, as: .json) == """
        {
        "version":1,
        "columns":[
        {"name":"council","role":"name","type":"text"},
        {"name":"was","role":"evidence","type":"grade","labels":["inadequate","requires improvement","good","outstanding"]},
        {"name":"became","role":"evidence","type":"grade","labels":["inadequate","requires improvement","good","outstanding"]},
        {"name":"on","role":"evidence","type":"day"},
        {"name":"caseload","role":"mentioned","type":"number","unit":"cases"}
        ],
        "rows":[
        {"council":"Bath and North East Somerset","was":"inadequate","became":"requires improvement","on":"2021-12-03","caseload":17.5},
        {"council":"Coventry","was":"inadequate","became":"good","on":{"day":"2017-04-30","text":"2017-04","known":"month"},"caseload":20},
        {"council":"Knowsley","was":"inadequate","became":"outstanding","on":{"day":"2014-06-29","text":"2014-06-29~","known":"estimated"},"caseload":{"missing":"not judged"}}
        ],
        "facts":{"singular":"council","plural":"councils","total":153,"yes":3,"no":148,"notKnown":2,"hasCondition":true,"cut":0,"asOf":"2026-08-22","series":null,"knownOn":null,"datedBy":null,"notKnownReasons":[{"reason":"no known rating by 22 August 2026","count":2}],"notKnownEntities":[{"name":"Cumberland","reason":"no known rating by 22 August 2026"},{"name":"Westmorland","reason":"no known rating by 22 August 2026"}],"leftOut":[],"notes":[]}
        }

        """)
  }

  @Test("Every kind of cell has a value")
  func everyCell() {
    #expect(
      AnswerRenderer.render(everyCellAnswer, as: .jsonl) == """
        {"kind":"plain","text":"abc","number":9223372036854775807,"day":"2014-03-31","grade":"inadequate","length":{"days":1504,"text":"4y 2m","certainty":"exact"},"flag":true,"note":null}
        {"kind":"marked","text":"","number":2,"day":{"day":"2014-04-30","text":"2014-04","known":"month"},"grade":"requires improvement","length":{"days":750,"text":"2y 1m so far","certainty":"so far"},"flag":false,"note":"1 unknown between"}
        {"kind":"other","text":"é","number":-0.5,"day":{"day":"2014-12-31","text":"2014","known":"year"},"grade":"outstanding","length":{"days":65,"text":"at least 2m 5d","certainty":"at least"},"flag":{"missing":"not read"},"note":null}
        {"kind":"empty","text":{"missing":"suppressed"},"number":-9223372036854775808,"day":{"day":"2014-06-29","text":"2014-06-29~","known":"estimated"},"grade":{"missing":"not given"},"length":{"days":0,"text":"at least 0d so far","certainty":"at least so far"},"flag":null,"note":{"missing":"not known"}}
        {"kind":"unknown","text":{"missing":"not known"},"number":{"missing":"unavailable"},"day":{"missing":"not applicable"},"grade":{"missing":"not known"},"length":null,"flag":{"missing":"not known"},"note":{"missing":"not judged"}}
        {"kind":"open","text":{"missing":"out of date"},"number":{"missing":"not known","atLeast":2},"day":null,"grade":null,"length":null,"flag":null,"note":null}

        """)
  }

  @Test(
    "Documents and lines read back to the same texts", arguments: [hostileAnswer, everyCellAnswer])
  func readsBack(answer: Answer) throws {
    let document = try StrictJSON.read(AnswerRenderer.render(answer, as: .json))
    #expect(document.keys == ["version", "columns", "rows", "facts"])
    let rows = try #require(document["rows"]).elements
    let lines = try AnswerRenderer.render(answer, as: .jsonl).split(separator: "\n").map {
      try StrictJSON.read(String($0))
    }
    #expect(rows == lines)
    #expect(rows.count == answer.rows.count)
    for (row, cells) in zip(rows, answer.rows) {
      #expect(row.keys == answer.columns.map(\.heading))
      for (column, cell) in zip(answer.columns, cells) {
        guard case .text(let text) = cell, case .string(let read) = row[column.heading] else {
          continue
        }
        #expect(Array(read.utf8) == Array(text.utf8))
      }
    }
    #expect(document["facts"]?["notes"]?.elements == answer.facts.notes.map { .string($0) })
  }

  @Test("The sample in the documentation is what is written")
  func documentedSample() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/JSON.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    var answer = improvedAnswer
    answer.columns.remove(at: 2)
    answer.rows = AnswerRows(
      [
        [.text("Coventry"), .grade(0), .day(day("2017-06-13"), .day), .fraction(17.5)],
        [
          .text("Knowsley"), .grade(0), .day(day("2014-06-29"), .estimated), .missing(.notJudged),
        ],
      ], width: 4)
    answer.facts.yes = 2
    answer.facts.no = 149
    #expect(page.contains("```json\n\(AnswerRenderer.render(answer, as: .json))```"))
  }

  @Test("The documentation lists every reason that can stand for a missing value")
  func documentedReasons() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Documentation/JSON.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let list = try #require(lines.first { $0.hasPrefix("| no known value |") })
    let listed = list.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
    let reasons = MissingReason.allCases.map(\.words) + ["out of date", "not known"]
    #expect(listed.dropFirst().map { String($0.element) } == reasons)
  }

  @Test("An answer without rows is a document still, and no line")
  func noRows() throws {
    let answer = Answer(columns: [], rows: [], facts: facts(total: 1, no: 1))
    #expect(AnswerRenderer.render(answer, as: .jsonl) == "")
    let document = try StrictJSON.read(AnswerRenderer.render(answer, as: .json))
    #expect(document["rows"] == .array([]))
  }

  @Test(
    "Fractions are the shortest text that reads back",
    arguments: [
      (2.0, "2"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"), (-0.0, "0"), (-3.0, "-3"),
      (1e16, "1e+16"), (1e-5, "1e-05"), (9_007_199_254_740_993.0, "9007199254740992"),
      (.nan, "(not known)"), (.infinity, "(not known)"),
    ])
  func fractions(number: Double, text: String) {
    #expect(Cell.fraction(number).words(as: .number(unit: nil)) == text)
    if number.isFinite { #expect(Double(text) == number) }
  }
}
