import Foundation
import Testing

@testable import AnnalsShell

@Suite("The program as a process")
struct ProgramTests {
  // MARK: - Answers

  @Test("One query to the model in the program")
  func oneQueryToTheShippedModel() throws {
    let run = try BuiltProgram.shell("annals -c 'count councils'")
    #expect(run.status == 0)
    #expect(run.output.contains("153"))
    #expect(run.report.isEmpty)
  }

  @Test("The example lists 51 of 153 councils")
  func theExample() throws {
    let run = try BuiltProgram.shell(
      "annals -c 'councils where rating improved from inadequate since 2014'")
    #expect(run.status == 0)
    #expect(run.output.contains("51 of 153 councils"))
    #expect(run.output.contains("Knowsley"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(
    "A query comes from the command line, a file, or standard input",
    arguments: [
      "annals -c kitchens kitchens.json --format jsonl",
      "annals kitchens.json -c kitchens --format=jsonl",
      "echo kitchens > q.annals; annals -f q.annals kitchens.json --format jsonl",
      "echo kitchens | annals -f - kitchens.json --format jsonl",
      "echo kitchens | annals kitchens.json --format jsonl",
      "printf 'kitchens' | annals kitchens.json --format jsonl",
      "annals -c kitchens kitchens.json --format jsonl --output out; cat out",
    ])
  func whereAQueryComesFrom(line: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status == 0)
    #expect(run.output == "{\"kitchen\":\"Anchor\"}\n{\"kitchen\":\"Bakery\"}\n")
    #expect(run.report.isEmpty)
  }

  @Test("A file of queries can be run by itself")
  func fileOfQueriesRunsByItself() throws {
    let run = try BuiltProgram.shell(
      """
      printf '#!/usr/bin/env -S annals -f\nkitchens\n' > q.annals
      chmod +x q.annals; ./q.annals kitchens.json --format csv
      """)
    #expect(run.status == 0)
    #expect(run.output == "kitchen\nAnchor\nBakery\n")
  }

  @Test("A file that can be executed has options and data in its first line, and more behind it")
  func executableFileWithOptions() throws {
    let run = try BuiltProgram.shell(
      """
      cat > q.annals <<'END'
      #!/usr/bin/env -S annals --format csv --strict --param floor=good kitchens.json -f
      # Who is as good as that.
      param $floor rating
      kitchens where rating is at least $floor
      END
      chmod +x q.annals; ./q.annals; ./q.annals --today 2021-01-01 --exit-status || echo none
      """)
    #expect(run.report == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("kitchen,") }.count == 2)
    #expect(lines.contains { $0.hasPrefix("Anchor,good") } && lines.last == "none")
  }

  @Test("Several answers as JSON are one document")
  func severalAnswersAsJSON() throws {
    let run = try BuiltProgram.shell(
      "annals -c 'kitchens; count kitchens' kitchens.json --format json")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("[\n{"))
    #expect(run.output.hasSuffix("}\n]\n"))
  }

  @Test("The day is the one asked for, else the model's own")
  func theDay() throws {
    let own = try BuiltProgram.shell("annals -c 'kitchens where rating is good' kitchens.json")
    #expect(own.output.contains("30 June 2024"))
    let asked = try BuiltProgram.shell(
      "annals -c 'kitchens where rating is good' kitchens.json --today 2021-01-01")
    #expect(asked.output.contains("1 January 2021"))
    #expect(!asked.output.contains("Anchor"))
  }

  @Test("model writes down what nobody declared, and is read back")
  func model() throws {
    let run = try BuiltProgram.shell(
      """
      echo '[{"name": "Anchor", "visits": [{"on": "2024-03-02", "rating": "good"}]}]' > pubs.json
      annals -c 'pubs where rating is good' --format csv pubs.json
      annals model pubs.json --output pubs.model.json
      annals -c 'pubs where rating is good' --format csv pubs.json
      annals model pubs.json | cmp - pubs.model.json && annals describe pubs.json | head -3
      """)
    #expect(run.report == "")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines.prefix(2) == lines.dropFirst(2).prefix(2))
    #expect(lines[4] == "pubs.json")
    // Declared from then on.
    #expect(!run.output.contains("Inferred"))
  }

  @Test("describe shows what the data holds")
  func describe() throws {
    let run = try BuiltProgram.shell("annals describe kitchens.json")
    #expect(run.status == 0)
    #expect(run.output.contains("Kitchens"))
    #expect(run.output.contains("poor < fair < good"))
  }

  @Test("Nothing to ask is nothing wrong")
  func nothingToAsk() throws {
    let run = try BuiltProgram.shell("annals kitchens.json")
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.report.isEmpty)
  }

  @Test("Every example of the help has rows in the model in the program")
  func examplesHaveRows() throws {
    for topic in HelpTopic.language {
      for example in topic.examples {
        // What gives a name or passes a check has no rows, and `those` come after a list.
        let isNaming = ["define ", "let ", "param ", "expect "].contains { example.hasPrefix($0) }
        let before = example.hasPrefix("those") ? "councils; " : ""
        let option = isNaming ? "" : "--exit-status"
        let run = try BuiltProgram.shell("annals \(option) -c '\(before)\(example)'")
        #expect(run.status == 0, "\(example): \(run.report)\(run.output)")
      }
    }
  }

  // MARK: - Refusals

  static let refusals: [(line: String, status: Int32, report: String)] = [
    (
      "annals -c 'kitchens where ratting is good' kitchens.json", 2, "query:1:16: error: "
    ),
    ("echo 'kitchens where' > q; annals -f q kitchens.json", 2, "q:1:15: error: "),
    ("echo 'kitchens where' | annals kitchens.json", 2, "stdin:1:15: error: "),
    ("annals -c kitchens -c 'kitchens wher' kitchens.json", 2, "query 2:1:10: error: "),
    ("annals -c kitchens none.json", 3, "annals: error: no file is called 'none.json'"),
    (
      "annals -c kitchens kitchen.json", 3,
      "annals: error: no file is called 'kitchen.json'; did you mean 'kitchens.json'?"
    ),
    ("annals -c kitchens .", 3, ".: error: this is a folder"),
    ("echo '{' > bad.json; annals -c kitchens bad.json", 3, "bad.json:"),
    (
      "annals desrcibe", 64,
      "annals: error: no command and no file is called 'desrcibe'; did you mean 'describe'?"
    ),
    (
      "annals 'kitchens where rating is good'", 64,
      "annals: error: no file is called 'kitchens where rating is good'; to ask a query: "
    ),
    (
      "annals describ kitchens.json", 64,
      "annals: error: no command and no file is called 'describ'; did you mean 'describe'?"
    ),
    (
      "echo kitchens > q.annals; annals q.annals", 64,
      "annals: error: 'q.annals' has queries, not data; to run them: annals -f q.annals\n"
    ),
    (
      "annals -f kitchens.json", 64,
      "annals: error: 'kitchens.json' has data, not queries; to ask it: annals -c QUERY "
    ),
    (
      "echo '{\"a\": []}' > a.json; annals -c a a.json", 3,
      "a.json:1:1: error: no list of records, and no key 'annals' says what the parts of this "
    ),
    ("annals kitchens.json kitchens.json -c kitchens", 3, "kitchens.json:2:3: error: the key"),
    ("annals -f none.annals", 64, "annals: error: no file is called 'none.annals'"),
    (
      "annals --formt json", 64, "annals: error: unknown option '--formt'; did you mean '--format'?"
    ),
    (
      "annals --today 2014-02-29", 64,
      "annals: error: '2014-02-29' is no date; write it as 2026-08-22"
    ),
    ("annals --threads 0", 64, "annals: error: '--threads 0' is too few; there is always one"),
    ("annals --today tomorrow", 64, "annals: error: 'tomorrow' is no date; write it as 2026-"),
    ("annals --today 2026-8-2", 64, "annals: error: '2026-8-2' is no date; write it as 2026-"),
    (
      "annals describe --today 22/08/2026", 64,
      "annals: error: '22/08/2026' is no date; write it as 2026-"
    ),
    (
      "annals --verson", 64,
      "annals: error: unknown option '--verson'; did you mean '--version'?"
    ),
    (
      "annals fmtt --diff kitchens.json", 64,
      "annals: error: no command and no file is called 'fmtt'; did you mean 'fmt'?\n"
    ),
    ("annals help descibe", 64, "annals: error: no command is called 'descibe'; did you mean"),
    ("annals help nothing", 64, "annals: error: no command is called 'nothing'; there are desc"),
    (
      "annals model --format json", 64,
      "annals: error: unknown option '--format'; annals help model lists them\n"
    ),
    ("annals --colr never", 64, "annals: error: unknown option '--colr'; did you mean '--color'?"),
    (
      "annals --format xml", 64,
      "annals: error: the value 'xml' is invalid for '--format <name>'; please provide one of the "
    ),
    ("annals -c", 64, "annals: error: missing value for '-c <query>'\n"),
    ("annals check", 64, "annals: error: missing expected argument '<file> ...'\n"),
    ("annals -c a --param x", 64, "annals: error: 'x' gives no parameter a value; write it as"),
    ("annals -c kitchens kitchens.json --param x=1", 2, "error: no 'param' declares $x\n"),
    ("annals describe kitchen.json", 3, "annals: error: no file is called 'kitchen.json'; did"),
    ("annals -c a -f b", 64, "annals: error: -c and -f cannot be mixed"),
    ("annals --model x.json -c a", 64, "annals: error: --model needs the data file"),
    ("annals -c kitchens kitchens.json > /dev/full", 74, "standard output: error: no space"),
    ("annals -c kitchens kitchens.json >&-", 74, "standard output: error: bad file"),
    ("annals --help > /dev/full", 74, "standard output: error: no space"),
    ("annals -c kitchens kitchens.json --output no/where", 74, "no/where: error: no such file"),
    ("annals -c kitchens kitchens.json --output .", 74, ".: error: this is a folder"),
  ]

  @Test("A refusal has its status, its line and no answer", arguments: refusals)
  func refusal(line: String, status: Int32, report: String) throws {
    let run = try BuiltProgram.shell(line)
    #expect(run.status == status)
    #expect(run.report.hasPrefix(report), "\(run.report)")
    #expect(run.output.isEmpty)
  }

  @Test("A mistake in a declaration is shown with its line, wherever the declaration is")
  func declarationMistakeHasItsLine() throws {
    let wrong = """
      sed 's/"at": "kitchens"/"at": "kitchen"/' kitchens.json > a.json
      """
    let inside = try BuiltProgram.shell(wrong + "\nannals -c kitchens a.json")
    #expect(inside.status == 3)
    #expect(inside.report.hasPrefix("a.json:8:"))
    #expect(inside.report.contains("\"plural\": \"kitchens\", \"at\": \"kitchen\""))
    #expect(inside.report.contains("^"))
    let beside = try BuiltProgram.shell(
      wrong + "\nannals -c kitchens kitchens.json --model a.json")
    #expect(beside.report.hasPrefix("a.json:8:"))
    #expect(beside.report.contains("\"at\": \"kitchen\""))
  }

  @Test("Ten mistakes are shown and the rest is counted")
  func tenMistakes() throws {
    let run = try BuiltProgram.shell(
      """
      printf '{"annals": {"version": 1, "kinds": {' > a.json
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do printf '"k%s": 1,\\n' $i >> a.json; done
      printf '"z": 1}}}' >> a.json
      annals -c kitchens a.json
      """)
    #expect(run.status == 3)
    #expect(run.report.components(separatedBy: "error: ").count == 11)
    #expect(run.report.hasSuffix("… and 4 more\n"))
  }

  @Test("No rows is a status only when asked for, and errors go before it")
  func noRows() throws {
    let none = "annals -c 'kitchens where rating is poor' kitchens.json"
    #expect(try BuiltProgram.shell(none).status == 0)
    #expect(try BuiltProgram.shell(none + " --exit-status").status == 1)
    let some = "annals -c kitchens kitchens.json --exit-status"
    #expect(try BuiltProgram.shell(some).status == 0)
  }

  @Test(
    "Interrupted, the program dies of the signal, so that a shell's loop ends too",
    arguments: [["-f", "-"], ["-c", "kitchens", "-"]])
  func interrupted(arguments: [String]) throws {
    #expect(try BuiltProgram.interruptWhileWaiting(arguments) == .died(signal: SIGINT))
  }

  @Test("A reader that goes away is nothing to report")
  func readerGoesAway() throws {
    let run = try BuiltProgram.shell(
      "yes kitchens | head -3000 > q; annals -f q kitchens.json | head -1")
    #expect(run.status == 0)
    #expect(run.report.isEmpty)
  }

  @Test("What a file's name would make a terminal do is shown instead")
  func nameIsNotObeyed() throws {
    let run = try BuiltProgram.shell("annals -c a \"$(printf 'x\\033[31m.json')\"")
    #expect(run.status == 3)
    #expect(!run.report.contains("\u{1B}"))
  }

  @Test("A refused run leaves the earlier output file alone")
  func outputFileIsLeftAlone() throws {
    let run = try BuiltProgram.shell(
      """
      echo old > out; chmod 600 out; ln -s out link
      annals -c 'kitchens wher' kitchens.json --output link 2>/dev/null; cat out
      annals -c kitchens kitchens.json --format csv --output link; cat out; ls -l out | cut -c1-10
      ls | grep -c tmp
      """)
    #expect(run.output == "old\nkitchen\nAnchor\nBakery\n-rw-------\n0\n")
  }

  @Test("Colours only when asked, or on a terminal")
  func colours() throws {
    let line = "annals -c 'kitchens where rating is good' kitchens.json"
    #expect(!(try BuiltProgram.shell(line)).output.contains("\u{1B}"))
    #expect(try BuiltProgram.shell(line + " --color always").output.contains("\u{1B}"))
    let forced = try BuiltProgram.shell(line, environment: ["FORCE_COLOR": "1"])
    #expect(forced.output.contains("\u{1B}"))
  }

  @Test("Each stream has its own colours")
  func coloursOfEachStream() throws {
    // `script` runs a line in a terminal, and keeps what that shows.
    let run = try BuiltProgram.shell(
      #"""
      right="annals -c 'kitchens where rating is good' kitchens.json"
      wrong="annals -c 'kitchens where rating is' kitchens.json"
      in_terminal() { script -qec "$1" shown >/dev/null; grep -c "$(printf '\033')\[" shown; }
      in_terminal "$right" | grep -qv '^0' && echo answer
      in_terminal "$wrong" | grep -qv '^0' && echo report
      in_terminal "$right | cat"
      in_terminal "$wrong 2>&1 | cat"
      in_terminal "$right --output file; cat file"
      NO_COLOR=1 in_terminal "$right"
      NO_COLOR=1 in_terminal "$wrong"
      CLICOLOR=0 in_terminal "$right"
      TERM=dumb in_terminal "$right"
      """#, environment: ["TERM": "xterm"])
    #expect(run.output == "answer\nreport\n" + String(repeating: "0\n", count: 7))
  }
}
