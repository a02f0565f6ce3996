import Foundation
import Testing

@Suite(
  "The init file of the prompt",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct InitFileTests {
  private static let definition = "define risen as rating improved"

  /// A folder with an init file.
  private func folder(
    _ text: String, at path: String = ".config/annals/init"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
    return folder
  }

  @Test("Its commands and definitions are done before the prompt begins")
  func commandsAndDefinitions() throws {
    let terminal = try TerminalScreen(
      folder: folder(
        """
        # My own.
        .format csv
        define risen as kitchens where
          rating improved

          and town is Leith
        let start = 2020-01-01; define late as rating improved since start
        """))
    try terminal.wait(forEnd: "annals>")
    try terminal.type("count risen where late")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("\ncount\n1\n") && $0.hasSuffix("annals>") }
  }

  @Test("What is wrong is said with its place, the rest is done, and the prompt goes on")
  func mistakes() throws {
    let terminal = try TerminalScreen(
      columns: 200, rows: 40,
      folder: folder(
        """
        .hlep
        define a as ratting is good
        define open as (rating is good

        .help nothing
        \(Self.definition)
        """))
    let screen = try terminal.wait(forEnd: "annals>")
    let place = "\(terminal.folder.url.path)/.config/annals/init"
    #expect(screen.contains("\(place):1:1: error: no command is called '.hlep'; did you mean"))
    #expect(screen.contains("\(place):2:13: error: "))
    #expect(screen.contains("  define a as ratting is good\n              ^~~~~~~"))
    #expect(screen.contains("\(place):3:16: error: this bracket is never closed"))
    #expect(screen.contains("\(place):5:1: error: "))
    try terminal.type("count kitchens where risen")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("A query in it is refused")
  func query() throws {
    let terminal = try TerminalScreen(columns: 200, folder: folder("kitchens\n"))
    let screen = try terminal.wait(forEnd: "annals>")
    #expect(screen.contains("init:1:1: error: this file has definitions and commands"))
    #expect(!screen.contains("Bakery"))
  }

  @Test("It uses files beside it")
  func use() throws {
    let folder = try folder("use \"mine.annals\"\n")
    try Self.definition.write(
      to: folder.url.appendingPathComponent(".config/annals/mine.annals"), atomically: false,
      encoding: .utf8)
    let terminal = try TerminalScreen(folder: folder)
    try terminal.wait(forEnd: "annals>")
    try terminal.type("count kitchens where risen")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }

  @Test("XDG_CONFIG_HOME says where it is, when it is an absolute path")
  func configHome() throws {
    let terminal = try TerminalScreen(
      "XDG_CONFIG_HOME=$PWD/here annals kitchens.json", columns: 200,
      folder: folder(".hlep", at: "here/annals/init"))
    #expect(try terminal.wait(forEnd: "annals>").contains("here/annals/init:1:1: error: "))
    let relative = try TerminalScreen(
      "XDG_CONFIG_HOME=here annals kitchens.json", columns: 200,
      folder: folder(".hlep", at: "here/annals/init"))
    #expect(try !relative.wait(forEnd: "annals>").contains("error"))
  }

  @Test("One that cannot be read is said, and the prompt goes on")
  func unreadable() throws {
    let terminal = try TerminalScreen(
      "mkdir -p .config/annals/init; annals kitchens.json", columns: 200)
    #expect(try terminal.wait(forEnd: "annals>").contains("init: error: this is a folder"))
  }

  @Test("--no-init leaves it")
  func noInit() throws {
    let terminal = try TerminalScreen(
      "annals kitchens.json --no-init", folder: folder(".hlep\n"))
    #expect(try !terminal.wait(forEnd: "annals>").contains("error"))
  }

  @Test(".quit in it leaves")
  func quit() throws {
    let terminal = try TerminalScreen(folder: folder(".quit\n.hlep"))
    #expect(try !terminal.wait(for: "left with 0").contains("annals>"))
  }

  @Test(
    "Nothing but the prompt reads it",
    arguments: [
      "annals -c kitchens kitchens.json", "echo kitchens | annals kitchens.json",
      "echo kitchens > q; annals -f q kitchens.json", "annals -f - kitchens.json < q",
      "annals describe kitchens.json", "annals explain kitchens kitchens.json",
    ])
  func nothingElse(line: String) throws {
    let run = try BuiltProgram.shell(
      "mkdir -p .config/annals; echo .hlep > .config/annals/init; echo kitchens > q; \(line)")
    #expect(run.status == 0)
    #expect(run.report.isEmpty)
  }
}
