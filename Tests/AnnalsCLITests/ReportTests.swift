import Foundation
import Testing

/// `annals report`, and answers as pages, by the program as it is built.
@Suite("annals report") struct ReportTests {
  private let file = """
    printf '# Kitchens\\n#\\n# All of them.\\n\\nkitchens\\n' > q.annals

    """

  @Test("A report goes to a file, or to standard output")
  func places() throws {
    let run = try BuiltProgram.shell(
      file
        + """
        annals report q.annals kitchens.json -o r.html; echo $?
        annals report q.annals kitchens.json | cmp - r.html && grep -c '<h1>Kitchens</h1>' r.html
        annals report - kitchens.json < q.annals | cmp - r.html
        """)
    #expect(run.output == "0\n1\n")
    #expect(run.report.isEmpty)
  }

  @Test("What a report is made of is not overwritten, by whatever name it is called")
  func inputs() throws {
    let run = try BuiltProgram.shell(
      file
        + """
        cp q.annals old; ln -s q.annals link.html; ln kitchens.json data.json
        annals report q.annals kitchens.json -o q.annals; echo $?
        annals report q.annals kitchens.json -o ./link.html; echo $?
        annals report q.annals kitchens.json -o kitchens.json; echo $?
        cmp old q.annals; grep -c annals kitchens.json
        """)
    #expect(run.output == "64\n64\n64\n1\n")
    #expect(
      run.report.hasPrefix(
        "annals: error: the report would take the place of 'q.annals', which it is made of\n"))
  }

  @Test("A query that is wrong leaves the earlier page alone")
  func mistakes() throws {
    let run = try BuiltProgram.shell(
      """
      echo old > r.html; echo 'kitchens where' > q.annals
      annals report q.annals kitchens.json -o r.html; echo $?; cat r.html
      """)
    #expect(run.output == "2\nold\n")
    #expect(run.report.hasPrefix("q.annals:1:15: error: "))
  }

  @Test("Exit statuses are those of -f")
  func statuses() throws {
    let run = try BuiltProgram.shell(
      """
      echo 'expect no kitchens' > q.annals
      annals report q.annals kitchens.json -o r.html; echo $?; grep -c 'Not met' r.html
      annals report nowhere.annals kitchens.json; echo $?
      annals report q.annals nowhere.json; echo $?
      annals report; echo $?
      annals report q.annals kitchens.json -o r.csv; echo $?
      annals report kitchens.json; echo $?
      """)
    #expect(run.output == "1\n1\n64\n3\n64\n64\n64\n")
  }

  @Test("Parameters are given as elsewhere")
  func parameters() throws {
    let run = try BuiltProgram.shell(
      """
      printf 'param $town text default Wells\\nkitchens where town is $town\\n' > q.annals
      annals report q.annals kitchens.json --param town=Leith | grep -o 'town is "[^"]*"\\|town is &quot;[A-Za-z]*'
      """)
    #expect(run.output == "town is &quot;Leith\n")
  }

  @Test(
    "An answer has the format that the name of its file says, unless another is asked for",
    arguments: [
      ("a.html", "<!DOCTYPE html>"), ("a.HTM", "<!DOCTYPE html>"), ("a.json", "{"),
      ("a.csv", "kitchen"), ("a.csv --format json", "{"), ("html", "kitchen"),
      ("a.html --format csv", "kitchen"),
    ])
  func formats(output: String, start: String) throws {
    let path = output.split(separator: " ")[0]
    let run = try BuiltProgram.shell(
      "annals -c kitchens kitchens.json --output \(output) && head -n 1 \(path)")
    #expect(run.output == start + "\n")
  }

  @Test("Several answers are no picture, and nothing is written")
  func pictures() throws {
    let run = try BuiltProgram.shell(
      "annals -c kitchens -c kitchens kitchens.json -o a.svg; echo $?; ls a.svg")
    #expect(run.output == "64\n")
    #expect(run.report.hasPrefix("annals: error: an SVG is one picture, and this asks for 2"))
  }
}
