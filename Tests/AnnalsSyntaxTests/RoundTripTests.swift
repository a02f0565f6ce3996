import AnnalsSyntax
import Testing

@Suite("Printing")
struct RoundTripTests {
  @Test("A query prints and reads back to the same tree", arguments: CaseFile.read("trees.cases"))
  func printReadsBack(_ query: SyntaxCase) {
    let parse = Reading.parse(query.query, usingModel: query.usesModel)
    let text = Printer().text(of: parse.script)
    #expect(Reading.parse(text).diagnostics.isEmpty)
    #expect(Reading.parse(text).script.hasSameMeaning(as: parse.script))
    #expect(Reading.parse(text, usingModel: true).script.hasSameMeaning(as: parse.script))
  }

  @Test("Printing twice changes nothing", arguments: CaseFile.read("trees.cases"))
  func printingIsStable(_ query: SyntaxCase) {
    let parse = Reading.parse(query.query, usingModel: query.usesModel)
    let text = Printer(vocabulary: .councils).text(of: parse.script)
    let again = Reading.parse(text, usingModel: true)
    #expect(Printer(vocabulary: .councils).text(of: again.script) == text)
  }

  @Test("Any text is printed as a name that reads back as it", arguments: names)
  func namesReadBack(_ name: String) {
    let node = Name(text: name, isQuoted: false, range: SourceRange(0, 0))
    let text = "councils where name is " + Printer().text(of: node)
    let expected = Name(text: name, isQuoted: true, range: SourceRange(0, 0))
    let parse = Reading.parse(text)
    let wanted = Reading.parse("councils where name is \"x\"").script
    guard case .list(var listing)? = wanted.statements.first,
      case .condition(var clause)? = listing.clauses.first,
      case .comparison(var comparison) = clause.condition
    else { return #expect(Bool(false)) }
    comparison.values.terms[0].value = .name(expected)
    clause.condition = .comparison(comparison)
    listing.clauses = [.condition(clause)]
    #expect(parse.diagnostics.isEmpty, "\(text)\n\(Reading.reports(parse))")
    #expect(parse.script.hasSameMeaning(as: Script(statements: [.list(listing)])))
  }

  @Test(
    "What only brackets make readable prints as something that reads back",
    arguments: ["(counot homes)", "(shara of homes)", "(histroy homes) except homes"])
  func bracketedSourceReadsBack(_ query: String) {
    let parse = Reading.parse(query)
    #expect(parse.diagnostics.isEmpty)
    let text = Printer().text(of: parse.script)
    #expect(Reading.parse(text).diagnostics.isEmpty, "\(text)")
    #expect(Reading.parse(text).script.hasSameMeaning(as: parse.script))
  }

  private static let names = [
    "good", "requires improvement", "in care", "help and protection", "not given", "known",
    "March 2014", "FY2013/14", "Q3 2014", "2014", "today", "this year", "ILACS 2018",
    "Kingston upon Hull, City of", "St. Helens", "a  b", " a", "a ", "", "\"", "\\", "\n", "a\tb",
    "the best", "at least", "above average", "better", "\u{202E}abc", "\u{0}", "é", "e\u{301}",
    "日本", "5 cases", "10%", "£3", "sort", "which", "all", "more", "'", "children's", "x--y",
    "#", "a#b", "a;b", "(a)", "North - East", "a-", "-a", "AY2014", "May", "may 7", "Mar 2014",
  ]

  @Test("A name is quoted when a longer one of the model goes on with a keyword")
  func clashingNameIsQuoted() {
    let name = Name(text: "Bath", isQuoted: false, range: SourceRange(0, 0))
    #expect(Printer().text(of: name) == "Bath")
    #expect(Printer(vocabulary: .councils).text(of: name) == "\"Bath\"")
  }

  @Test(
    "A fraction prints in digits that read back as the same number",
    arguments: [
      0.1 as Double, -0.5, 1e-7, 123456.789, 1e15, .leastNonzeroMagnitude, 1e21, 1.5e300,
      1.7976931348623157e308, -2.5e-20,
      0.3, 100.0,
    ])
  func fractionsReadBack(_ value: Double) {
    let number = NumberLiteral(amount: .fraction(value), unit: nil, range: SourceRange(0, 0))
    let text = Printer().text(of: Value.number(number))
    #expect(text.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" })
    #expect(Double(text) == value)
    #expect(text.contains("."))
  }
}
