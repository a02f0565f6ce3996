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
    ("why Knowsley", .why(name: "Knowsley")),
    (".why St Helens", .why(name: "St Helens")),
    (".last", .last(nil)),
    (".last csv", .last(.csv)),
    (".history", .history(text: nil)),
    (".history rating is", .history(text: "rating is")),
    (".edit", .edit(number: nil)),
    (".edit 12", .edit(number: 12)),
    (".run", .run(nil)),
    (".read q.annals", .read(path: "q.annals")),
    (".read \"my q.annals\"", .read(path: "my q.annals")),
    (".once rows.csv", .once(.file("rows.csv"))),
    (".once | sort -r | head", .once(.command("sort -r | head"))),
    (".once |sort", .once(.command("sort"))),
    (".output", .output(nil)),
    (".output 'my rows'", .output(.file("my rows"))),
    (".rows", .set(.rows, value: nil)),
    (".rows 20", .set(.rows, value: "20")),
    (".rows ALL", .set(.rows, value: "all")),
    (".timer off", .set(.timer, value: "off")),
    (".set", .set(nil, value: nil)),
    (".set pager", .set(.pager, value: nil)),
    (".set Pager Off", .set(.pager, value: "off")),
    (".tour", .tour(.next)),
    (".tour next", .tour(.next)),
    (".tour 3", .tour(.step(3))),
    (".tour end", .tour(.end)),
    ("?", .help(word: nil)),
    ("\\h", .help(word: nil)),
    (".? improved", .help(word: "improved")),
    ("\\q", .quit),
    (":q", .quit),
    (".q", .quit),
    ("why", nil),
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
    (
      ".once my rows.csv", .severalWords(.once, "my rows.csv"),
      "a name with blanks stands in quotes: .once \"my rows.csv\""
    ),
    (
      ".once |", .missingArgument(.once),
      "'.once' needs to know more: .once FILE, .once | COMMAND"
    ),
    (".rows 0", .notRows("0"), "rows are a number from 1 on, or all, not '0'"),
    (
      ".set limit-rows -1", .notLimit(.count, "-1"),
      "'-1' is no limit; it is 0 or more, or none"
    ),
    (
      ".set limit-time 2", .notLimit(.time, "2"),
      "'2' is no time; write it as 500ms, 2s or 1m, or none"
    ),
    (
      ".set limit-memory 64", .notLimit(.size, "64"),
      "'64' is no size; write it as 500KB, 64MB or 2GB, or none"
    ),
    (
      ".set pagr off", .unknownSetting("pagr", suggestions: ["pager"]),
      "there is nothing to set called 'pagr'; did you mean 'pager'?"
    ),
    (
      ".edit last", .notNumber(.edit, "last"),
      "'.edit' takes a number of .history, not 'last'"
    ),
    (
      ".tour 9", .notStep("9"), "the tour has steps 1 to 8, not '9'; .tour goes on"
    ),
    (
      ".save ../risers", .unsafeName("../risers"),
      "'../risers' is no name for the shelf: it is a file's, without '/' and a leading '.' or '-'"
    ),
    (
      ".save .hidden", .unsafeName(".hidden"),
      "'.hidden' is no name for the shelf: it is a file's, without '/' and a leading '.' or '-'"
    ),
    (
      ".run risers good", .notArgument("good"),
      "'good' is no value for a parameter; write NAME=VALUE"
    ),
    (
      ".tables", .unknownCommand("tables", suggestions: ["describe"]),
      "no command is called '.tables'; did you mean '.describe'?"
    ),
  ]

  @Test("A wrong command says what would be right", arguments: refused)
  func wrongCommandSaysWhatIsRight(line: String, problem: CommandProblem, message: String) {
    #expect(throws: problem) { try Command.parse(line) }
    #expect(problem.message == message)
  }
}
