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

  @Test("There are trees to compare")
  func casesAreFound() {
    #expect(CaseFile.read("trees.cases").count >= 30)
  }
}
