import Testing

@Suite("Files of queries")
struct QueryFileTests {
  private let untidy = """
    printf 'kitchens   where rating is good   # fine\\n\\n\\n# alone\\ncount kitchens;kitchens\\n' > q.annals
    """

  @Test("fmt rewrites a file, once, and keeps its comments")
  func formatRewrites() throws {
    let run = try BuiltProgram.shell(
      untidy + "\nannals fmt q.annals && cat q.annals && annals fmt --check q.annals; echo $?")
    #expect(run.report.isEmpty)
    #expect(
      run.output == """
        kitchens where rating is good  # fine

        # alone
        count kitchens
        kitchens
        0

        """)
  }

  @Test("fmt --check names what would change, and changes nothing")
  func formatChecks() throws {
    let run = try BuiltProgram.shell(
      untidy + "\ncp q.annals old; annals fmt --check q.annals; echo $?; cmp q.annals old")
    #expect(run.output == "q.annals\n1\n")
    #expect(run.report.isEmpty)
  }

  @Test("fmt lays standard input out on standard output, and one file somewhere else")
  func formatElsewhere() throws {
    let piped = try BuiltProgram.shell("echo 'kitchens   limit 2' | annals fmt -")
    #expect(piped.output == "kitchens limit 2\n")
    let other = try BuiltProgram.shell(
      untidy + "\ncp q.annals old; annals fmt q.annals -o new; cmp q.annals old; wc -l < new")
    #expect(other.output.contains("5"))
    #expect(other.report.isEmpty)
  }

  @Test("fmt leaves a file with an error alone, and does the others")
  func formatLeavesErrorsAlone() throws {
    let run = try BuiltProgram.shell(
      """
      echo 'kitchens where' > bad.annals; echo 'kitchens  limit 2' > good.annals
      annals fmt bad.annals good.annals; echo $?; cat bad.annals good.annals
      """)
    #expect(run.output == "2\nkitchens where\nkitchens limit 2\n")
    #expect(run.report.hasPrefix("bad.annals:1:"))
  }

  @Test("fmt --diff shows what would change, and changes nothing")
  func formatShowsDifference() throws {
    let run = try BuiltProgram.shell(
      untidy + "\ncp q.annals old; annals fmt --diff q.annals; echo $?; cmp q.annals old")
    #expect(
      run.output == """
        --- q.annals
        +++ q.annals
        @@ -1,5 +1,5 @@
        -kitchens   where rating is good   # fine
        -
        +kitchens where rating is good  # fine
        \u{20}
         # alone
        -count kitchens;kitchens
        +count kitchens
        +kitchens
        1

        """)
    let same = try BuiltProgram.shell("echo kitchens > q.annals; annals fmt --diff q.annals")
    #expect(same.status == 0)
    #expect(same.output.isEmpty)
  }

  @Test("What fmt --diff shows is a patch to the layout", arguments: ["a\\n", "a", "\\r\\n\\n"])
  func differenceIsPatch(end: String) throws {
    let run = try BuiltProgram.shell(
      """
      for i in 1 2 3 4 5 6 7 8 9; do echo kitchens; echo "kitchens  limit $i"; echo kitchens; done > q
      printf 'kitchens # \(end)' >> q
      cp q patched; annals fmt --diff q > q.patch; annals fmt q
      command -v patch > /dev/null && patch -s patched q.patch || cp q patched
      cmp q patched && annals fmt --check q
      """)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test("fmt ends with the gravest of what it met, and has looked at every file")
  func formatStatus() throws {
    let run = try BuiltProgram.shell(
      """
      echo 'kitchens where' > bad; echo 'kitchens  limit 2' > untidy; echo kitchens > tidy
      annals fmt --check tidy; echo $?
      annals fmt --check tidy untidy; echo $?
      annals fmt --check bad untidy tidy; echo $?
      annals fmt --check untidy bad; echo $?
      annals fmt --check tidy nowhere; echo $?
      """)
    #expect(run.output == "0\nuntidy\n1\nuntidy\n2\nuntidy\n2\n64\n")
  }

  @Test("fmt writes lines with a line feed, and takes those of other systems")
  func formatLineEnds() throws {
    let run = try BuiltProgram.shell(
      """
      printf '\\357\\273\\277kitchens  # first\\r\\n\\r\\n# second\\r\\nkitchens  limit 2\\r\\n' > q
      annals fmt q; cat -A q; printf 'kitchens\\r\\n' > q; annals fmt --check q
      """)
    #expect(run.output == "kitchens  # first$\n$\n# second$\nkitchens limit 2$\nq\n")
    #expect(run.status == 1)
  }

  @Test("A folder is told apart from a file", arguments: ["fmt", "fmt --check", "check"])
  func foldersAreRefused(command: String) throws {
    let run = try BuiltProgram.shell("mkdir queries; annals \(command) queries/")
    #expect(run.status == 64)
    #expect(
      run.report
        == "queries/: error: this is a folder; name its files, as in queries/*.annals\n")
  }

  @Test("fmt leaves names as they are, with a model and without one")
  func formatWithModel() throws {
    let text = "councils where rating improved from requires improvement to good"
    let plain = try BuiltProgram.shell("echo '\(text)' | annals fmt -")
    #expect(plain.output == text + "\n")
    let known = try BuiltProgram.shell(
      "echo 'kitchens where town is Leith' | annals fmt - --model kitchens.json")
    #expect(known.output == "kitchens where town is Leith\n")
  }

  @Test("check reports every error of every file, and runs nothing")
  func checkReportsAll() throws {
    let run = try BuiltProgram.shell(
      """
      echo 'kitchens where twon is Leith' > a.annals; echo 'kitchens where' > b.annals
      echo kitchens > c.annals
      annals check a.annals b.annals c.annals --model kitchens.json; echo $?
      annals check c.annals --model kitchens.json; echo $?
      """)
    #expect(run.output == "2\n0\n")
    #expect(run.report.contains("a.annals:1:16: error: "))
    #expect(run.report.contains("b.annals:1:15: error: "))
  }

  @Test("explain says what a query means, with places as in the query")
  func explainCommand() throws {
    let run = try BuiltProgram.shell("annals explain 'kitchens where town is leith' kitchens.json")
    #expect(run.output.hasPrefix("kitchens where town is \"Leith\" as of 2024-06-30\n"))
    let analysed = try BuiltProgram.shell(
      "annals explain --analyse 'kitchens where town is leith' kitchens.json --format csv")
    #expect(
      analysed.output.hasPrefix("depth,step,estimated,yes,no,not known\n0,kitchens,2,2,0,0\n"))
    let wrong = try BuiltProgram.shell("annals explain 'kitchens where twon is x' kitchens.json")
    #expect(wrong.status == 2)
    #expect(wrong.report.hasPrefix("query:1:16: error: "))
  }

  @Test("use is relative to the file that says it")
  func useIsRelative() throws {
    let run = try BuiltProgram.shell(
      """
      mkdir -p lib/deep
      echo 'use "deep/more.annals"' > lib/words.annals
      echo 'use "../words.annals"; define risen as rating improved' > lib/deep/more.annals
      printf 'use "lib/words.annals"\\nkitchens where risen show town\\n' > q.annals
      annals -f q.annals kitchens.json --format csv
      annals -c 'use "lib/words.annals"; kitchens where risen show town' kitchens.json --format csv
      annals -c 'use "lib/wrods.annals"; kitchens' kitchens.json
      """)
    let answer = "kitchen,town,was,became,on\nAnchor,Leith,poor,good,2022-03-04\n"
    #expect(run.output == answer + answer)
    #expect(
      run.report.hasPrefix(
        "query:1:5: error: no file is called 'lib/wrods.annals'; did you mean 'lib/words.annals'?"))
  }

  @Test("Parameters have their values from the command line")
  func parameters() throws {
    let query = "'param $town town; kitchens where town is $town show town' kitchens.json"
    let run = try BuiltProgram.shell("annals --format csv --param town=Leith -c \(query)")
    #expect(run.output == "kitchen,town\nAnchor,Leith\n")
    let missing = try BuiltProgram.shell("annals -c \(query)")
    #expect(missing.status == 2)
    #expect(missing.report.hasPrefix("query:1:7: error: $town has no value"))
    let shapeless = try BuiltProgram.shell("annals --param town -c \(query)")
    #expect(shapeless.status == 64)
  }

  @Test("A check that is not met ends with 1, after everything was run")
  func expectations() throws {
    let run = try BuiltProgram.shell(
      """
      printf 'expect no kitchens where rating is poor\\nexpect no kitchens\\ncount kitchens\\n' > q
      annals -f q kitchens.json; echo $?
      """)
    #expect(
      run.output.hasPrefix(
        """
        expected no kitchens where rating is poor: there are none

        expected no kitchens, but
        """))
    #expect(run.output.hasSuffix("\n1\n"))
  }
}
