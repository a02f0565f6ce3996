import AnnalsRender
import AnnalsShell
import AnnalsSyntax
import Testing

@Suite("Help")
struct HelpTests {
  private func reply(to text: String, width: Int? = 80) throws -> Reply {
    var host = TestHost(page: Page(width: width))
    var shell = try TestModel.shell(format: .table)
    return shell.reply(to: text, host: &host)
  }

  @Test("The overview is one screen of 24 rows and 80 columns, with the prompt under it")
  func overviewIsOneScreen() throws {
    let lines = try reply(to: ".help").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("Every word of the language leads to a page", arguments: Keyword.allCases)
  func everyKeywordLeadsSomewhere(word: Keyword) throws {
    let reply = try reply(to: ".help \(word.rawValue)")
    #expect(reply.report.isEmpty)
    #expect(!reply.output.isEmpty)
  }

  @Test(
    "Every command has a page that begins with how it is written", arguments: CommandName.allCases)
  func everyCommandHasAPage(name: CommandName) throws {
    let page = try reply(to: ".help .\(name.rawValue)").output
    #expect(page.hasPrefix("  \(name.usage)\n"))
    #expect(page.contains(name.summary.prefix(40)))
  }

  @Test("A word that is of the language and a command has both pages")
  func wordOfBoth() throws {
    let page = try reply(to: ".help history").output
    #expect(page.contains("history of TRACK"))
    #expect(page.contains(".history [TEXT]"))
  }

  @Test("There is a line for each command")
  func commandsHaveALineEach() throws {
    let page = try reply(to: ".help commands").output
    for name in CommandName.allCases { #expect(page.contains(name.rawValue)) }
  }
}

@Suite("The first minute")
struct FirstMinuteTests {
  private func reply(to text: String) throws -> Reply {
    var host = TestHost(page: Page(width: 100))
    var shell = try ShippedModel.shell()
    return shell.reply(to: text, host: &host)
  }

  @Test(
    "Words for help and for leaving that other programs have",
    arguments: [
      "help", "?", "\\h", "HELP", "\\?", ":help",
    ])
  func wordsForHelp(word: String) throws {
    #expect(try reply(to: word) == reply(to: ".help"))
  }

  @Test("Words for leaving", arguments: ["exit", "quit", "\\q", ":q", ":q!", "q", "bye", ".exit"])
  func wordsForLeaving(word: String) throws {
    #expect(try reply(to: word).isLast)
  }

  @Test("Help on a word needs no dot", arguments: ["help improved", "? improved", "help .open"])
  func helpWithoutADot(text: String) throws {
    let reply = try reply(to: text)
    #expect(reply.report.isEmpty)
    #expect(!reply.output.isEmpty)
  }

  static let foreign: [(text: String, command: String)] = [
    ("SHOW TABLES", ".describe"), ("show tables;", ".describe"), ("ls", ".describe"),
    ("\\d", ".describe"), ("\\dt", ".describe"), ("\\timing", ".timer"), ("\\i file", ".read"),
    ("tables", ".describe"), ("\\o out.csv", ".output"), (":w name", ".save"),
    ("\\x", ".format"),
  ]

  @Test("A word of another program is told what it is here, and Up brings that", arguments: foreign)
  func foreignWords(text: String, command: String) throws {
    let reply = try reply(to: text)
    #expect(reply.report.contains("here \(command) does that"), "\(reply)")
    #expect(reply.offer == command)
  }

  static let questions: [(text: String, query: String)] = [
    ("select * from councils", "councils"),
    ("which councils got worse since 2019", "councils where rating declined since 2019"),
    (
      "SELECT name FROM councils WHERE region = 'London'",
      "councils where region is \"London\" show name"
    ),
    ("how many councils are inadequate", "count councils where rating is inadequate"),
  ]

  @Test("A refused question offers one query, and Up brings it", arguments: questions)
  func questionsAreOffered(text: String, query: String) throws {
    let reply = try reply(to: text)
    let offer = try #require(reply.offer, "\(reply)")
    #expect(offer.hasPrefix(query), "\(reply)")
    #expect(reply.notice == "Up brings it, Enter runs it.\n")
    #expect(try self.reply(to: offer).report.isEmpty)
  }

  @Test("Where nothing is clear nothing is offered", arguments: ["councils where", "(("])
  func nothingIsOffered(text: String) throws {
    let reply = try reply(to: text)
    #expect(reply.offer == nil)
    #expect(!reply.report.isEmpty)
  }
}
