import Foundation
import Testing

@Suite(
  "The prompt's editor: history, other editors, modes and Ctrl-C",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct EditingTests {
  // MARK: - History

  @Test("Whatever begins a line of it, a query comes back as it was entered")
  func exactHistory() throws {
    let folder = try TemporaryFolder()
    let first = try TerminalScreen.prompt(folder: folder)
    try first.paste("# 1\n#1700000000\ncount kitchens \\n")
    try first.press("Enter")
    try first.wait { $0.contains("error") && $0.hasSuffix("annals>") }
    let second = try TerminalScreen.prompt(folder: folder)
    try second.press("Up")
    try second.wait(forEnd: "annals> # 1\n#1700000000\ncount kitchens \\n")
  }

  @Test("A query behind a blank, and one that was the last already, are not kept")
  func notKept() throws {
    let terminal = try TerminalScreen.prompt()
    for query in ["count kitchens", "count kitchens", " kitchens where town is Leith"] {
      try terminal.press("C-l")
      try terminal.wait { $0 == "annals>" }
      try terminal.answer(query)
    }
    #expect(try Self.historyLines(of: terminal).count == 1)
    try terminal.press("Up", "Up")
    try terminal.wait(forEnd: "annals> count kitchens")
  }

  @Test("Two prompts at once both keep what is entered, also behind a torn line")
  func twoPrompts() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("kept")
    try Data("1\ttorn".utf8).write(to: file)
    let line = "ANNALS_HISTORY=kept annals kitchens.json"
    let first = try TerminalScreen.prompt(line, folder: folder)
    let second = try TerminalScreen.prompt(line, folder: folder)
    try first.answer("count kitchens")
    try second.answer("kitchens")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: "\t").last }
    #expect(lines == ["torn", "count kitchens", "kitchens"])
  }

  @Test("An empty ANNALS_HISTORY keeps nothing")
  func noHistory() throws {
    let terminal = try TerminalScreen.prompt("ANNALS_HISTORY= annals kitchens.json")
    try terminal.answer("count kitchens")
    let folder = terminal.folder.url.appendingPathComponent(".local")
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("A history that is far too long is shortened at the start, to its newest part")
  func longHistory() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("kept")
    let words = String(repeating: "# and nothing else ", count: 100)
    let lines = (1...3000).map { "1700000000\t\(words)count kitchens \($0)\n" }.joined()
    try Data(lines.utf8).write(to: file)
    let terminal = try TerminalScreen.prompt(
      "ANNALS_HISTORY=kept annals kitchens.json", folder: folder)
    try terminal.press("Up")
    try terminal.wait { $0.replacing("\n", with: "").hasSuffix("count kitchens 3000") }
    let kept = try Data(contentsOf: file)
    #expect(kept.count < 1_100_000 && kept.count > 1_000_000)
    #expect(kept.starts(with: Data("1700000000\t".utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("A search goes over whole queries of several lines")
  func search() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.type("kitchens where")
    try terminal.press("Enter")
    try terminal.answer("town is Leith")
    try terminal.press("C-r")
    try terminal.type("Leith")
    try terminal.wait(for: "(reverse-i-search)`Leith': kitchens where\n  town is Leith")
    try terminal.press("C-e")
    try terminal.wait(forEnd: "annals> kitchens where\n  town is Leith")
  }

  @Test("What is typed over an earlier query changes neither it nor, after Ctrl-C, anything")
  func historyStays() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens")
    try terminal.type("draft")
    try terminal.press("Up")
    try terminal.type("xyz")
    try terminal.press("Down", "Up")
    try terminal.wait(forEnd: "annals> count kitchensxyz")
    try terminal.press("C-c")
    try terminal.wait(forEnd: "xyz^C\nannals>")
    try terminal.press("Down")
    try terminal.type("a")
    try terminal.wait(forEnd: "annals> a")
    try terminal.press("C-u", "Up")
    try terminal.wait(forEnd: "annals> count kitchens")
  }

  // MARK: - Other editors

  @Test("Ctrl-X Ctrl-E changes the text in an editor of one's own, and does not run it")
  func externalEditor() throws {
    let terminal = try TerminalScreen.prompt(
      Self.editor("ls -l $1 | cut -c1-10; echo '  town is Leith' >> $1; echo $1 > name"))
    try terminal.type("kitchens where")
    try terminal.press("C-x", "C-e")
    let screen = try terminal.wait(forEnd: "annals> kitchens where\n  town is Leith")
    #expect(screen.contains("-rw-------"))
    let name = try String(
      contentsOf: terminal.folder.url.appendingPathComponent("name"), encoding: .utf8
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(name.hasSuffix(".annals") && !FileManager.default.fileExists(atPath: name))
    try terminal.press("C-_")
    try terminal.wait(forEnd: "annals> kitchens where")
  }

  @Test("Ctrl-C in the editor ends that, and the text stays as it was")
  func interruptedEditor() throws {
    let terminal = try TerminalScreen.prompt(Self.editor("echo begun; sleep 100"))
    try terminal.type("count kitchens")
    try terminal.press("C-x", "C-e")
    try terminal.wait(for: "begun")
    try terminal.press("C-c")
    try terminal.wait { $0.contains("ended with 130") && $0.hasSuffix("annals> count kitchens") }
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("Ctrl-Z in the editor stops both, and they come back together")
  func stoppedEditor() throws {
    let terminal = try TerminalScreen(
      """
      printf '#!/bin/sh\\necho begun; kill -TSTP 0; echo gone on\\n' > ed.sh; chmod +x ed.sh
      PS1='ready: ' EDITOR=./ed.sh bash --norc -i
      """)
    try terminal.wait(for: "ready:")
    try terminal.type("annals kitchens.json")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("count kitchens")
    try terminal.press("C-x", "C-e")
    try terminal.wait { $0.contains("begun") && $0.hasSuffix("ready:") }
    try terminal.type("fg")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("gone on") && $0.hasSuffix("annals> count kitchens") }
  }

  @Test(".edit brings what comes back from the editor to the prompt")
  func editCommand() throws {
    let terminal = try TerminalScreen.prompt(Self.editor("echo '  town is Leith' >> $1"))
    try terminal.answer("count kitchens")
    try terminal.type(".edit")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "annals> count kitchens\n  town is Leith")
  }

  @Test("An editor that fails, or is not there, is told of")
  func failingEditor() throws {
    let terminal = try TerminalScreen.prompt("VISUAL=nonesuch annals kitchens.json")
    try terminal.type("count kitchens")
    try terminal.press("C-x", "C-e")
    let screen = try terminal.wait(forEnd: "annals> count kitchens")
    #expect(try terminal.wait(for: "error: the editor 'nonesuch' ended with 127").count > 0)
    #expect(screen.contains("annals>"))
  }

  // MARK: - Modes

  @Test("In vi mode the mode is shown, texts are coloured, and v opens the editor")
  func viMode() throws {
    let terminal = try TerminalScreen.prompt(
      "printf 'set editing-mode vi\nset show-mode-in-prompt on\n' > rc; export INPUTRC=rc; "
        + Self.editor("echo '  town is Leith' >> $1"))
    try terminal.type("kitchens where")
    try terminal.wait(forEnd: "(ins)annals> kitchens where")
    try terminal.wait(forColoured: "(ins)annals> ")
    try terminal.wait(forColoured: "␛[35mwhere")
    try terminal.press("Escape")
    try terminal.wait(for: "(cmd)annals> kitchens where")
    try terminal.press("v")
    try terminal.wait(forEnd: "annals> kitchens where\n  town is Leith")
  }

  @Test("Enter in vi's command mode goes on with an incomplete query behind its end")
  func viEnter() throws {
    let terminal = try TerminalScreen.prompt(
      "printf 'set editing-mode vi\nset show-mode-in-prompt on\n' > rc; INPUTRC=rc annals kitchens.json"
    )
    try terminal.type("kitchens where")
    try terminal.press("Escape")
    try terminal.wait(for: "(cmd)annals> kitchens where")
    try terminal.press("0", "Enter")
    try terminal.type("town")
    try terminal.wait(forEnd: "(ins)annals> kitchens where\n  town")
  }

  @Test("The editor's own commands have names that an inputrc can bind")
  func namedCommands() throws {
    let terminal = try TerminalScreen.prompt(
      """
      printf '$if annals\n"\\C-o": annals-accept-suggestion\n"\\C-t": annals-complete\n' > rc
      printf '"\\C-b": annals-enter\n$endif\n' >> rc
      INPUTRC=rc annals kitchens.json
      """)
    try terminal.answer("count kitchens")
    try terminal.type("cou")
    try terminal.press("C-o")
    try terminal.type(" whe")
    try terminal.press("C-t")
    try terminal.type("town is Leith")
    try terminal.wait(forEnd: "annals> count kitchens where town is Leith")
    try terminal.press("C-b")
    try terminal.wait { $0.contains("1 of 2 kitchens") && $0.hasSuffix("annals>") }
  }

  // MARK: - Ctrl-C

  @Test(
    "Ctrl-C is heard in every state, and never leaves",
    arguments: [
      ["k"], ["M-Enter", "x", "Up"], ["C-r", "k"], ["Tab"], ["M-5"], ["M-p", "k"], ["M-p", "C-v"],
      ["C-x"], ["C-v"], ["C-q"],
      ["C-]"],
      ["M-C-r"], ["C-r", "C-r", "k", "Left"],
    ])
  func interrupted(keys: [String]) throws {
    let terminal = try TerminalScreen.prompt("touch k1 k2; annals kitchens.json")
    try terminal.type(".open k")
    try terminal.press(keys)
    try terminal.press("C-c")
    try terminal.wait { $0.contains("^C") && $0.hasSuffix("\nannals>") }
    try terminal.answer("count kitchens")
  }

  // MARK: - Helpers

  /// A line that starts the program with a script as the editor.
  private static func editor(_ script: String) -> String {
    """
    printf '#!/bin/sh\\n' > ed.sh; cat >> ed.sh <<'EOF'
    \(script)
    EOF
    chmod +x ed.sh; EDITOR=./ed.sh annals kitchens.json
    """
  }

  private static func historyLines(of terminal: TerminalScreen) throws -> [Substring] {
    let file = terminal.folder.url.appendingPathComponent(".local/state/annals/history")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
  }
}
