import AnnalsSyntax
import Testing

@Suite("Trees")
struct TreeTests {
  @Test("A query reads as this tree, with these places", arguments: CaseFile.read("trees.cases"))
  func treeIsAsWritten(_ query: SyntaxCase) {
    let parse = Reading.parse(query.query, usingModel: query.usesModel)
    #expect(parse.diagnostics.isEmpty)
    #expect(!parse.isIncomplete)
    #expect(Dump.text(of: parse.script) == query.output)
  }

  @Test("Trees are equal only when nothing in them differs")
  func differentTreesAreUnequal() {
    let cases = CaseFile.read("trees.cases")
    let trees = cases.map { Reading.parse($0.query, usingModel: $0.usesModel).script }
    for (index, tree) in trees.enumerated() {
      for other in trees.indices where other != index {
        #expect(tree != trees[other], "\(cases[index]) and \(cases[other])")
      }
    }
  }

  @Test("Conditions of two kinds are never equal, nor is one that is missing equal to another")
  func kindsOfConditions() {
    let queries = Self.conditions.map { "councils where \($0)" }
    let trees = queries.map { Reading.parse($0, usingModel: true).script }
    for (index, tree) in trees.enumerated() {
      for other in trees.indices {
        #expect((tree == trees[other]) == (index == other), "\(Self.conditions[index])")
      }
    }
  }

  private static let conditions = [
    "", "rating is good", "name contains ham", "rating is not given", "rating improved",
    "rating became good", "rating was graded good", "rating was ever good",
    "rating was good in 2019", "rating has been good since 2019", "rating was good then inadequate",
    "rating improved then declined", "rating was good for at least 2 years",
    "rating was good in at least 2 spells", "caseload rose", "published in 2019",
    "any inspection", "not rating is good", "rating is good or name is Kent",
  ]

  @Test("Equal trees have equal hashes")
  func hashesAgree() {
    for query in CaseFile.read("trees.cases") {
      let tree = Reading.parse(query.query, usingModel: query.usesModel).script
      let same = Reading.parse(query.query, usingModel: query.usesModel).script
      #expect(Set([tree, same]).count == 1)
    }
  }

  @Test(
    "A text that breaks off has a tree as any other: equal to itself, and with its gaps marked",
    arguments: ["trees.cases", "refused.cases"])
  func brokenTextHasATree(_ file: String) {
    for query in CaseFile.read(file) {
      for text in Self.beginnings(of: query.query) {
        let tree = Reading.parse(text, usingModel: query.usesModel).script
        let same = Reading.parse(text, usingModel: query.usesModel).script
        #expect(Set([tree, same]).count == 1, "\(text)")
        let dump = Dump.text(of: tree, .meaning)
        let hasGap = dump.contains("missing") || dump.contains("…")
        #expect(hasGap == Printer().text(of: tree).contains("…"), "\(text)\n\(dump)")
      }
    }
  }

  /// A text cut behind each of its words.
  private static func beginnings(of text: String) -> [String] {
    text.indices.filter { text[$0] == " " }.map { String(text[..<$0]) }
  }

  @Test("There are trees to compare")
  func casesAreFound() {
    #expect(CaseFile.read("trees.cases").count >= 30)
  }
}
