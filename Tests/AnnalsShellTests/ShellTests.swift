import AnnalsRender
import AnnalsShell
import Testing

@Suite("The prompt, driven by a list of texts")
struct ShellTests {
  private func replies(
    to texts: [String], host: TestHost = TestHost(), format: OutputFormat = .csv
  ) throws -> [Reply] {
    var shell = try TestModel.shell(format: format)
    var host = host
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test("A query is answered on standard output")
  func queryIsAnswered() throws {
    let reply = try #require(try replies(to: ["kitchens where rating is good"]).first)
    #expect(reply.output.hasPrefix("kitchen,rating"))
    #expect(reply.output.contains("\nAnchor,good"))
    #expect(reply.report.isEmpty)
    #expect(!reply.isLast)
  }

  @Test("A wrong query is reported and nothing is answered")
  func wrongQueryIsReported() throws {
    let reply = try #require(
      try replies(to: ["kitchens\nkitchens where ratting is good"]).first)
    #expect(reply.output.isEmpty)
    #expect(reply.report.hasPrefix("query:2:16: error: "))
    #expect(reply.report.contains("'rating'"))
  }

  @Test("The time taken stands under a table on a terminal, and nowhere else")
  func timeTakenStandsUnderATable() throws {
    let texts = ["kitchens", ".format csv", "kitchens"]
    let host = TestHost(page: Page(width: 80))
    let replies = try replies(to: texts, host: host, format: .table)
    #expect(replies[0].output.hasSuffix("Took <0.1 ms.\n"))
    #expect(!replies[2].output.contains("Took"))
  }

  @Test("What is only for the person is no part of the output that a pipe gets")
  func noticesAreNoOutput() throws {
    let host = TestHost(files: ["other.json": TestModel.json])
    let replies = try replies(
      to: ["kitchens", ".open other.json", ".format json"], host: host, format: .table)
    #expect(!replies[0].output.contains("Took"))
    #expect(replies[0].notice == "Took <0.1 ms.\n")
    #expect(replies[1].output.isEmpty)
    #expect(replies[1].notice.contains("Kitchens"))
    #expect(replies[2].output.isEmpty)
    #expect(replies[2].notice == "Answers are written as json now.\n")
  }

