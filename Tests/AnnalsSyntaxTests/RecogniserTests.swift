import AnnalsSyntax
import Testing

@Suite("The recogniser made from the grammar")
struct RecogniserTests {
  @Test(
    "It accepts what the parser accepts",
    arguments: CaseFile.read("trees.cases").filter { !$0.usesModel && !$0.query.contains(";") })
  func acceptsTheSame(_ query: SyntaxCase) {
    guard Reading.parse(query.query).script.statements.count == 1 else { return }
    #expect(GrammarRecogniser.accepts(query.query))
  }

  /// What the grammar cannot say: dates that do not exist, clauses said twice and the like.
  private static let beyondGrammar: Set<String> = [
    "date", "number", "reversed", "repeated-clause", "limit", "bound-twice", "verb-needs-track",
    "not-a-day", "date-after-from", "number-between",
  ]

  /// Where the grammar takes for a name what the parser knows to be none.
  private static let readAsNames: Set<String> = [
    "count", "councils where rating is not known", "councils where rating remained good since 2014",
    "councils where rating improved in last 3 years",
    "councils where rating improved in the last year",
    "councils where population is above 10 and below 20",
    "councils where population is more than 100000 and rating is higher than good",
  ]

  @Test(
    "It refuses what the parser refuses",
    arguments: CaseFile.read("refused.cases").filter { !$0.usesModel })
  func refusesTheSame(_ query: SyntaxCase) {
    let codes = Reading.parse(query.query).diagnostics.map(\.code)
    guard codes.contains(where: { !Self.beyondGrammar.contains($0) }) else { return }
    #expect(GrammarRecogniser.accepts(query.query) == Self.readAsNames.contains(query.query))
  }
}
