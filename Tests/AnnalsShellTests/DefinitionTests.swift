import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

@Suite("Names at the prompt")
struct DefinitionTests {
  @Test("A definition is known to the next text, and says so")
  func definitionIsKept() throws {
    var shell = try TestModel.shell()
    var host = TestHost()
    let first = shell.reply(to: "define up as rating improved", host: &host)
    #expect(first.notice == "'up' is defined.\n")
    #expect(first.output.isEmpty)
    let reply = shell.reply(to: "kitchens where up show town", host: &host)
    #expect(reply.output == "kitchen,town,was,became,on\nAnchor,Leith,poor,good,2022-03-04\n")
    #expect(!shell.assistant.isIncomplete("kitchens where up"))
  }

  @Test("A text with an error defines nothing")
  func errorDefinesNothing() throws {
    var shell = try TestModel.shell()
    var host = TestHost()
    let refused = shell.reply(to: "define up as rating improved; kitchens where", host: &host)
    #expect(!refused.report.isEmpty)
    #expect(shell.reply(to: "kitchens where up", host: &host).report.contains("up"))
  }

  @Test("A text uses as many files as it may, and no more")
  func manyFiles() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<257).map { ("\($0)", "define up\($0) as rating improved") })
    var host = TestHost(files: files)
    var shell = try TestModel.shell()
    let uses = (0..<257).map { "use \"\($0)\"" }
    let most = uses.dropLast().joined(separator: "\n") + "\nkitchens where up255"
    #expect(shell.reply(to: most, host: &host).output.contains("Anchor"))
    let more = shell.reply(to: uses.joined(separator: "\n"), host: &host)
    #expect(more.report.contains("query:257:5: error: more than 256 files are used\n"))
  }

  @Test("Those are the rows of the last list, whatever came between")
  func thoseAreTheLastList() throws {
    var shell = try TestModel.shell()
    var host = TestHost()
    #expect(shell.reply(to: "those", host: &host).report.contains("those"))
    _ = shell.reply(to: "kitchens where town is Wells", host: &host)
    _ = shell.reply(to: "count kitchens", host: &host)
    _ = shell.reply(to: "define up as rating improved", host: &host)
    let reply = shell.reply(to: "those where rating is known show town", host: &host)
    #expect(reply.output == "kitchen,town\nBakery,Wells\n")
    let narrower = shell.reply(to: "those show town; those where town is Leith", host: &host)
    #expect(narrower.output == "kitchen,town\nBakery,Wells\n\nkitchen,town\n")
    #expect(shell.reply(to: "count those", host: &host).output == "count\n0\n")
  }

  @Test("Other data begins with no names and no those")
  func openingForgets() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: ["again.json": TestModel.json])
    _ = shell.reply(to: "define up as rating improved; kitchens", host: &host)
    let reply = shell.reply(to: ".open again.json", host: &host)
    #expect(reply.notice.contains("One definition is gone with the data that was open.\n"))
    #expect(!shell.reply(to: "kitchens where up", host: &host).report.isEmpty)
    #expect(!shell.reply(to: "those", host: &host).report.isEmpty)
  }

  @Test("A file that is used is read anew with each text")
  func useReadsAnew() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: ["words.annals": "define up as rating improved"])
    let query = "use \"words.annals\"; kitchens where up show town"
    #expect(
      shell.reply(to: query, host: &host).output
        == "kitchen,town,was,became,on\nAnchor,Leith,poor,good,2022-03-04\n")
    host.files["words.annals"] = "define up as rating declined"
    #expect(
      shell.reply(to: query, host: &host).output
        == "kitchen,town,was,became,on\nBakery,Wells,good,fair,2023-07-08\n")
  }

  @Test("An error in a file that is used is reported in that file")
  func errorInUsedFile() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: [
      "words.annals": "# first\ndefine up as ratting improved\nkitchens\n"
    ])
    let reply = shell.reply(to: "use \"words.annals\"; kitchens where up", host: &host)
    #expect(reply.report.contains("words.annals:2:14: error: kitchens have no 'ratting'"))
    #expect(reply.report.contains("words.annals:3:1: error: a file that is used only defines"))
    #expect(reply.output.isEmpty)
  }

  @Test("Files that use each other are read once")
  func circleEnds() throws {
    var shell = try TestModel.shell()
    var host = TestHost(files: [
      "a": "use \"b\"\ndefine up as rating improved", "b": "use \"a\"\nlet floor = good",
    ])
    let reply = shell.reply(
      to: "use \"a\"; use \"b\"; kitchens where up and rating is floor show town", host: &host)
    #expect(reply.report.isEmpty)
    #expect(
      reply.output == """
        kitchen,town,was,became,on,rating,since
        Anchor,Leith,poor,good,2022-03-04,good,2022-03-04

        """)
  }

  @Test(".explain is 'explain'")
  func explainCommand() throws {
    var shell = try TestModel.shell(format: .table)
    var host = TestHost()
    let reply = shell.reply(to: ".explain kitchens where town is Leith", host: &host)
    #expect(reply.output.hasPrefix("kitchens where town is \"Leith\" as of 2024-06-30\n\nstep"))
    let other = shell.reply(to: "explain kitchens where town is Leith", host: &host)
    #expect(other.output == reply.output)
  }
}
