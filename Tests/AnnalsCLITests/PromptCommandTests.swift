import Foundation
import Testing

extension TerminalScreen {
  /// Types a line and enters it.
  func enter(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Enters a line at a prompt that is ready, and waits until what it says is there and the
  /// prompt behind it.
  @discardableResult
  func ask(_ line: String, until text: String) throws -> String {
    try enter(line)
    return try wait { $0.contains(text) && $0.hasSuffix("annals>") }
  }

  fileprivate func contents(of name: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  fileprivate func write(_ text: String, to name: String, isProgram: Bool = false) throws {
    let path = folder.url.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    if isProgram { chmod(path, 0o755) }
  }
}

@Suite(
  "Where answers go from the prompt",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct PromptOutputTests {
  @Test("The next answer goes to a file, whole and in the format of its name")
  func onceToAFile() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask(".once rows.csv", until: "goes to 'rows.csv'")
    try terminal.ask("kitchens where rating is good", until: "Written to rows.csv.")
    #expect(
      try terminal.contents(of: "rows.csv")
        == "kitchen,rating,since\nAnchor,good,2022-03-04\nBakery,good,2021-05-06\n")
    try terminal.ask("count kitchens", until: "2 kitchens.")
  }

  @Test("The next answer goes through a command, whose output is seen")
  func onceThroughACommand() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask(".once | tr a-z A-Z", until: "goes to")
    try terminal.ask("kitchens", until: "ANCHOR")
  }

  @Test("What a command ends with is said where it is not 0")
  func statusIsSaid() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask(".once | cat > /dev/null; exit 3", until: "goes to")
    try terminal.ask("kitchens", until: "The command ended with 3.")
  }

  @Test("A command that stops reading is no mistake")
  func brokenPipe() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask(".once | head -1 | tr c C", until: "goes to")
    let screen = try terminal.ask("measures", until: "\nCounCil")
    #expect(!screen.contains("error"))
    try terminal.ask("count councils", until: "153 councils.")
  }

  @Test("Ctrl-C ends a command that answers go to, and one that does not hear it too")
  func interruptedCommand() throws {
    let terminal = try TerminalScreen.prompt()
    for command in ["sleep 60", "trap '' INT; sleep 60"] {
      try terminal.ask(".once | \(command)", until: "goes to")
      try terminal.enter("kitchens")
      try terminal.waitForCursorAtLineStart()
      try terminal.press("C-c")
      try terminal.wait { $0.contains("cancelled") && $0.hasSuffix("annals>") }
      try terminal.press("C-l")
      try terminal.wait { !$0.contains("cancelled") }
    }
    try terminal.ask("count kitchens", until: "2 kitchens.")
  }

  @Test("All answers go to one file until they come here again")
  func output() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask(".output all.jsonl", until: "Answers go to 'all.jsonl' now.")
    try terminal.ask("kitchens limit 1", until: "Written to all.jsonl.")
    try terminal.ask("count kitchens", until: "Added to all.jsonl.")
    #expect(try terminal.contents(of: "all.jsonl") == "{\"kitchen\":\"Anchor\"}\n{\"count\":2}\n")
    try terminal.ask(".output", until: "Answers go to the terminal now.")
    try terminal.ask("kitchens", until: "Bakery")
  }

  @Test("A place that cannot be written is told, and the prompt goes on")
  func unwritable() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask(".once nowhere/rows.csv", until: "goes to")
    try terminal.ask("kitchens", until: "nowhere/rows.csv: error: no such file or directory")
    try terminal.ask("count kitchens", until: "2 kitchens.")
  }

  @Test("The last answer comes again in another format")
  func last() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.ask("kitchens where rating is good", until: "Took ")
    try terminal.ask(".last csv", until: "Bakery,good,2021-05-06")
  }

  @Test("Ctrl-C while a long answer is written ends it, and the prompt is there")
  func interruptedOutput() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask(".set pager off", until: "pager is off now.")
    try terminal.enter("inspections show each; measures; measures; measures; measures")
    try terminal.press("C-c")
    try terminal.wait(forEnd: "annals>")
    try terminal.ask("count councils", until: "153 councils.")
  }
}

@Suite(
  "The pager of the prompt",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct PagerTests {
  @Test("An answer longer than the screen goes to the pager, a shorter one does not")
  func longAnswers() throws {
    let terminal = try TerminalScreen.prompt("PAGER='sed s/^/paged:/' annals")
    try terminal.ask("councils limit 3", until: "3 rows shown")
    try terminal.ask("councils", until: "paged:Took ")
  }

  @Test("A pager that is left early is no mistake")
  func leftEarly() throws {
    let terminal = try TerminalScreen.prompt("PAGER='head -2' annals")
    let screen = try terminal.ask("measures", until: "──")
    #expect(!screen.contains("error"))
    try terminal.ask("count councils", until: "153 councils.")
  }

  @Test("Ctrl-C in a pager leads back to the prompt, also where the pager does not hear it")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let deaf = folder.url.appendingPathComponent("deaf")
    try "#!/bin/sh\ntrap '' INT\ncat\nsleep 60\n".write(
      to: deaf, atomically: false, encoding: .utf8)
    chmod(deaf.path, 0o755)
    let terminal = try TerminalScreen.prompt("PAGER='\(deaf.path)' annals", folder: folder)
    try terminal.enter("councils")
    try terminal.wait(for: "Took ")
    try terminal.press("C-c")
    try terminal.wait(forEnd: "annals>")
    try terminal.ask("count councils", until: "153 councils.")
  }

  @Test("Without a pager, and with it off, answers are written straight", arguments: ["", "cat"])
  func noPager(name: String) throws {
    let terminal = try TerminalScreen.prompt("PAGER=\(name) annals")
    try terminal.ask("councils", until: "Took ")
  }

  @Test("The pager can be switched off")
  func off() throws {
    let terminal = try TerminalScreen.prompt("PAGER='sed s/^/paged:/' annals")
    try terminal.ask(".set pager off", until: "pager is off now.")
    let screen = try terminal.ask("councils", until: "Took ")
    #expect(!screen.contains("paged:"))
  }
}

