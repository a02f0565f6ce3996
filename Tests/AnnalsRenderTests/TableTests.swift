import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

@Suite("Tables")
struct TableTests {
  @Test("A table shows grades, marked dates, numbers to the right, reasons and the footer")
  func wholeTable() {
    #expect(
      AnswerRenderer.render(improvedAnswer, as: .table) == """
        council                       was         became                on           caseload (cases)
        ────────────────────────────  ──────────  ────────────────────  ───────────  ────────────────
        Bath and North East Somerset  inadequate  requires improvement  2021-12-03               17.5
        Coventry                      inadequate  good                  2017-04                    20
        Knowsley                      inadequate  outstanding           2014-06-29~      (not judged)

        3 of 153 councils. 148 no. 2 not known: no known rating by 22 August 2026.
        Looking from 22 August 2026.

        """)
  }

  @Test("Every kind of cell has a text")
  func everyCell() {
    #expect(
      AnswerRenderer.render(everyCellAnswer, as: .table) == """
        kind     text                         number  day               grade                 length              flag         note
        ───────  ─────────────  ────────────────────  ────────────────  ────────────────────  ──────────────────  ───────────  ─────────────────
        plain    abc             9223372036854775807  2014-03-31        inadequate            4y 2m               yes
        marked                                     2  2014-04           requires improvement  2y 1m so far        no           1 unknown between
        other    é                              -0.5  2014              outstanding           at least 2m 5d      (not read)
        empty    (suppressed)   -9223372036854775808  2014-06-29~       (not given)           at least 0d so far               (not known)
        unknown  (not known)           (unavailable)  (not applicable)  (not known)                               (not known)  (not judged)
        open     (out of date)            at least 2

        6 councils.
        Looking from 22 August 2026.

        """)
  }

  @Test("On a narrower page headings give way, then names, then grades; dates stay whole")
  func narrowTable() {
    #expect(
      AnswerRenderer.render(improvedAnswer, as: .table, for: Page(width: 64)) == """
                                                                caseload
        council       was         became       on                (cases)
        ────────────  ──────────  ───────────  ───────────  ────────────
        Bath and No…  inadequate  requires i…  2021-12-03           17.5
        Coventry      inadequate  good         2017-04                20
        Knowsley      inadequate  outstanding  2014-06-29~  (not judged)

        3 of 153 councils. 148 no. 2 not known: no known rating by 22
        August 2026.
        Looking from 22 August 2026.
        2 cells cut (…) to fit 64 columns.

        """)
  }

  @Test("Where columns do not fit, each field has a line and long values go on")
  func stackedRows() {
    var answer = improvedAnswer
    answer.rows = AnswerRows(
      answer.rows.dropLast().map { Array($0) }, width: answer.columns.count)
    #expect(
      AnswerRenderer.render(answer, as: .table, for: Page(width: 30)) == """
        council:       Bath and North
                       East Somerset
        was:           inadequate
        became:        requires
                       improvement
        on:            2021-12-03
        caseload (ca…: 17.5

        council:       Coventry
        was:           inadequate
        became:        good
        on:            2017-04
        caseload (ca…: 20

        3 of 153 councils. 148 no. 2
        not known: no known rating by
        22 August 2026.
        Looking from 22 August 2026.
        1 heading cut (…) to fit 30
        columns.

        """)
  }

  @Test("An answer without rows is its footer")
  func noRows() {
    let answer = Answer(
      columns: improvedAnswer.columns, rows: [], facts: facts(total: 153, no: 153))
    #expect(
      AnswerRenderer.render(answer, as: .table) == """
        0 of 153 councils. 153 no. 0 not known.
        Looking from 22 August 2026.

        """)
  }

  @Test("Grades are coloured by their place, and the text says them too")
  func colours() {
    let answer = Answer(
      columns: [column("rating", .mentioned, .grade(labels: grades))],
      rows: [[.grade(0)], [.grade(3)]], facts: facts(yes: 2, total: 2, hasCondition: false))
    #expect(
      AnswerRenderer.render(answer, as: .table, for: Page(isColoured: true)) == """
        \u{1B}[1mrating\u{1B}[0m
        ───────────
        \u{1B}[31minadequate\u{1B}[0m
        \u{1B}[36moutstanding\u{1B}[0m

        2 councils.
        Looking from 22 August 2026.

        """)
  }

  @Test(
    "The time taken comes last",
    arguments: [(0.00042, "0.4 ms"), (0.035, "35 ms"), (1.34, "1.3 s")])
  func timeTaken(seconds: Double, words: String) {
    let answer = Answer(columns: [], rows: [], facts: facts(total: 1, no: 1))
    let page = Page(timeTaken: .seconds(seconds))
    #expect(AnswerRenderer.render(answer, as: .table, for: page).hasSuffix("Took \(words).\n"))
  }

  @Test("A row that is too short is filled with empty cells")
  func shortRow() {
    var answer = improvedAnswer
    answer.rows = AnswerRows([[.text("Knowsley")]], width: answer.columns.count)
    for format in TextFormat.allCases {
      #expect(AnswerRenderer.render(answer, as: format).contains("Knowsley"))
    }
  }
}
