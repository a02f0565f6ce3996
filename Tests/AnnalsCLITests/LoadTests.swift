import Foundation
import Testing

@Suite(
  "Loading in a terminal",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct LoadTests {
  private func terminal(_ line: String = "annals kitchens.json") throws -> TerminalScreen {
    let terminal = try TerminalScreen(line)
    try terminal.wait(forEnd: "annals>")
    return terminal
  }

  private func enter(_ line: String, in terminal: TerminalScreen) throws {
    try terminal.type(line)
    try terminal.press("Enter")
  }

  /// Writes the kitchens again, whole, as an editor does: beside their place and then into it.
  private func rewrite(_ old: String, as new: String, in terminal: TerminalScreen) throws {
    try Kitchens.json.replacing(old, with: new)
      .write(to: kitchens(of: terminal), atomically: true, encoding: .utf8)
  }

  private func kitchens(of terminal: TerminalScreen) -> URL {
    terminal.folder.url.appendingPathComponent("kitchens.json")
  }

  // MARK: - .reload and .watch

  @Test(".reload asks the file as it is now, with the declaration of the command line")
  func reload() throws {
    let terminal = try terminal(
      """
      printf 'n,town\\nElm,Leith\\n' > homes; printf 'n\\nOak\\n' > rooms
      echo '{"version": 1, "kinds": {"home": {"at": "homes", "name": "n"},
        "room": {"at": "rooms", "name": "n"}}}' > m.json
      annals homes rooms --model m.json --input csv
      """)
    try "n,town\nAsh,Leith\n".write(
      to: terminal.folder.url.appendingPathComponent("homes"), atomically: true, encoding: .utf8)
    try enter(".reload", in: terminal)
    try terminal.wait(for: "Read again: 1 home, 1 room. ")
    try enter("homes", in: terminal)
    try terminal.wait(for: "Ash")
  }

  @Test("The model in the program can be read again")
  func reloadShipped() throws {
    let terminal = try terminal("annals")
    try enter(".reload", in: terminal)
    try terminal.wait { $0.contains("Read again: ") && $0.hasSuffix("annals>") }
  }

  @Test("Standard input is no file at the prompt, and one that is not there is told")
  func refused() throws {
    let terminal = try terminal()
    try enter(".open -", in: terminal)
    try terminal.wait(
      forEnd: "error: standard input is the prompt; name a file\n"
        + "The data stays as it was.\nannals>")
    try enter(".open kitchen.json other.json", in: terminal)
    try terminal.wait(
      forEnd: "error: no file is called 'kitchen.json'; did you mean 'kitchens.json'?\n"
        + "The data stays as it was.\nannals>")
  }

  @Test("A name with blanks stands in quotes, and one without them is told so")
  func blanks() throws {
    let terminal = try terminal(
      "cp kitchens.json 'my  kitchens.json'; cp kitchens.json 'a b'; annals")
    try enter(".open a b", in: terminal)
    try terminal.wait(
      forEnd: "error: a name with blanks stands in quotes: .open \"a b\"\n"
        + "The data stays as it was.\nannals>")
    try enter(".open 'my  kitchens.json'", in: terminal)
    try terminal.wait { $0.contains("2 kitchens.") && $0.hasSuffix("annals>") }
  }

  @Test("A file that changes is read again above the line that is being typed")
  func watch() throws {
    let terminal = try terminal()
    try enter("kitchens where town is Leith", in: terminal)
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    try enter(".watch on", in: terminal)
    try terminal.wait(forEnd: "Watching kitchens.json.\nannals>")
    try enter("kitchens where", in: terminal)
    try terminal.type("rating is od")
    try terminal.press("Left", "Left")
    try terminal.wait(forEnd: "annals> kitchens where\n  rating is od")
    try rewrite("Anchor", as: "Anvil", in: terminal)
    let screen = try terminal.wait {
      $0.contains("Anvil") && $0.hasSuffix("annals> kitchens where\n  rating is od")
    }
    #expect(screen.contains("Watching kitchens.json.\nkitchens.json has changed: 2 kitchens."))
    // The cursor is where it was.
    try terminal.type("go")
    try terminal.wait(forEnd: "annals> kitchens where\n  rating is good")
    try terminal.press("Enter")
    try terminal.wait { $0.hasSuffix("annals>") && !$0.hasSuffix("good\nannals>") }
  }

  @Test("A file that is half written is told once, and a search is not disturbed")
  func watchHalfWritten() throws {
    let terminal = try terminal()
    try enter(".watch on", in: terminal)
    try terminal.wait(forEnd: "Watching kitchens.json.\nannals>")
    try terminal.press("C-r")
    try terminal.wait(for: "reverse-i-search")
    try String(Kitchens.json.prefix(100))
      .write(to: kitchens(of: terminal), atomically: false, encoding: .utf8)
    Thread.sleep(forTimeInterval: 1.5)
    #expect(try !terminal.screen().contains("error"))
    try terminal.press("C-g")
    let told = try terminal.wait(forEnd: "The data stays as it was.\nannals>")
    #expect(told.contains("kitchens.json:4:24: error: the file ends inside a text"))
    Thread.sleep(forTimeInterval: 1.5)
    #expect(try terminal.screen() == told)
    try terminal.type("kitc")
    try rewrite("Anchor", as: "Anvil", in: terminal)
    try terminal.wait(for: "kitchens.json has changed: 2 kitchens.")
    try terminal.wait(forEnd: "annals> kitc")
    try terminal.press("C-d", "C-u", "C-d")
    try terminal.wait(for: "left with 0")
  }

  // MARK: - Ctrl-C

  @Test(
    "Ctrl-C stops a load of the command line, which answers nothing",
    arguments: ["annals pipe", "annals pipe kitchens.json"])
  func ctrlCAtTheStart(line: String) throws {
    // The shell hears the signal too, and goes on.
    let terminal = try TerminalScreen("trap : INT; mkfifo pipe; echo begun; \(line) > out")
    try terminal.wait(for: "begun")
    Thread.sleep(forTimeInterval: 0.3)
    try terminal.press("C-c")
    try terminal.wait(forEnd: "begun\n^C\ncancelled\nleft with 130")
    let out = try Data(contentsOf: terminal.folder.url.appendingPathComponent("out"))
    #expect(out.isEmpty)
  }

  @Test("Ctrl-C stops .reload, and the model stays")
  func ctrlCWhileReloading() throws {
    let terminal = try terminal("mkfifo pipe; cat kitchens.json > pipe & annals pipe")
    try enter(".reload", in: terminal)
    try terminal.waitForCursorAtLineStart()
    try terminal.press("C-c")
    try terminal.wait(forEnd: ".reload\n^C\ncancelled\nThe data stays as it was.\nannals>")
    try enter("kitchens", in: terminal)
    try terminal.wait { $0.contains("Anchor") && $0.hasSuffix("annals>") }
  }

  // MARK: - The bar

  /// Feeds a pipe for a while with white space, then with kitchens.
  private static let slowly = """
    (for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo; sleep 0.2; done; cat kitchens.json) > pipe
    """

  @Test(
    "A long load says how far it is, and leaves nothing of that", arguments: ["", "TERM=dumb "])
  func bar(setting: String) throws {
    let terminal = try TerminalScreen(
      "mkfifo pipe; \(Self.slowly) & \(setting)annals -c 'count kitchens' pipe --color never")
    let raw = try terminal.record()
    try terminal.wait(forEnd: "pipe  0 MB")
    let screen = try terminal.wait(for: "left with 0")
    #expect(!screen.contains("MB"))
    #expect(screen.hasPrefix("count\n"))
    // Blanks wipe it, so that it needs nothing of the terminal.
    let written = String(decoding: try Data(contentsOf: raw), as: UTF8.self)
    #expect(written.contains("pipe  0 MB"))
    #expect(!written.contains("\u{1B}"))
  }

  @Test("No bar where nobody sees it")
  func barWithoutTerminal() throws {
    let run = try BuiltProgram.shell(
      "mkfifo pipe; \(Self.slowly) & annals -c 'count kitchens' pipe --format csv")
    #expect(run.report.isEmpty)
    #expect(run.output == "count\n2\n")
  }
}
