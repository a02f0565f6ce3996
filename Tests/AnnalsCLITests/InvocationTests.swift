import AnnalsShell
import Testing

@testable import AnnalsCLI

@Suite("Reading the command line")
struct InvocationTests {
  struct Refused: Error {}

  /// What the argument parser makes of the arguments.
  private func parse(_ arguments: [String]) throws -> Invocation {
    guard case .run(let invocation) = CommandLineReading(parsing: arguments) else {
      throw Refused()
    }
    return invocation
  }

  static let plain: [[String]] = [
    ["-c", "councils"],
    ["-c", "councils", "data.json"],
    ["data.json", "-c", "councils"],
    ["-c", "councils", "--format", "json", "data.json"],
    ["--format", "csv", "-c", "-5"],
    ["-c", "--help"],
    ["-c", ""],
    ["-f", "q.annals", "data.json", "--format", "jsonl"],
    ["-f", "-"],
    ["-f", "-q.annals"],
    ["./q.annals", "-f", "../q.annals"],
    ["--model", "m.json", "-c", "a", "x.json"],
  ]

  @Test("The short path reads what the argument parser reads", arguments: plain)
  func shortPathReadsTheSame(arguments: [String]) throws {
    let short = try #require(Invocation.plain(arguments))
    let long = try parse(arguments)
    #expect(short == long)
  }

  static let notPlain: [[String]] = [
    [], ["data.json"], ["-c"], ["-c", "a", "-c", "b"], ["-c", "a", "-f", "b"],
    ["-c", "a", "describe"], ["-c", "a", "x.json", "y.json"], ["-c", "a", "--strict"],
    ["--format", "nix", "-c", "a"], ["--format=json", "-c", "a"], ["-ca"],
    ["-c", "a", "--", "x.json"], ["-c", "a", "-x.json"],
    ["--model", "a", "--model", "b", "-c", "a"], ["-c", "a", "--model"],
  ]

  @Test("Everything else is for the argument parser to judge", arguments: notPlain)
  func everythingElseIsNotPlain(arguments: [String]) {
    #expect(Invocation.plain(arguments) == nil)
  }

  @Test("Queries and files repeat, in order")
  func queriesRepeat() throws {
    let queries = try parse(["-c", "a", "x.json", "-c", "b"])
    #expect(queries.task == .ask([.text("a"), .text("b")]))
    let files = try parse(["-f", "a", "-f", "-"])
    #expect(files.task == .ask([.file("a"), .standardInput]))
  }

  @Test("A day that does not exist is refused")
  func impossibleDay() {
    #expect(throws: Refused.self) { try parse(["--today", "2023-02-29"]) }
    #expect(throws: Never.self) { try parse(["--today", "2024-02-29"]) }
  }

  @Test("Help begins with examples, and fits eighty columns", arguments: ProgramCommand.allCases)
  func helpFits(command: ProgramCommand) throws {
    let run = try BuiltProgram.shell(
      "annals \(command == .annals ? "" : command.rawValue) --help")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 } && lines.count <= 66)
    let examples = try #require(lines.firstIndex(of: "EXAMPLES:"))
    let usage = try #require(lines.firstIndex { $0.hasPrefix("USAGE: annals") })
    #expect(examples < usage && lines[examples + 1].hasPrefix("  annals"))
  }

  @Test("Every command shows help", arguments: CommandLineReading.commandNames)
  func everyCommandShowsHelp(name: String) {
    for arguments in [[name, "--help"], ["help", name]] {
      guard case .show(let text) = CommandLineReading(arguments) else {
        Issue.record("\(arguments) shows nothing")
        continue
      }
      #expect(text.contains("USAGE: annals"))
    }
  }
}
