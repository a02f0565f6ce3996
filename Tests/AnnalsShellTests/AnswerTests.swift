import AnnalsRender
import AnnalsShell
import Testing

@Suite("Where answers go, and how")
struct AnswerTests {
  private func replies(
    to texts: [String], page: Page = Page(width: 80), format: OutputFormat = .table,
    editor: @escaping @Sendable (String) -> String = { $0 }
  ) throws -> [Reply] {
    var shell = try TestModel.shell(format: format)
    var host = TestHost(page: page, editor: editor)
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test("The next answer goes to a file, in the format of its name, and the one after comes here")
  func once() throws {
    let replies = try replies(to: [".once rows.csv", "kitchens", "kitchens"])
    #expect(replies[0].notice == "The next answer goes to 'rows.csv'.\n")
    #expect(replies[1].output.isEmpty)
    let delivery = try #require(replies[1].deliveries.first)
    #expect(delivery.destination == .file("rows.csv"))
    #expect(delivery.text == "kitchen\nAnchor\nBakery\nCellar\n")
    #expect(!delivery.isAdded)
    #expect(replies[2].deliveries.isEmpty)
    #expect(replies[2].output.contains("Anchor"))
  }

  @Test("A refused query leaves .once for the next answer")
  func onceWaits() throws {
    let replies = try replies(to: [".once | sort", "kitchen where", ".help", "kitchens"])
    #expect(replies[1].deliveries.isEmpty)
    #expect(!replies[2].output.isEmpty)
    #expect(replies[3].deliveries.map(\.destination) == [.command("sort")])
  }

  @Test("What goes elsewhere is whole and without colour, whatever the terminal")
  func deliveriesAreWhole() throws {
    let texts = [".rows 1", ".once all.txt", "kitchens where rating is known"]
    let narrow = try replies(to: texts, page: Page(width: 12, isColoured: true))
    let plain = try replies(to: [texts[2]], page: .plain)
    #expect(narrow[2].deliveries.first?.text == plain[0].output)
  }

  @Test("All answers go to a file until they come here again")
  func output() throws {
    let replies = try replies(
      to: [".output all.jsonl", "kitchens limit 1", "kitchens limit 1", ".output", "kitchens"])
    #expect(replies[1].deliveries.map(\.isAdded) == [false])
    #expect(replies[2].deliveries.map(\.isAdded) == [true])
    #expect(replies[1].deliveries.first?.text == "{\"kitchen\":\"Anchor\"}\n")
    #expect(replies[3].notice == "Answers go to the terminal now.\n")
    #expect(replies[4].output.contains("Cellar"))
  }

  @Test("The last answer is written again in another format and width, without being asked again")
  func last() throws {
    var shell = try TestModel.shell(format: .table)
    var host = TestHost(page: Page(width: 80))
    #expect(shell.reply(to: ".last", host: &host).report.hasPrefix("error: there is no answer yet"))
    _ = shell.reply(to: "kitchens where rating is known", host: &host)
    // Whatever is asked now is stopped at once.
    host.isCancelled = { true }
    #expect(
      shell.reply(to: ".last csv", host: &host).output
        == "kitchen,rating\nAnchor,good\nBakery,fair\n")
    host.page = Page(width: 20)
    let again = shell.reply(to: ".last", host: &host).output
    #expect(again.contains("Bakery"))
    #expect(again.split(separator: "\n").allSatisfy { $0.count <= 20 })
    #expect(!again.contains("Took"))
  }

  @Test("A query that was stopped leaves the answer before it")
  func lastAfterCancel() throws {
    var shell = try TestModel.shell(format: .csv)
    var host = TestHost()
    let first = shell.reply(to: "kitchens limit 1", host: &host)
    host.isCancelled = { true }
    #expect(shell.reply(to: "kitchens where rating is known", host: &host).pieces == [.cancelled])
    #expect(shell.reply(to: ".last", host: &host).output == first.output)
  }

  @Test("Tables show as many rows as are wanted, and the footer counts the others")
  func rows() throws {
    let replies = try replies(to: [".rows 2", "kitchens", ".last csv", ".rows all", ".last"])
    #expect(replies[1].output.contains("2 rows shown of 3."))
    #expect(!replies[1].output.contains("Cellar"))
    #expect(replies[2].output.contains("Cellar"))
    #expect(replies[4].output.contains("Cellar"))
  }

  @Test("The time taken is said or not")
  func timer() throws {
    let replies = try replies(to: [".timer off", "kitchens", ".timer", ".timer on", "kitchens"])
    #expect(!replies[1].output.contains("Took"))
    #expect(replies[2].output == "off\n")
    #expect(replies[4].output.contains("Took"))
  }

  @Test("All that can be set is listed, and changed")
  func set() throws {
    let replies = try replies(
      to: [".set", ".set pager off", ".set format csv", ".set rows 5", ".set"])
    #expect(replies[0].output.contains("pager         on\n"))
    #expect(replies[1].notice == "pager is off now.\n")
    #expect(replies[4].output.contains("format        csv\n"))
    #expect(replies[4].output.contains("pager         off\n"))
    #expect(replies[4].output.contains("rows          5\n"))
  }

