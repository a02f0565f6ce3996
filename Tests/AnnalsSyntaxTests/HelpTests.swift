import AnnalsSyntax
import Testing

@Suite("Help")
struct HelpTests {
  @Test("What is offered for a question is a whole query", arguments: questions)
  func questionsGetQueries(_ question: String) {
    let parse = Reading.parse(question, usingModel: true)
    #expect(parse.diagnostics.map(\.code) == ["question"])
    #expect(parse.diagnostics.first?.help.isEmpty == false)
    for help in parse.diagnostics.flatMap(\.help) {
      #expect(Reading.parse(help, usingModel: true).diagnostics.isEmpty, "\(help)")
    }
  }

  private static let questions = [
    "show me councils", "which councils improved", "which councils are in London",
    "how many councils are good", "number of councils", "list all councils where rating is good",
    "where rating is good", "where are the councils", "where councils improved since 2014",
    "where region is London and rating is good", "where is Knowsley", "what is the rating",
    "did councils improve", "are councils good",
  ]

  @Test("What is offered for a condition is one, and is the only thing said", arguments: slips)
  func slipsGetConditions(_ slip: String) {
    let parse = Reading.parse("councils where \(slip)", usingModel: true)
    #expect(parse.diagnostics.count == 1)
    // Help of one word goes in the place of the words pointed at.
    for help in parse.diagnostics.flatMap(\.help) where help.contains(" ") {
      let written = Reading.parse("councils where \(help)", usingModel: true)
      #expect(written.diagnostics.isEmpty, "\(help)")
    }
  }

  private static let slips = [
    "caseload dropped below 15 since 2020", "caseload increased by 10%",
    "every neighbour rating is good",
    "population is between 1 and 2", "rating improved within 2 years",
    "rating was good for 3 years", "rating was good 3 years",
    "rating was not good then outstanding",
    "rating has never been inadequate", "rating has never been inadequate since 2014",
    "rating has not been good since 2020", "rating has not been good", "rating was good",
    "rating has not been good in 2019", "rating has not been good before 2019",
    "rating is good since 2014", "rating improved directly",
    "rating is outstanding but not region is London", "rating is outstanding adn region is London",
    "rating is null", "rating improved form inadequate", "rating improved this year",
    "population is above 100 000", "name is 'Know", "name contains and",
  ]

  @Test("A bracket that begins a line begins a statement", arguments: complete)
  func bracketsBeginStatements(_ statement: String) {
    let next = "(councils where rating is good) limit 1"
    for gap in ["\n", "\n\n# note\n"] {
      let text = statement + gap + next
      for usingModel in [true, false] {
        let parse = Reading.parse(text, usingModel: usingModel)
        #expect(parse.diagnostics.isEmpty)
        #expect(parse.script.statements.count == 2)
      }
      let written = Formatter.format(Array(text.utf8))
      #expect(written?.contains("\n" + next + "\n") == true)
    }
    let inner = "councils where (any inspection\n(rating is good))"
    #expect(Reading.parse(inner, usingModel: true).script.statements.count == 1)
  }

  private static let complete = [
    "councils where any neighbour", "councils where rating improved after intervention",
    "compare Knowsley, Coventry show number of neighbours",
  ]

  @Test("After 'or' a phrase that can begin a condition is one", arguments: alternatives)
  func conditionsAfterOr(_ condition: String) throws {
    let parse = Reading.parse("councils where \(condition)", usingModel: true)
    #expect(parse.diagnostics.isEmpty)
    let listing = try #require(parse.script.statements.first?.listing)
    guard case .condition(let clause)? = listing.clauses.first,
      case .junction(let junction) = clause.condition
    else {
      Issue.record("'\(condition)' is not two conditions")
      return
    }
    #expect(junction.connective == .or)
    #expect(junction.terms.count == 2)
  }

  private static let alternatives = [
    "rating is RI or help and protection is good", "rating is RI or in care is good",
    "rating is good or looked after is good", "rating became good or in care became good",
    "rating improved to good or care leavers improved", "rating was ever good or in care is good",
    "rating is not good or agency share is above 20",
    "rating is good or in care has been good for at least 2 years",
    "rating is RI or good or leadership is good",
  ]
}

extension Statement {
  /// The list that it asks for; `nil` for anything else.
  fileprivate var listing: Listing? {
    switch self {
    case .list(let listing): listing
    default: nil
    }
  }
}
