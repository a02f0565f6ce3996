import AnnalsRender
import AnnalsShell
import Testing

@Suite("The shelf of saved queries")
struct ShelfTests {
  private func run(_ texts: [String], _ host: inout TestHost) throws -> [Reply] {
    var shell = try TestModel.shell()
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test("A query is saved with the definitions that it needs, and runs at another prompt")
  func saveWithDefinitions() throws {
    var host = TestHost()
    let first = try run(
      [
        "define risen as rating improved", "define fallen as rating declined",
        "kitchens where risen", ".save risers",
      ], &host)
    #expect(first[3].notice == "Saved. .run risers asks it again.\n")
    #expect(host.shelf["risers"] == "define risen as rating improved\nkitchens where risen\n")
    let second = try run([".run risers", ".run"], &host)
    #expect(second[0].output == first[2].output)
    #expect(second[1].output == "risers  kitchens where risen\n")
  }

  @Test("A definition means in the saved query what it meant when that was asked")
  func definitionsOfDefinitions() throws {
    var host = TestHost()
    let first = try run(
      [
        "define top as rating is good", "define best as top and town is Leith",
        "define top as rating is poor", "kitchens where best", ".save best",
      ], &host)
    #expect(first[3].output.contains("Anchor"))
    #expect(try run([".run best"], &host)[0].output == first[3].output)
  }

  @Test("A parameter is asked for again, and takes a value of .run")
  func parameters() throws {
    var host = TestHost()
    let replies = try run(
      [
        "param $floor rating default good", "kitchens where rating is at least $floor",
        ".save above", ".run above", ".run above floor=poor", ".run above flor=poor",
      ], &host)
    #expect(replies[3].output == replies[1].output)
    #expect(replies[4].output.contains("Bakery"))
    #expect(
      replies[5].report == "error: no 'param' declares $flor; did you mean '$floor'?\n")
  }

  @Test("A name that is taken needs --replace")
  func replacing() throws {
    var host = TestHost()
    let replies = try run(
      ["kitchens", ".save all", "kitchens limit 1", ".save all", ".save all --replace"], &host)
    #expect(
      replies[3].report
        == "error: there is a 'all' on the shelf already; "
        + ".save all --replace puts this one in its place\n")
    #expect(replies[4].notice.hasPrefix("Saved."))
    #expect(host.shelf["all"] == "kitchens limit 1\n")
  }

  @Test("What cannot be asked alone is not saved")
  func notAlone() throws {
    var host = TestHost()
    let replies = try run(
      [".save early", "kitchens", "those where town is Wells", ".save wells"], &host)
    #expect(replies[0].report == "error: there is no query to save yet\n")
    #expect(replies[3].report.hasPrefix("error: the last query cannot be saved"))
    host.files["d.annals"] = "define top as rating is good\n"
    let using = try run(["use \"d.annals\"\nkitchens where top", ".save top"], &host)
    #expect(using[0].output.contains("Anchor"))
    #expect(using[1].report.hasPrefix("error: the last query cannot be saved"))
    #expect(host.shelf.isEmpty)
    // What was used before is written out, and the file is not needed any more.
    let before = try run(["use \"d.annals\"", "kitchens where top", ".save top"], &host)
    #expect(before[2].notice.hasPrefix("Saved."))
    #expect(host.shelf["top"] == "define \"top\" as rating is good\nkitchens where top\n")
  }

  @Test("A query that is not there is told, with the nearest")
  func missingQuery() throws {
    var host = TestHost(shelf: ["risers": "kitchens\n"])
    let replies = try run([".run risrs", ".run ../risers"], &host)
    #expect(
      replies[0].report == "error: no saved query is called 'risrs'; did you mean 'risers'?\n")
    #expect(replies[1].report.hasPrefix("error: '../risers' is no name for the shelf"))
  }

  @Test("What a saved query defines does not stay, and what is defined here does not reach it")
  func shelfIsAlone() throws {
    var host = TestHost(shelf: [
      "a": "define top as rating is good\nkitchens where top\n", "b": "kitchens where mine\n",
    ])
    let replies = try run(
      ["define mine as rating is poor", ".run a", "kitchens where top", ".run b"], &host)
    #expect(replies[1].output.contains("Anchor"))
    #expect(replies[2].report.contains("'top'"))
    #expect(replies[3].report.hasPrefix("shelf/b:1:16: error: "))
  }

  @Test("A file is read as if it were typed: its definitions stay, mistakes have its name")
  func read() throws {
    var host = TestHost(files: [
      "q.annals": "define top as rating is good\nkitchens where top\n",
      "bad.annals": "kitchens\nkitchens where ratting is good\n",
    ])
    let replies = try run(
      [".read q.annals", "count kitchens where top", ".read bad.annals", ".read none"], &host)
    #expect(replies[0].output.contains("Anchor"))
    #expect(replies[1].output.contains("1"))
    #expect(replies[2].report.hasPrefix("bad.annals:2:16: error: "))
    #expect(replies[2].output.isEmpty)
    #expect(replies[3].report == "error: no file is called 'none'\n")
  }
}
