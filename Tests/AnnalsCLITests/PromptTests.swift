import Foundation
import Testing

@Suite(
  "The prompt in a terminal",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct PromptTests {
  @Test("The first screen says what is loaded, and Ctrl-D leaves")
  func firstScreenAndCtrlD() throws {
    let terminal = try TerminalScreen()
    let screen = try terminal.wait(forEnd: "annals>")
    #expect(screen.contains("Kitchens"))
    try terminal.press("C-d")
    try terminal.wait(for: "left with 0")
  }

  @Test("Enter goes on with an incomplete query and runs a complete one")
  func enterGoesOn() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens where")
    try terminal.press("Enter")
    try terminal.type("rating is good")
    try terminal.wait(forEnd: "annals> kitchens where\n  rating is good")
    try terminal.press("Enter")
    let screen = try terminal.wait(forEnd: "annals>")
    #expect(screen.contains("Anchor"))
    #expect(screen.contains("Took "))
  }

  @Test("A query of several lines is one entry of the history, also in the next prompt")
  func historyIsWhole() throws {
    let folder = try TemporaryFolder()
    let first = try TerminalScreen(folder: folder)
    try first.wait(forEnd: "annals>")
    try first.type("kitchens where")
    try first.press("Enter")
    try first.type("town is Leith")
    try first.press("Enter")
    try first.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    try first.type(".format")
    try first.press("Enter")
    try first.wait { $0.contains("there are") && $0.hasSuffix("annals>") }

    let second = try TerminalScreen(folder: folder)
    try second.wait(forEnd: "annals>")
    try second.press("Up")
    try second.wait(forEnd: "annals> .format")
    try second.press("Up")
    try second.wait(forEnd: "annals> kitchens where\n  town is Leith")
    try second.press("Up", "Up")
    try second.wait(forEnd: "annals> kitchens where\n  town is Leith")
    try second.press("Down", "Down", "Down")
    try second.wait(forEnd: "annals>")

    let state = folder.url.appendingPathComponent(".local/state/annals")
    let manager = FileManager.default
    let file = state.appendingPathComponent("history").path
    let fileMode = try manager.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    let folderMode = try manager.attributesOfItem(atPath: state.path)[.posixPermissions] as? Int
    #expect(fileMode == 0o600)
    #expect(folderMode == 0o700)
  }

  @Test("Up and down move inside the query before they leave it")
  func upAndDownMoveInside() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens where")
    try terminal.press("Enter")
    try terminal.type("town is Leith")
    try terminal.press("Up")
    try terminal.type(" not")
    try terminal.wait(forEnd: "annals> kitchens where not\n  town is Leith")
    try terminal.press("Down")
    try terminal.type("!")
    try terminal.wait(forEnd: "annals> kitchens where not\n  town is Leith!")
  }

  @Test("Ctrl-C clears the text, in a search too, and never leaves")
  func ctrlCClears() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens where")
    try terminal.press("Enter")
    try terminal.type("town")
    try terminal.wait(forEnd: "annals> kitchens where\n  town")
    try terminal.press("C-c")
    try terminal.wait { $0.contains("^C") && $0.hasSuffix("annals>") }
    try terminal.press("C-r")
    try terminal.wait(for: "reverse-i-search")
    try terminal.press("C-c")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("Ctrl-C stops a load that would never end, and the earlier model stays")
  func ctrlCStopsALoad() throws {
    let terminal = try TerminalScreen(
      "mkfifo pipe endless; yes > endless & annals kitchens.json")
    try terminal.wait(forEnd: "annals>")
    for line in [".open pipe", ".open endless"] {
      try terminal.press("C-l")
      try terminal.wait { $0 == "annals>" }
      try terminal.type(line)
      try terminal.press("Enter")
      try terminal.waitForCursorAtLineStart()
      try terminal.press("C-c")
      // The terminal writes the first line; there is no prompt but the one that waits.
      try terminal.wait(forEnd: "\(line)\n^C\ncancelled\nThe data stays as it was.\nannals>")
    }
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("Ctrl-D deletes inside a text, and leaves only an empty one")
  func ctrlDDeletes() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("abc")
    try terminal.press("C-a", "C-d")
    try terminal.wait(forEnd: "annals> bc")
  }

  @Test("What is pasted waits for Enter, whatever lines it has")
  func pasteWaits() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.paste("kitchens\ncount kitchens\n")
    try terminal.wait(forEnd: "annals> kitchens\ncount kitchens")
    try terminal.press("Enter")
    let screen = try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    #expect(screen.contains("Bakery"))
  }

  @Test("A paste that is cut off does not hang the prompt")
  func pasteCutOff() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.press("Escape", "[200~kitchens")
    try terminal.wait(forEnd: "annals> kitchens")
    try terminal.press("C-c")
    try terminal.wait { $0.contains("^C") && $0.hasSuffix("annals>") }
  }

  @Test("Keys that mean nothing to a search end it, and a paste into one can be stopped")
  func keysInASearch() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.press("C-r", "C-x", "q")
    try terminal.wait(forEnd: "annals>")
    try terminal.press("C-r")
    try terminal.wait(for: "reverse-i-search")
    try terminal.press("Escape", "[200~kitch")
    try terminal.press("C-c")
    try terminal.wait { $0.contains("^C") && $0.hasSuffix("annals>") }
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("Tab offers no file as a word of a query")
  func tabOffersNoFiles() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens.j")
    try terminal.press("Tab")
    try terminal.type("x")
    try terminal.wait(forEnd: "annals> kitchens.jx")
  }

  @Test("Commands work, and a wrong one is explained")
  func commands() throws {
    let terminal = try TerminalScreen(rows: 60)
    try terminal.wait(forEnd: "annals>")
    for line in [".hlep", ".help", ".format json", "kitchens"] {
      try terminal.type(line)
      try terminal.press("Enter")
    }
    let screen = try terminal.wait { $0.contains("\"version\"") && $0.hasSuffix("annals>") }
    #expect(screen.contains("did you mean '.help'?"))
    #expect(screen.contains(".open  .reload"))
    try terminal.type("quit")
    try terminal.press("Enter")
    try terminal.wait(for: "left with 0")
  }

  @Test("A terminal made narrower keeps the text, and answers fit it")
  func resize() throws {
    let terminal = try TerminalScreen()
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens where rating improved")
    try terminal.resize(columns: 24, rows: 24)
    try terminal.wait { $0.hasSuffix("annals> kitchens where r\nating improved") }
    try terminal.press("Enter")
    let screen = try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= 24 })
  }

  @Test(
    "Letters of several bytes are one to the cursor in any locale",
    arguments: ["C", "C.UTF-8", "xx_XX"])
  func lettersOfSeveralBytes(locale: String) throws {
    let terminal = try TerminalScreen("export LANG=\(locale); annals kitchens.json")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("hé漢x")
    try terminal.press("Left", "BSpace", "BSpace")
    try terminal.type("ö")
    try terminal.wait(forEnd: "annals> höx")
  }

  @Test("The person's inputrc has the last word")
  func inputrc() throws {
    let terminal = try TerminalScreen(
      """
      printf '$if annals\n"\\C-o": "count kitchens"\n"\\e[A": "up"\n$endif\n' > inputrc
      INPUTRC=inputrc annals kitchens.json
      """)
    try terminal.wait(forEnd: "annals>")
    try terminal.press("C-o", "Up")
    try terminal.wait(forEnd: "annals> count kitchensup")
  }

  @Test("Ctrl-Z stops the prompt and its text comes back with it")
  func ctrlZ() throws {
    let terminal = try TerminalScreen("PS1='ready: ' bash --norc -i")
    try terminal.wait(for: "ready:")
    try terminal.type("annals kitchens.json")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitch")
    try terminal.wait(forEnd: "annals> kitch")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.type("fg")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "annals> kitch")
    try terminal.press("C-c", "C-u")
    try terminal.wait(forEnd: "annals>")
  }

  @Test("Answers go into a pipe, and what is drawn does not")
  func answersGoIntoAPipe() throws {
    let terminal = try TerminalScreen("annals kitchens.json --format csv > out")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "annals> kitchens\nannals>")
    try terminal.press("C-d")
    try terminal.wait(for: "left with 0")
    let out = terminal.folder.url.appendingPathComponent("out")
    let text = String(decoding: try Data(contentsOf: out), as: UTF8.self)
    #expect(text == "kitchen\nAnchor\nBakery\n")
  }

  @Test("An answer that cannot be written is reported, and ends the prompt")
  func fullDisk() throws {
    let terminal = try TerminalScreen("annals kitchens.json > /dev/full")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens")
    try terminal.press("Enter")
    let screen = try terminal.wait(for: "left with 74")
    #expect(screen.contains("standard output: error: no space left on device"))
  }

  @Test("A history that cannot be written is no reason to stop")
  func unwritableHistory() throws {
    let terminal = try TerminalScreen("mkdir .local; touch .local/state; annals kitchens.json")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
    try terminal.press("Up")
    try terminal.wait(forEnd: "annals> count kitchens")
  }

  @Test("Terminated, the prompt leaves the terminal in order")
  func terminated() throws {
    let terminal = try TerminalScreen(
      "annals kitchens.json; echo $?; stty -a | grep -o ' icanon'")
    try terminal.wait(forEnd: "annals>")
    try terminal.terminateProgram()
    try terminal.wait { $0.contains("143") && $0.contains(" icanon") }
  }
}
