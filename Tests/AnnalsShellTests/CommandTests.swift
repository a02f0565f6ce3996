import AnnalsRender
import AnnalsShell
import Testing

@Suite("Commands of the prompt")
struct CommandTests {
  static let read: [(line: String, command: Command?)] = [
    (".help", .help(word: nil)),
    (".help improved", .help(word: "improved")),
    (".help has been", .help(word: "has been")),
    ("help", .help(word: nil)),
    ("  HELP ", .help(word: nil)),
    (".open data.json", .open(path: "data.json")),
    (".open my data.json", .open(path: "my data.json")),
    (".open \"my data.json\"", .open(path: "my data.json")),
    (".OPEN Data.json", .open(path: "Data.json")),
    (".describe", .describe(name: nil)),
    (".describe help and protection", .describe(name: "help and protection")),
    (".explain kitchens where x", .explain(query: "kitchens where x")),
    (".format", .format(nil)),
    (".format json", .format(.json)),
    (".format CSV", .format(.csv)),
    (".quit", .quit),
    (".exit", .quit),
    ("quit", .quit),
    ("exit", .quit),
    ("councils", nil),
    ("help councils", nil),
    ("quit smoking", nil),
    ("", nil),
  ]

  @Test("A line is a command, or a query", arguments: read)
  func lineIsCommandOrQuery(line: String, command: Command?) throws {
    #expect(try Command.parse(line) == command)
  }

  static let refused: [(line: String, problem: CommandProblem, message: String)] = [
    (
      ".hlep", .unknownCommand("hlep", suggestions: ["help"]),
      "no command is called '.hlep'; did you mean '.help'?"
    ),
    (
      ".xyzzy", .unknownCommand("xyzzy", suggestions: []),
      "no command is called '.xyzzy'; .help lists them"
    ),
    (
      ".", .unknownCommand("", suggestions: []),
      "no command is called '.'; .help lists them"
    ),
    (".open", .missingArgument(.open), "'.open' needs to know more: .open FILE"),
    (".explain", .missingArgument(.explain), "'.explain' needs to know more: .explain QUERY"),
    (
      ".quit now", .unexpectedArgument(.quit, "now"),
      "'.quit' stands alone, without 'now'"
    ),
    (
      ".format jsno", .unknownFormat("jsno", suggestions: ["json"]),
      "no format is called 'jsno'; did you mean 'json'?"
    ),
  ]

  @Test("A wrong command says what would be right", arguments: refused)
  func wrongCommandSaysWhatIsRight(line: String, problem: CommandProblem, message: String) {
    #expect(throws: problem) { try Command.parse(line) }
    #expect(problem.message == message)
  }
}
