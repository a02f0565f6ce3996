import Foundation
import Testing

@Suite(
  "The prompt's editor: colours, suggestions and lists",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct EditorTests {
  // MARK: - Colours

  @Test("A query is coloured while it is typed, over several rows and lines")
  func colours() throws {
    let terminal = try TerminalScreen.prompt(columns: 20)
    try terminal.type("kitchens where town is \"Leith\"")
    try terminal.wait(forEnd: "annals> kitchens whe\nre town is \"Leith\"")
    try terminal.wait(forColoured: "␛[35mwhe\nre")
    try terminal.wait(forColoured: "␛[32m\"Leith\"")
    try terminal.press("M-Enter")
    try terminal.type("and since 2020")
    try terminal.wait(forColoured: "\n␛[35mand")
    try terminal.wait(forColoured: "␛[33m2020")
  }

  @Test("The bracket at the cursor and its other half are marked until the text is entered")
  func brackets() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.type("kitchens where (town is Leith)")
    try terminal.wait(forColoured: "␛[1;7m(")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    #expect(try !terminal.colouredScreen().contains("\u{1B}[1;7m"))
  }

  @Test("A name that the data does not have is underlined")
  func unknownName() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.type("kitchens where ratting is good")
    try terminal.wait(forColoured: "␛[4m")
  }

  @Test("Colours and suggestions can be switched off, each by itself")
  func switchedOff() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens where town is Leith")
    try terminal.type(".set highlighting off")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "off now.\nannals>")
    try terminal.type("count kitchens where")
    try terminal.wait(forColoured: "annals> count kitchens where␛[90m town is Leith")
    try terminal.press("C-u")
    try terminal.type(".set suggestions off")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "off now.\nannals>")
    try terminal.type("count kitchens where")
    try terminal.wait(forEnd: "annals> count kitchens where")
  }

  @Test(
    "Without colours nothing is coloured and nothing is suggested",
    arguments: [
      "annals kitchens.json --color never", "NO_COLOR=1 annals kitchens.json",
      "TERM=dumb annals kitchens.json --color always",
      "TERM=nonesuch annals kitchens.json",
    ])
  func noColours(line: String) throws {
    let terminal = try TerminalScreen(line)
    try terminal.wait(forEnd: "annals>")
    try terminal.answer("count kitchens where town is Leith")
    try terminal.type("count")
    try terminal.wait(forEnd: "annals> count")
    try terminal.press("BSpace")
    try terminal.wait(forEnd: "annals> coun")
    let screen = try terminal.colouredScreen()
    let last = try #require(screen.split(separator: "\n").last)
    #expect(!last.contains("\u{1B}[35m") && !last.contains("[90m"))
  }

  @Test("A text in a pipe's company is coloured where it is drawn")
  func colouredOnStandardError() throws {
    let terminal = try TerminalScreen.prompt("annals kitchens.json > out")
    try terminal.type("kitchens where")
    try terminal.wait(forColoured: "␛[35mwhere")
    try terminal.press("C-u", "C-d")
    try terminal.wait(for: "left with 0")
    let out = terminal.folder.url.appendingPathComponent("out")
    #expect(try Data(contentsOf: out).isEmpty)
  }

  @Test("What a search has found is shown in reverse")
  func searchRegion() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens")
    try terminal.press("C-r")
    try terminal.type("kit")
    try terminal.wait(forColoured: "␛[7m")
    try terminal.press("C-g")
    try terminal.wait(forEnd: "annals>")
  }

  @Test("A text taller than the screen does no harm")
  func tallText() throws {
    let terminal = try TerminalScreen.prompt(rows: 8)
    try terminal.paste((1...12).map { "# \($0)" }.joined(separator: "\n"))
    try terminal.wait(for: "# 12")
    try terminal.press("C-c")
    try terminal.wait(forEnd: "annals>")
    try terminal.answer("count kitchens")
  }

  @Test("Made narrower and wider the text keeps its letters and its colours")
  func resized() throws {
    let terminal = try TerminalScreen.prompt(columns: 60)
    try terminal.type("kitchens where town is Leith")
    try terminal.wait(forEnd: "annals> kitchens where town is Leith")
    for columns in [24, 60, 30] {
      try terminal.resize(columns: columns, rows: 24)
      try terminal.wait { $0.replacing("\n", with: "").hasSuffix("kitchens where town is Leith") }
    }
    try terminal.type("!")
    try terminal.wait { $0.replacing("\n", with: "").hasSuffix("kitchens where town is Leith!") }
    try terminal.wait(forColoured: "␛[35mwhere")
  }

  // MARK: - Suggestions

  @Test("How an earlier query goes on stands behind the text in grey, with signs for its lines")
  func suggestion() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.type("kitchens where")
    try terminal.press("Enter")
    try terminal.answer("town is Leith")
    try terminal.type("kit")
    try terminal.wait(forColoured: "kit␛[90mchens where↵  town is Leith")
    try terminal.press("C-c")
    try terminal.wait { $0.hasSuffix("annals> kit^C\nannals>") }
  }

  @Test(
    "Right, End, Ctrl-F and Ctrl-E accept a suggestion", arguments: ["Right", "End", "C-f", "C-e"])
  func accepted(key: String) throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens")
    try terminal.type("cou")
    try terminal.wait(forColoured: "␛[90mnt kitchens")
    try terminal.press(key)
    try terminal.type("!")
    try terminal.wait(forEnd: "annals> count kitchens!")
    try terminal.press("Home", key)
    try terminal.type("x")
    try terminal.wait { $0.hasSuffix("cxount kitchens!") || $0.hasSuffix("count kitchens!x") }
  }

  @Test("Alt-F accepts one word, and moves by words where there is no suggestion")
  func acceptedWord() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens")
    try terminal.type("cou")
    try terminal.press("M-f")
    try terminal.wait(forColoured: "count␛[90m kitchens")
    try terminal.press("C-a", "M-f")
    try terminal.type("x")
    try terminal.wait(forEnd: "annals> countx")
  }

  @Test("A suggestion is gone with the text's end, before Enter and before Ctrl-Z")
  func suggestionGoes() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.answer("count kitchens where town is Leith")
    try terminal.type("count kitchens")
    try terminal.wait(for: "count kitchens where town is Leith\n")
    try terminal.wait(forEnd: "annals> count kitchens where town is Leith")
    try terminal.press("Left")
    try terminal.wait(forEnd: "annals> count kitchens")
    try terminal.press("Right")
    try terminal.wait(forEnd: "annals> count kitchens where town is Leith")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("annals> count kitchens\n") && $0.hasSuffix("annals>") }
  }

  // MARK: - Lists

  @Test("Tab completes a word, with a blank behind it, and undo takes it back")
  func oneCandidate() throws {
    let terminal = try TerminalScreen.prompt()
    try terminal.type("kitchens whe")
    try terminal.press("Tab")
    try terminal.type("x")
    try terminal.wait(forEnd: "annals> kitchens where x")
    try terminal.press("C-_", "C-_")
    try terminal.wait(forEnd: "annals> kitchens whe")
  }

  @Test("Tab goes into folders, and blanks in names are escaped")
  func files() throws {
    let terminal = try TerminalScreen.prompt(
      "mkdir 'my data' .hidden; touch 'my data/a.json' .secret; annals kitchens.json")
    try terminal.type(".open m")
    try terminal.press("Tab")
    try terminal.wait(forEnd: "annals> .open my\\ data/")
    try terminal.press("Tab")
    try terminal.wait(forEnd: "annals> .open my\\ data/a.json")
    try terminal.press("C-u")
    try terminal.type(".open ~/ki")
    try terminal.press("Tab")
    try terminal.wait(forEnd: "annals> .open ~/kitchens.json")
    try terminal.press("C-u")
    try terminal.type(".open .s")
    try terminal.press("Tab")
    try terminal.wait(forEnd: "annals> .open .secret")
  }

  @Test("What several begin with goes into the text, and the list stands below until a key")
  func list() throws {
    let terminal = try TerminalScreen.prompt("touch data-a.json data-b.json; annals kitchens.json")
    try terminal.type(".open d")
    try terminal.press("Tab")
    try terminal.wait { screen in
      let lines = screen.split(separator: "\n").suffix(3).map { $0.split(separator: " ").first }
      return screen.contains("annals> .open data-\n") && lines.last == "data-b.json"
        && lines.contains("data-a.json")
    }
    #expect(try terminal.cursor().hasPrefix("19,"))
    try terminal.type("a")
    try terminal.wait(forEnd: "annals> .open data-a")
    try terminal.press("Tab")
    try terminal.wait(forEnd: "annals> .open data-a.json")
  }

  @Test("A long list is cut to the screen and says how many more there are")
  func longList() throws {
    let terminal = try TerminalScreen.prompt(
      "for i in 1 2 3 4 5 6 7 8 9; do touch data-$i; done; annals kitchens.json", columns: 20,
      rows: 8)
    try terminal.type(".open data-")
    try terminal.press("Tab")
    let screen = try terminal.wait(forEnd: "… and 5 more")
    #expect(screen.contains("annals> .open data-\ndata-1"))
    try terminal.press("C-c")
    try terminal.wait(forEnd: "\nannals>")
  }

  @Test("A list below a text of several lines leaves the cursor where it was")
  func listBelowLines() throws {
    let terminal = try TerminalScreen.prompt("touch data-a data-b; annals kitchens.json")
    try terminal.type(".open data-")
    try terminal.press("M-Enter")
    try terminal.type("count kitchens")
    try terminal.press("Up", "End", "C-a", "C-e", "Up", "C-a")
    try terminal.press(Array(repeating: "Right", count: 11) + ["Tab"])
    try terminal.wait { $0.contains("annals> .open data-\ncount kitchens\ndata-a") }
    try terminal.type("b")
    try terminal.wait(forEnd: "annals> .open data-b\ncount kitchens")
  }

  @Test("A list goes when the terminal changes its size")
  func listResized() throws {
    let terminal = try TerminalScreen.prompt("touch data-a data-b; annals kitchens.json")
    try terminal.type(".open data-")
    try terminal.press("Tab")
    try terminal.wait(for: "\ndata-b")
    try terminal.resize(columns: 60, rows: 20)
    try terminal.wait(forEnd: "annals> .open data-")
  }

  @Test("Readline's own commands of completion know the same candidates")
  func readlineCommands() throws {
    let terminal = try TerminalScreen.prompt(
      """
      touch data-a data-b; printf '"\\C-t": menu-complete\n"\\C-o": possible-completions\n' > rc
      INPUTRC=rc annals kitchens.json
      """)
    try terminal.type(".open d")
    try terminal.press("C-o")
    try terminal.wait(for: "\ndata-b")
    try terminal.press("C-t")
    try terminal.wait(forEnd: "annals> .open data-a")
    try terminal.press("C-t")
    try terminal.wait(forEnd: "annals> .open data-b")
  }

  @Test("On a terminal that can do nothing a list stands above the text")
  func dumbList() throws {
    let terminal = try TerminalScreen.prompt(
      "touch data-a data-b; TERM=dumb annals kitchens.json")
    try terminal.type(".open data-")
    try terminal.press("Tab")
    try terminal.wait { $0.contains("\ndata-b") && $0.hasSuffix("annals> .open data-") }
  }
}

extension TerminalScreen {
  /// A prompt that waits for a text.
  static func prompt(
    _ line: String = "annals kitchens.json", columns: Int = 80, rows: Int = 24,
    folder: TemporaryFolder? = nil
  ) throws -> TerminalScreen {
    let terminal = try TerminalScreen(line, columns: columns, rows: rows, folder: folder)
    try terminal.wait(forEnd: "annals>")
    return terminal
  }

  /// Types a query, runs it, and waits for the prompt behind its answer, on a screen of its own.
  func answer(_ query: String) throws {
    try type(query)
    try press("Enter")
    try wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }
}
