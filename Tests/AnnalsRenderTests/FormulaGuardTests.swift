import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Texts that a spreadsheet would run")
struct FormulaGuardTests {
  @Test(
    "An apostrophe goes before what begins like a formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+1+1", "'+1+1"), ("-2+3", "'-2+3"), ("@SUM(1,1)", "'@SUM(1,1)"),
      ("=cmd|' /C calc'!A1", "'=cmd|' /C calc'!A1"), (" =1+1", "' =1+1"),
      ("\"=1+1", "'\"=1+1"), ("“=1+1", "'“=1+1"), ("＝1+1", "'＝1+1"), ("＋x", "'＋x"),
      ("－x", "'－x"), ("＠x", "'＠x"), ("\u{FEFF}=1", "'\u{FEFF}=1"),
      ("\u{200B}=1", "'\u{200B}=1"), ("\u{A0}=1", "'\u{A0}=1"),
    ])
  func beginnings(text: String, harmless: String) {
    #expect(FormulaGuard.harmless(text) == harmless)
  }

  @Test("A tab or a line end that begins a text is guarded, whatever it hides")
  func tabsAndLineEnds() {
    #expect(FormulaGuard.harmless("\tx") == "'\tx")
    #expect(FormulaGuard.harmless("\rx") == "'\rx")
    #expect(FormulaGuard.harmless("\n=1") == "'\n'=1")
  }

  @Test("What another separator would make the beginning of a cell is guarded too")
  func insides() {
    #expect(FormulaGuard.harmless(";=1+1") == ";'=1+1")
    #expect(FormulaGuard.harmless("a;=1+1;b") == "a;'=1+1;b")
    #expect(FormulaGuard.harmless("a\n=1+1") == "a\n'=1+1")
  }

  @Test("The line that tells Excel what parts cells is none")
  func separatorLine() {
    #expect(FormulaGuard.harmless("sep=;") == "'sep=;")
    #expect(FormulaGuard.harmless("SEP=,") == "'SEP=,")
  }

  @Test(
    "What nothing could run stays as it is",
    arguments: [
      "", "a", "-5", "+44 20 7946 0000", "-", "-1.5", "'=1+1", "a=b", "a,b", "a\"b", "a\nb",
      "a\r\nb", " a", "\"", ";", "\u{FEFF}a", "1-2", "St. Mary-le-Bow", "a, -b",
    ])
  func plain(text: String) {
    #expect(Array(FormulaGuard.harmless(text).utf8) == Array(text.utf8))
  }

  private let answer = Answer(
    columns: [
      column("=name", .name, .text), column("grade", .mentioned, .grade(labels: ["-bad", "ok"])),
      column("change", .aggregate, .number(unit: nil)), column("on", .evidence, .day),
    ],
    rows: [[.text("=1+1"), .grade(0), .integer(-5), .day(day("2014-03-31"), .day)]],
    facts: facts(total: 1, hasCondition: false))

  @Test("Texts, grades and headings are guarded; numbers and dates of ours are themselves")
  func columns() {
    let page = Page(guardsFormulas: true)
    #expect(
      AnswerRenderer.render(answer, as: .csv, for: page)
        == "'=name,grade,change,on\n'=1+1,'-bad,-5,2014-03-31\n")
    #expect(
      AnswerRenderer.render(answer, as: .tsv, for: page)
        == "'=name\tgrade\tchange\ton\n'=1+1\t'-bad\t-5\t2014-03-31\n")
  }

  @Test("Nobody who does not ask for it gets an apostrophe")
  func unasked() {
    #expect(!AnswerRenderer.render(answer, as: .csv).contains("'"))
  }
}
