import Foundation
import Testing

/// Pictures as a person meets them: the program in a terminal of three widths.
@Suite(
  "Pictures in a terminal",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct PictureScreenTests {
  private static let history = "history of rating for Knowsley, Coventry, Cornwall"

  /// What a question shows in a terminal.
  private func shown(
    _ query: String, columns: Int, rows: Int = 120, _ more: String = "", with: String = ""
  ) throws -> String {
    let line = "LANG=C.UTF-8 \(with) annals -c '\(query)' \(more)"
    let terminal = try TerminalScreen(line, columns: columns, rows: rows)
    let screen = try terminal.wait(for: "left with 0")
    for line in screen.split(separator: "\n") { #expect(line.count <= columns) }
    return screen
  }

  @Test("A history has a line for each council, as wide as the terminal", arguments: [40, 80, 200])
  func timeline(columns: Int) throws {
    let lines = try shown(Self.history, columns: columns).split(separator: "\n")
    #expect(lines[0].contains("2018") && lines[0].contains("2026") == (columns > 40))
    for (line, beginning) in zip(lines[1...3], ["Knowsley", "Coventry I━", "Cornwall"]) {
      #expect(line.hasPrefix(beginning))
      // To the day that is looked from, which is at the edge.
      #expect(line.count == columns)
      #expect("━O".contains(line.last ?? " "))
    }
    #expect(lines[1].filter { "IRGO".contains($0) } == "IRRI")
    #expect(lines[2].filter { "IRGO".contains($0) } == "IRGO")
    #expect(lines[3].filter { "IRGO".contains($0) } == "GOG")
    #expect(lines[4].hasPrefix("I inadequate  R requires improvement"))
  }

  @Test("Counts on days are stacked bars of one length", arguments: [40, 80, 200])
  func stack(columns: Int) throws {
    let lines = try shown(
      "count councils by rating as of each 31 March between 2018 and 2024", columns: columns
    ).split(separator: "\n").prefix(7)
    for line in lines {
      #expect(line.contains(/^20(18|19|20|21|22|23|24)-03-31 I.*R.*G.* 15[123]$/))
      #expect(line.count == columns)
    }
  }

  @Test("Shares on days are a line and its numbers", arguments: [40, 80, 200])
  func lines(columns: Int) throws {
    let screen = try shown(
      "share of councils where rating is at least good as of each 31 March between 2018 and 2024",
      columns: columns)
    let lines = screen.split(separator: "\n")
    #expect(lines[0].contains(/^ +first +last/))
    #expect(lines[1].first == "▁")
    #expect(screen.contains("31 March 2018 to 31 March 2024, 7 days;"))
  }

  @Test("Transitions are shaded, in the table or above it", arguments: [40, 80, 200])
  func matrix(columns: Int) throws {
    let screen = try shown("transitions of rating since 2014", columns: columns)
    if columns > 40 {
      #expect(screen.contains(/\nrequires improvement +▒ 22 +▓ 38 +█ 56 +░ 4/))
    } else {
      #expect(screen.contains(/^ +I +R +G +O +\?\n/))
      #expect(screen.contains("\nrequires imp… ▒22 ▓38 █56  ░4  ░5\n"))
    }
    #expect(screen.contains("░▒▓█ the more, the darker"))
  }

  @Test("Counts by something are bars, in the table or above it", arguments: [40, 80, 200])
  func bars(columns: Int) throws {
    let screen = try shown("count councils where rating is good by region", columns: columns)
    #expect(screen.contains(/\nLondon +11 +█{20,60}\n/))
    #expect(screen.contains(/\nNorth East +3 +█{5,16}[▏▎▍▌▋▊▉]?\n/))
  }

  @Test("A measured track has its last readings beside it", arguments: [40, 80, 200])
  func sparklines(columns: Int) throws {
    let clinics = ReadmeTests.project.appendingPathComponent(
      "Tests/LanguageTests/Models/clinics.json")
    let screen = try shown("clinics show waiting", columns: columns, "'\(clinics.path)'")
    #expect(screen.contains("\nAsh                14.4  ▆▆▅▅▅▄\n"))
    #expect(screen.contains("\nBeech      (suppressed)  █▇·\n"))
    #expect(screen.contains("from ▁ 0 to █ 30, · is not known."))
  }

  @Test("NO_COLOR takes the colours and leaves the letters")
  func noColour() throws {
    let coloured = try TerminalScreen("LANG=C.UTF-8 annals -c '\(Self.history)'", rows: 60)
    try coloured.wait(forColoured: "␛[30m␛[41mI")
    let plain = try TerminalScreen(
      "NO_COLOR=1 LANG=C.UTF-8 annals -c '\(Self.history)'", rows: 60)
    let screen = try plain.wait(for: "left with 0")
    #expect(try plain.colouredScreen() == screen)
    #expect(try coloured.wait(for: "left with 0") == screen)
  }

  @Test("--pictures decides, and where letters are not UTF-8 there are none")
  func choice() throws {
    #expect(!(try shown(Self.history, columns: 80, "--pictures never").contains("━")))
    #expect(!(try shown(Self.history, columns: 80, with: "LANG=C").contains("━")))
    #expect(!(try shown(Self.history, columns: 80, with: "TERM=dumb").contains("━")))
    #expect(try shown(Self.history, columns: 80, "--pictures always", with: "LANG=C").contains("━"))
    // What goes on to another program is the table alone, as it always was.
    let command = "annals -c '\(Self.history)'"
    let piped = try shown(Self.history, columns: 200, "| cat")
    #expect(piped.hasPrefix("council   rating "))
    let run = try BuiltProgram.shell("LANG=C.UTF-8 \(command)")
    let never = try BuiltProgram.shell("LANG=C.UTF-8 \(command) --pictures never")
    #expect(run.output == never.output)
    #expect(!run.output.contains("━"))
    let always = try BuiltProgram.shell("\(command) --pictures always").output
    #expect(always.hasSuffix("\n\n" + run.output) && always.contains("\nKnowsley  I━"))
  }

  @Test("`.set pictures` decides at the prompt, and a limit leaves its mark")
  func setting() throws {
    let terminal = try TerminalScreen.prompt("LANG=C.UTF-8 annals", rows: 40)
    try terminal.ask(Self.history, until: "\nCornwall             G━")
    try terminal.press("C-l")
    try terminal.ask(".rows 3", until: "Tables show 3 rows here now.")
    try terminal.press("C-l")
    let cut = try terminal.ask(Self.history, until: "… stands for them.")
    #expect(cut.contains(/\nKnowsley  I━+R━+R━+…\n/))
    try terminal.press("C-l")
    try terminal.ask(".set pictures off", until: "pictures is off now.")
    try terminal.press("C-l")
    #expect(!(try terminal.ask(Self.history, until: "11 gradings.").contains("━")))
    try terminal.press("C-l")
    try terminal.ask(".set pictures auto", until: "pictures is auto now.")
    try terminal.ask(Self.history, until: "… stands for them.")
  }

  @Test("What is longer than the screen goes to the pager with its picture")
  func paged() throws {
    let terminal = try TerminalScreen.prompt("PAGER='grep -n ━' LANG=C.UTF-8 annals", rows: 12)
    let screen = try terminal.ask(Self.history, until: "4:Cornwall ")
    #expect(screen.contains("\n2:Knowsley  I━") && screen.contains("\n3:Coventry I━"))
  }
}