  @Test("The limits of the program are set for what is asked from then on, and taken away")
  func limits() throws {
    let replies = try replies(
      to: [
        ".set limit-rows", ".set limit-rows 1", ".set limit-rows", "kitchens",
        ".set limit-rows none", "kitchens", ".set limit-steps 1", "kitchens",
        ".set limit-steps None", ".set limit-memory 10B", "kitchens", ".set limit-memory 64MB",
        "kitchens",
      ])
    #expect(replies[0].output == "none\n")
    #expect(replies[1].notice == "limit-rows is 1 now.\n")
    #expect(replies[2].output == "1\n")
    #expect(replies[3].report.contains("more than --limit-rows 1"), "\(replies[3].report)")
    #expect(replies[4].notice == "limit-rows is none now.\n")
    #expect(replies[5].output.contains("Anchor"))
    #expect(replies[7].report.contains("more than --limit-steps 1"), "\(replies[7].report)")
    #expect(replies[10].report.contains("more than --limit-memory 10"), "\(replies[10].report)")
    #expect(replies[11].notice == "limit-memory is 64MB now.\n")
    #expect(replies[12].output.contains("Anchor"))
  }

  @Test("A limit of memory holds for files that are opened after it")
  func memoryOfLoads() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: ["kitchens.json": TestModel.json], page: .plain)
    let replies = [
      ".set limit-memory 10B", ".open kitchens.json", ".set limit-memory none",
      ".open kitchens.json",
    ].map { shell.reply(to: $0, host: &host) }
    #expect(replies[1].report.contains("more than --limit-memory 10B"), "\(replies[1].report)")
    #expect(replies[3].report.isEmpty, "\(replies[3].report)")
  }

  @Test("What is written and the time of a text are held to by the terminal, which can look")
  func limitsOfTheTerminal() throws {
    var shell = try TestModel.shell()
    var host = TestHost(page: .plain)
    _ = shell.reply(to: ".set limit-output 10MB\n.set limit-time 500ms", host: &host)
    #expect(shell.limits.output?.bytes == 10 << 20)
    #expect(shell.settings.timeLimit?.duration == .milliseconds(500))
    _ = shell.reply(to: ".set limit-output none\n.set limit-time none", host: &host)
    #expect(shell.limits.output == nil)
    #expect(shell.settings.timeLimit == nil)
  }

  @Test("What a spreadsheet would run is guarded, here and in files, once that is set")
  func csvSafe() throws {
    var shell = try TestModel.shell(format: .csv, replacing: "Anchor", with: "=1+1")
    var host = TestHost(page: .plain)
    let replies = [
      "kitchens", ".set csv-safe", ".set csv-safe on", ".set csv-safe", "kitchens",
      ".once rows.tsv\nkitchens",
    ].map { shell.reply(to: $0, host: &host) }
    #expect(replies[0].output.contains("\n=1+1\n"))
    #expect(replies[1].output == "off\n")
    #expect(replies[2].notice == "csv-safe is on now.\n")
    #expect(replies[3].output == "on\n")
    #expect(replies[4].output.contains("\n'=1+1\n"))
    #expect(replies[5].deliveries.first?.text.contains("\n'=1+1\n") == true)
  }

  @Test("Earlier queries are numbered, the newest last, and found by what they hold")
  func history() throws {
    let replies = try replies(
      to: [
        ".history", "kitchens", ".help", "kitchens\nwhere rating is GOOD", ".history",
        ".history good", ".history bad",
      ])
    #expect(replies[0].notice == "No query has been asked yet.\n")
    #expect(replies[4].output == "1  kitchens\n2  kitchens\n   where rating is GOOD\n")
    #expect(replies[5].output == "2  kitchens\n   where rating is GOOD\n")
    #expect(replies[6].report == "error: no earlier query holds 'bad'\n")
  }

  @Test("Of many the newest twenty are shown")
  func longHistory() throws {
    let texts = (1...25).map { "kitchens limit \($0)" } + [".history"]
    let reply = try #require(try replies(to: texts).last)
    #expect(reply.notice == "5 earlier ones are not shown; .history TEXT finds them.\n")
    #expect(reply.output.hasPrefix("6   kitchens limit 6\n"))
  }

  @Test("A query comes back from the editor as the text at the prompt")
  func edit() throws {
    let replies = try replies(
      to: [".edit", "kitchens", "kitchens limit 1", ".edit", ".edit 1", ".edit 9"],
      editor: { $0 + "\nlimit 2\n" })
    #expect(replies[0].report == "error: there is no query to edit yet\n")
    #expect(replies[3].prefill == "kitchens limit 1\nlimit 2")
    #expect(replies[4].prefill == "kitchens\nlimit 2")
    #expect(replies[5].report == "error: there is no query 9; .history lists them\n")
  }
}
