import AnnalsModel
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
    (".open data.json", .open(DataOrigin(paths: ["data.json"]))),
    (".open  a.csv\tb.csv ", .open(DataOrigin(paths: ["a.csv", "b.csv"]))),
    (".open \"my data.json\" b", .open(DataOrigin(paths: ["my data.json", "b"]))),
    (".open 'my \"data\"'.json", .open(DataOrigin(paths: ["my \"data\".json"]))),
    (".open my\\ data.json", .open(DataOrigin(paths: ["my data.json"]))),
    (
      ".open a --model m.json --input=csv b",
      .open(DataOrigin(paths: ["a", "b"], declarationPath: "m.json", format: .csv))
    ),
    (".open -- --model -", .open(DataOrigin(paths: ["--model", "-"]))),
    (".OPEN Data.json", .open(DataOrigin(paths: ["Data.json"]))),
    (".reload", .reload),
    (".watch", .watch(nil)),
    (".watch ON", .watch(true)),
    (".watch off", .watch(false)),
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
    (".open", .missingArgument(.open), "'.open' needs to know more: .open FILE…"),
    (
      ".open --model m.json", .missingArgument(.open),
      "'.open' needs to know more: .open FILE…"
    ),
    (".open \"a b", .unclosedQuote, "a quote is opened and never closed"),
    (
      ".open a --modle m", .unknownOption("--modle", suggestions: ["--model"]),
      "no option is called '--modle'; did you mean '--model'?"
    ),
    (
      ".open -x a", .unknownOption("-x", suggestions: []),
      "no option is called '-x'; there are --model and --input"
    ),
    (".open a --model", .missingValue(.model), "'--model' needs a value"),
    (
      ".open a --input xml", .unknownInput("xml"),
      "data is not read as 'xml'; there are json, ndjson, csv, tsv"
    ),
    (".reload all", .unexpectedArgument(.reload, "all"), "'.reload' stands alone, without 'all'"),
    (".watch often", .notOnOrOff(.watch, "often"), "'.watch' is on or off, not 'often'"),
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
