import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Footers")
struct FooterTests {
  private func footer(_ facts: Facts, shown: Int = 0) -> [String] {
    FooterRenderer(facts: facts, shown: shown).paragraphs
  }

  @Test("One reason needs no number, several have one each")
  func reasons() {
    let one = [NotKnown(reason: "no known rating by 22 August 2026", count: 2)]
    #expect(
      footer(facts(yes: 51, total: 153, no: 100, notKnown: one)).first
        == "51 of 153 councils. 100 no. 2 not known: no known rating by 22 August 2026.")
    let two = [NotKnown(reason: "not given", count: 3), NotKnown(reason: "suppressed", count: 2)]
    #expect(
      footer(facts(yes: 46, total: 153, no: 102, notKnown: two)).first
        == "46 of 153 councils. 102 no. 5 not known: 3 not given; 2 suppressed.")
  }

  @Test("All three answers are counted, zero too")
  func zeros() {
    #expect(footer(facts(yes: 2, total: 2)).first == "2 of 2 councils. 0 no. 0 not known.")
    #expect(footer(facts(total: 2, no: 2)).first == "0 of 2 councils. 2 no. 0 not known.")
    let none = [NotKnown(reason: "not given", count: 0)]
    #expect(
      footer(facts(yes: 1, total: 2, no: 1, notKnown: none)).first
        == "1 of 2 councils. 1 no. 0 not known.")
  }

  @Test("Without a condition only what is not known is counted apart")
  func notKnownWithoutCondition() {
    let undated = [NotKnown(reason: "visit on a day that is not known", count: 2)]
    #expect(
      footer(facts(yes: 3, total: 5, notKnown: undated, hasCondition: false)).first
        == "3 of 5 councils. 2 not known: visit on a day that is not known.")
  }

  @Test("One is singular")
  func singular() {
    #expect(footer(facts(total: 1, hasCondition: false)).first == "1 council.")
    #expect(footer(facts(yes: 1, total: 1)).first == "1 of 1 council. 0 no. 0 not known.")
    #expect(footer(facts(total: 0, hasCondition: false)).first == "0 councils.")
  }

  @Test("A limit says how many of how many are shown")
  func limit() {
    #expect(
      footer(facts(yes: 51, total: 153, no: 102, cut: 41), shown: 10).first
        == "51 of 153 councils. 102 no. 0 not known. 10 rows shown of 51.")
    #expect(
      footer(facts(total: 153, cut: 152, hasCondition: false), shown: 1).first
        == "153 councils. 1 row shown of 153.")
  }

  @Test("The second line says from where the query looks, then notes have a line each")
  func viewpoint() {
    let lines = footer(
      facts(
        total: 1, knownOn: day("2019-09-30"), datedBy: "inspected", notes: ["A note.", "Another."]))
    #expect(
      lines.dropFirst() == [
        "Looking from 22 August 2026, dated by inspected, known by 30 September 2019.", "A note.",
        "Another.",
      ])
  }
}
