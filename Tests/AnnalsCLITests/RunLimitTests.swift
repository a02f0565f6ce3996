import Testing

@testable import AnnalsCLI
@testable import AnnalsShell

@Suite("--limit-memory, --limit-rows, --limit-steps, --limit-output") struct RunLimitTests {
  @Test(
    "A size is a whole number and a unit",
    arguments: [
      ("0B", 0), ("4096B", 4096), ("500KB", 512_000), ("64MB", 64 << 20), ("2GB", 2 << 30),
    ])
  func aSize(text: String, bytes: Int) {
    #expect(SizeLimit(text)?.bytes == bytes)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "64", "MB", "-1MB", "1.5MB", "64 MB", "64mb", "64TB", "99999999999999999999GB", "٣MB",
      "300000GB",
    ])
  func anythingElse(text: String) throws {
    #expect(SizeLimit(text) == nil)
    let run = try BuiltProgram.shell("annals -c councils --limit-memory='\(text)'")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  /// Each limit of the program with a value that lets through, and the highest that does not.
  static let limits = [
    ("--limit-rows 2", "--limit-rows 1"), ("--limit-output 1KB", "--limit-output 20B"),
    ("--limit-memory 64KB", "--limit-memory 100B"), ("--limit-steps 100", "--limit-steps 1"),
  ]

  @Test(
    "What is within a limit is answered, what is not is refused whole with 4", arguments: limits)
  func withinAndAbove(within: String, above: String) throws {
    let query = "annals -c 'kitchens' --format csv kitchens.json"
    let run = try BuiltProgram.shell(
      """
      \(query) > plain; \(query) \(within) > limited; echo $?
      cmp plain limited; \(query) \(above)
      """)
    #expect(run.status == 4)
    #expect(run.output == "0\n")
    #expect(run.report.contains("more than \(above)"), "\(run.report)")
  }

  @Test("A limit that is hit leaves the file of --output alone")
  func outputStays() throws {
    let run = try BuiltProgram.shell(
      """
      echo before > rows.csv
      annals -c kitchens -o rows.csv --limit-rows 1 kitchens.json; echo $?; cat rows.csv
      """)
    #expect(run.output == "4\nbefore\n")
  }

  @Test(
    "At the prompt it is of each question, and the prompt goes on",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func atThePrompt() throws {
    let terminal = try TerminalScreen("annals kitchens.json --limit-rows 1")
    try terminal.wait(forEnd: "annals>")
    try terminal.type("kitchens")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "rows, more than --limit-rows 1\nannals>")
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait(for: "count")
  }

  @Test(
    "The prompt sets them too",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func setAtThePrompt() throws {
    let terminal = try TerminalScreen("mkfifo pipe; annals kitchens.json --limit-time 5m")
    try terminal.wait(forEnd: "annals>")
    for (line, end) in [
      (".set limit-time", "5m"), (".set limit-time 300ms", "limit-time is 300ms now."),
      (".open pipe", "longer than --limit-time 300ms\nThe data stays as it was."),
      (".set limit-output 20B", "limit-output is 20B now."),
      ("kitchens", "more than --limit-output 20B"), (".set limit-output none", "is none now."),
      ("count kitchens", "Took"),
    ] {
      try terminal.press("C-l")
      try terminal.wait { $0 == "annals>" }
      try terminal.type(line)
      try terminal.press("Enter")
      try terminal.wait { $0.contains(end) && $0.hasSuffix("annals>") }
    }
  }

  @Test(
    "With --safe they stay as the command line has them",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func inSafeMode() throws {
    let terminal = try TerminalScreen("annals --safe kitchens.json --limit-rows 1")
    try terminal.wait(forEnd: "annals>")
    try terminal.type(".set limit-rows none")
    try terminal.press("Enter")
    try terminal.wait(forEnd: "--safe keeps the limits of the command line\nannals>")
    try terminal.type(".set limit-rows")
    try terminal.press("Enter")
    try terminal.wait(forEnd: ".set limit-rows\n1\nannals>")
  }
}
