import AnnalsSyntax
import Testing

@Suite("Refused queries")
struct RecoveryTests {
  @Test("A refused query gets these reports", arguments: CaseFile.read("refused.cases"))
  func reportsAreAsWritten(_ query: SyntaxCase) {
    let parse = Reading.parse(query.query, usingModel: query.usesModel)
    #expect(!parse.diagnostics.isEmpty)
    #expect(Reading.reports(parse) == query.output)
  }

  @Test("Every report points into its text", arguments: CaseFile.read("refused.cases"))
  func rangesAreInside(_ query: SyntaxCase) {
    for report in Reading.parse(query.query, usingModel: query.usesModel).diagnostics {
      #expect(report.range.start >= 0)
      #expect(report.range.end <= query.query.utf8.count)
    }
  }

  @Test("There are refused queries to compare")
  func casesAreFound() {
    #expect(CaseFile.read("refused.cases").count >= 100)
  }
}
