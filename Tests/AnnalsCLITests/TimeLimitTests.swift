import Testing

@testable import AnnalsShell

@Suite("--limit-time") struct TimeLimitTests {
  @Test(
    "A time is a number and a unit",
    arguments: [
      ("500ms", Duration.milliseconds(500)), ("2s", .seconds(2)), ("1.5m", .seconds(90)),
      ("0.25s", .milliseconds(250)),
    ])
  func aTime(text: String, duration: Duration) {
    #expect(TimeLimit(text)?.duration == duration)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "2", "s", "0s", "-1s", "2 s", "2h", "1e3s", "1..5s", ".", "٣s", "nan", "infs",
      "99999999999999999999999m", "2S",
    ])
  func anythingElse(text: String) throws {
    #expect(TimeLimit(text) == nil)
    let run = try BuiltProgram.shell("annals -c councils --limit-time='\(text)'")
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  private static let report = "error: this takes longer than --limit-time 50ms\n"

  @Test(
    "What is not done in time is given up with 4, whatever takes the time",
    arguments: [
      "yes | annals -c ks --limit-time 50ms -", "annals -c ks --limit-time 50ms pipe",
      "annals -f pipe --limit-time 50ms", "annals -f - --limit-time 50ms < pipe",
      "annals describe --limit-time 50ms pipe", "annals model --limit-time 50ms pipe",
      "annals explain ks --limit-time 50ms pipe", "annals check --limit-time 50ms pipe",
      "annals fmt --limit-time 50ms pipe",
    ])
  func whateverTakesTheTime(line: String) throws {
    // A pipe that is open for writing never ends.
    let run = try BuiltProgram.shell("mkfifo pipe; exec 9<>pipe; \(line)")
    #expect(run.status == 4)
    #expect(run.output.isEmpty)
    #expect(run.report == Self.report)
  }

  @Test("What is done in time is answered")
  func doneInTime() throws {
    let run = try BuiltProgram.shell("annals -c kitchens kitchens.json --limit-time 1m")
    #expect(run.status == 0)
    #expect(run.report.isEmpty)
  }

  @Test(
    "At the prompt it is the time of each text, and the prompt goes on",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func atThePrompt() throws {
    let terminal = try TerminalScreen("mkfifo pipe; annals kitchens.json --limit-time 300ms")
    try terminal.wait(forEnd: "annals>")
    try terminal.type(".open pipe")
    try terminal.press("Enter")
    try terminal.wait(
      forEnd: "error: this takes longer than --limit-time 300ms\nThe data stays as it was.\nannals>"
    )
    try terminal.type("count kitchens")
    try terminal.press("Enter")
    try terminal.wait { $0.contains("Took ") && $0.hasSuffix("annals>") }
  }
}