@Suite(
  "Queries that are kept and taken up again",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct KeptQueryTests {
  @Test("A query that is saved at one prompt runs at the next")
  func shelf() throws {
    let folder = try TemporaryFolder()
    let first = try TerminalScreen.prompt(folder: folder)
    try first.ask("define risen as rating improved", until: "'risen' is defined.")
    try first.ask("kitchens where risen", until: "Anchor")
    try first.ask(".save risers", until: "Saved. .run risers asks it again.")
    try first.ask(".save risers", until: "there is a 'risers' on the shelf already")
    let file = folder.url.appendingPathComponent(".local/share/annals/queries/risers.annals")
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "define risen as rating improved\nkitchens where risen\n")
    let second = try TerminalScreen.prompt(folder: folder)
    try second.ask(".run", until: "risers  kitchens where risen")
    try second.ask(".run risers", until: "2022-03-04")
  }

  @Test("The shelf stands where XDG_DATA_HOME says")
  func place() throws {
    let terminal = try TerminalScreen.prompt("XDG_DATA_HOME=\"$HOME/data\" annals kitchens.json")
    try terminal.ask("kitchens", until: "Bakery")
    try terminal.ask(".save all", until: "Saved.")
    #expect(try terminal.contents(of: "data/annals/queries/all.annals") == "kitchens\n")
  }

  @Test("A file of queries is read, and its mistakes have its name")
  func read() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.write("define top as rating is good\nkitchens where top\n", to: "q.annals")
    try terminal.write("kitchens where ratting is good\n", to: "bad.annals")
    try terminal.ask(".read q.annals", until: "Anchor")
    try terminal.ask("count kitchens where top", until: "2 of 2 kitchens.")
    try terminal.ask(".read bad.annals", until: "bad.annals:1:16: error:")
  }

  @Test("A query comes back from the editor as text at the prompt, which Enter runs")
  func edit() throws {
    let folder = try TemporaryFolder()
    let editor = folder.url.appendingPathComponent("ed")
    try "#!/bin/sh\nsed -i s/poor/good/ \"$1\"\n".write(
      to: editor, atomically: false, encoding: .utf8)
    chmod(editor.path, 0o755)
    let terminal = try TerminalScreen.prompt(
      "EDITOR='\(editor.path)' annals kitchens.json", folder: folder)
    try terminal.ask("kitchens where rating is poor", until: "0 of 2 kitchens.")
    try terminal.enter(".edit")
    try terminal.wait(forEnd: "annals> kitchens where rating is good")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("2 of 2 kitchens.") && $0.hasSuffix("annals>") }
  }

  @Test("Queries of an earlier prompt are in .history")
  func history() throws {
    let folder = try TemporaryFolder()
    let first = try TerminalScreen.prompt(folder: folder)
    try first.ask("count kitchens", until: "2 kitchens.")
    try first.press("C-d")
    try first.wait(for: "left with 0")
    let second = try TerminalScreen.prompt(folder: folder)
    try second.ask(".history count", until: "1  count kitchens")
  }
}

@Suite(
  "The prompt for someone new",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct NewcomerTests {
  @Test("SQL is refused with the query that is meant, which Up and Enter run")
  func sql() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask("select * from councils limit 2", until: "Up brings it, Enter runs it.")
    try terminal.press("Up")
    try terminal.wait(forEnd: "annals> councils limit 2")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("2 rows shown of 153.") && $0.hasSuffix("annals>") }
  }

  @Test("A question in English leads to the query in the same way")
  func english() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask("which councils got worse since 2019", until: "Up brings it")
    try terminal.press("Up")
    try terminal.wait(forEnd: "annals> councils where rating declined since 2019")
  }

  @Test("The tour shows a query and its answer, and goes on")
  func tour() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask(".tour", until: "1 of 8: Which, and when")
    try terminal.ask(".tour", until: "2 of 8: Three answers")
    try terminal.press("Up")
    try terminal.wait(
      forEnd: "annals> councils where rating is outstanding and region is South West")
    try terminal.press("C-c")
    try terminal.ask(".tour end", until: "That was the tour.")
  }

  @Test("What is behind a row is told with its links, whole")
  func why() throws {
    let terminal = try TerminalScreen.prompt("annals")
    // With the picture it is longer than the screen.
    try terminal.ask(".set pictures off", until: "pictures is off now.")
    try terminal.ask("councils where rating is good and region is North West", until: "Took ")
    let screen = try terminal.ask("why Knowsley", until: "4 gradings.")
    #expect(screen.contains("Knowsley is not part of the answer to:"))
    #expect(screen.contains("2025-01-20  https://files.ofsted.gov.uk/v1/file/50267008"))
  }

  @Test("Tables show as many rows as are wanted")
  func rows() throws {
    let terminal = try TerminalScreen.prompt("annals")
    try terminal.ask(".rows 2", until: "Tables show 2 rows here now.")
    try terminal.ask("councils", until: "2 rows shown of 153.")
  }

  @Test("Words for leaving that other programs have leave", arguments: ["exit", ":q", "\\q"])
  func leaving(word: String) throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.enter(word)
    try terminal.wait(for: "left with 0")
  }
}