  @Test("The format stays until it is chosen again")
  func formatStays() throws {
    let texts = [".format json", "kitchens", "kitchens", ".format", ".format nix", ".format"]
    let replies = try replies(to: texts)
    #expect(replies[0].output.isEmpty)
    #expect(replies[1].output.hasPrefix("{"))
    #expect(replies[1] == replies[2])
    #expect(replies[3].output.hasPrefix("json "))
    #expect(
      replies[4].report
        == "error: no format is called 'nix'; there are table, plain, json, jsonl, csv, tsv, "
        + "markdown, svg, html\n")
    #expect(replies[5] == replies[3])
  }

  @Test("Commands may stand before a query, and a wrong one stops it")
  func commandsBeforeAQuery() throws {
    let replies = try replies(to: [".format jsonl\nkitchens", ".formt csv\nkitchens"])
    #expect(replies[0].output.split(separator: "\n").count == 3)
    #expect(replies[1].output.isEmpty)
    #expect(replies[1].report == "error: no command is called '.formt'; did you mean '.format'?\n")
  }

  @Test("Another file is asked after .open, and the earlier one where it cannot be read")
  func openAnotherFile() throws {
    let other = TestModel.json.replacing("Anchor", with: "Dairy")
    let host = TestHost(files: ["other.json": other, "bad.json": "{\"a\": }"])
    let replies = try replies(
      to: [".open other.json", ".open bad.json", ".open none.json", "kitchens"], host: host)
    #expect(replies[0].notice.contains("Kitchens"))
    #expect(replies[1].report.hasPrefix("bad.json:1:7: error: "))
    #expect(replies[2].report == "error: no file is called 'none.json'\n")
    #expect(replies[2].notice == "The data stays as it was.\n")
    #expect(replies[3].output.contains("Dairy"))
  }

  @Test("A query behind a file that could not be opened is not asked of other data")
  func failedOpenStopsTheText() throws {
    let replies = try replies(to: [".open none.json\nkitchens"])
    #expect(replies[0].output.isEmpty)
  }

  @Test("Several files with a declaration are one model")
  func openSeveral() throws {
    let host = TestHost(files: [
      "homes": "name,town\nElm,Leith\n", "more": "home\nElm\n",
      "m.json": #"""
      {"version": 1, "kinds": {"home": {"at": "homes", "name": "name"},
        "visit": {"at": "more", "name": "home"}}}
      """#,
    ])
    let replies = try replies(
      to: [".open homes more --model m.json --input csv", "count homes; count visits"], host: host)
    #expect(replies[0].report.isEmpty)
    #expect(replies[1].output == "count\n1\n\ncount\n1\n")
  }

  @Test("A description of everything, of one name, and of none")
  func describe() throws {
    let replies = try replies(to: [".describe", ".describe town", ".describe twon"])
    #expect(replies[0].output.contains("Kitchens"))
    #expect(replies[1].output.contains("town"))
    #expect(
      replies[2].report == "error: the model has nothing called 'twon'; did you mean 'town'?\n")
  }

  @Test("Help lists every command, and explains each and each form of the language")
  func help() throws {
    let reply = try #require(try replies(to: [".help"]).first)
    for name in CommandName.allCases {
      #expect(reply.output.contains(name.rawValue))
      let page = try #require(try replies(to: [".help \(name.rawValue)"]).first)
      #expect(page.output.contains(name.usage))
    }
    let pages = try replies(to: [".help improved", ".help since", ".help improvd", "help"])
    #expect(pages[0].output.contains("rating improved from inadequate since 2014"))
    #expect(pages[1].output.contains("between 2013 and 2014"))
    #expect(pages[2].report.contains("did you mean 'improved'?"))
    #expect(pages[3] == reply)
  }

  @Test("Help fits the terminal, and no line is too long to read", arguments: [20, 48, 80, 200])
  func helpFits(width: Int) throws {
    let words =
      CommandName.allCases.map(\.rawValue) + [
        "where", "is", "known", "improved", "became", "was", "has", "since", "as of", "show",
        "count",
      ]
    let host = TestHost(page: Page(width: width))
    for reply in try replies(to: [".help"] + words.map { ".help \($0)" }, host: host) {
      #expect(reply.report.isEmpty)
      #expect(reply.output.split(separator: "\n").allSatisfy { $0.count <= min(width, 80) })
    }
  }

  @Test("Help on the verbs says which is which, and on the formats which there are")
  func helpIsComplete() throws {
    let pages = try replies(to: [".help improved", ".help format", ".help rating", ".help Town"])
      .map { ($0.output + $0.report).replacing("\n", with: " ") }
    for verb in ["improved: up", "declined: down", "changed: up or down", "retained"] {
      #expect(pages[0].contains(verb))
    }
    for format in OutputFormat.allCases { #expect(pages[1].contains(format.rawValue)) }
    #expect(
      pages[2]
        == "error: there is no help on 'rating', but the data has it: .describe rating ")
    #expect(pages[3].contains(".describe town"))
  }

  @Test("What .describe does not take is named for what it is")
  func describeSaysWhatANameIs() throws {
    let takes = "; .describe takes a kind, field, track, relation or scale\n"
    let replies = try replies(to: [".describe anchor", ".describe Good"])
    #expect(replies[0].report == "error: 'anchor' is one of the kitchens" + takes)
    #expect(replies[1].report.hasPrefix("error: 'Good' is a grade of the scale '"))
    #expect(replies[1].report.hasSuffix(takes))
  }

  @Test(
    "Leaving ends the text it stands in", arguments: [".quit", "quit", "exit", ".quit\nkitchens"])
  func leaving(text: String) throws {
    let reply = try #require(try replies(to: [text]).first)
    #expect(reply.isLast)
    #expect(reply.output.isEmpty)
  }

  @Test("Blank texts and comments say nothing", arguments: ["", "  \n ", "# only a comment"])
  func blankTextsSayNothing(text: String) throws {
    #expect(try replies(to: [text]) == [Reply()])
  }

  @Test("A cancelled query says so, and the next one runs")
  func cancelledQuerySaysSo() throws {
    var shell = try TestModel.shell()
    var host = TestHost(isCancelled: { true })
    let cancelled = shell.reply(to: "kitchens where rating is good", host: &host)
    #expect(cancelled.output.isEmpty)
    #expect(cancelled.pieces == [.cancelled])
    host.isCancelled = { false }
    #expect(shell.reply(to: "kitchens", host: &host).output.contains("Anchor"))
  }

  @Test("A cancelled load says the same as a cancelled query, and the model stays")
  func cancelledLoadSaysSo() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: ["other.json": TestModel.json], isCancelled: { true })
    #expect(
      shell.reply(to: ".open other.json", host: &host).pieces
        == [.cancelled, .notice("The data stays as it was.\n")])
    host.isCancelled = { false }
    #expect(shell.reply(to: "kitchens", host: &host).output.contains("Anchor"))
  }

  static let completeness: [(text: String, isIncomplete: Bool)] = [
    ("kitchens", false),
    ("kitchens where", true),
    ("kitchens where rating is", true),
    ("kitchens where (rating is good", true),
    ("kitchens where rating is good", false),
    ("kitchens where\n  rating is good", false),
    ("kitchens where ratting is good", false),
    ("kitchens wher", false),
    (".help", false),
    (".format json\nkitchens where", true),
    ("help", false),
    ("", false),
  ]

  @Test("Enter goes on only where something must follow", arguments: completeness)
  func enterGoesOn(text: String, isIncomplete: Bool) throws {
    #expect(try TestModel.shell().assistant.isIncomplete(text) == isIncomplete)
  }

  @Test("The first screen tries only queries that run")
  func firstScreen() throws {
    let shell = try TestModel.shell()
    let screen = shell.greeting(for: .plain)
    #expect(screen.contains("Kitchens"))
    #expect(screen.contains("3 kitchens"))
    #expect(screen.contains("kitchens where rating improved from poor"))
  }
}
