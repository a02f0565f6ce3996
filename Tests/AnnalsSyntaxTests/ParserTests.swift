import AnnalsSyntax
import Testing

@Test("The main job reads as a change with a grade and a window")
func flagshipReads() {
  let text = "councils where rating improved from inadequate since 2014"
  let parse = Parser.parse(Array(text.utf8))
  #expect(parse.diagnostics.isEmpty)
  #expect(!parse.isIncomplete)
  #expect(Printer().text(of: parse.script) == text)
}
