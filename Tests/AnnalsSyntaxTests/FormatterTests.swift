import AnnalsSyntax
import Testing

@Suite("Formatting")
struct FormatterTests {
  @Test(
    "A comment stays where it stood: behind a line, on one of its own, between the parts of a query",
    arguments: [
      (
        """
        # what this is about
        councils   where rating is good # fine ones  \t
        count councils;   # all of them
        # the end

        # for   now   \t
        """,
        """
        # what this is about
        councils where rating is good  # fine ones
        count councils  # all of them
        # the end

        # for   now

        """
      ),
      (
        """
        councils # each of them
        # that is good
        # or better
        where rating is good or better # as of now
        show name
        """,
        """
        councils  # each of them
          # that is good
          # or better
          where rating is good or better  # as of now
          show name

        """
      ),
    ])
  func comments(text: String, written: String) {
    #expect(Formatter.format(Array(text.utf8)) == written)
  }

  @Test("What is formatted is formatted already")
  func isStable() {
    for query in CaseFile.read("trees.cases") {
      let vocabulary: Vocabulary? = query.usesModel ? .councils : nil
      let commented = "# before\n\(query.query) # behind\n# after"
      guard let once = Formatter.format(Array(commented.utf8), vocabulary: vocabulary) else {
        continue
      }
      #expect(Formatter.format(Array(once.utf8), vocabulary: vocabulary) == once)
      #expect(once.contains("# before") && once.contains("# behind") && once.contains("# after"))
    }
  }

  @Test("A statement that begins with a bracket is kept from the one above it")
  func brackets() {
    let text = "councils;\n(councils where rating is good) except (those)"
    let script = Parser.parse(Array(text.utf8)).script
    let printed = Printer().text(of: script)
    #expect(Parser.parse(Array(printed.utf8)).script.hasSameMeaning(as: script), "\(printed)")
    #expect(script.statements.count == 2)
  }
}
