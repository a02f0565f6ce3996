import AnnalsRender
import AnnalsShell
import Testing

@Suite("What is behind a row")
struct WhyTests {
  private func replies(to texts: [String]) throws -> [Reply] {
    var shell = try TestModel.shell(format: .table)
    var host = TestHost()
    return texts.map { shell.reply(to: $0, host: &host) }
  }

  @Test func aNameMayStandInQuotes() throws {
    let query = "kitchens where rating is good"
    let plain = try replies(to: [query, "why Anchor"])[1].output
    #expect(plain.contains("Anchor"))
    #expect(try replies(to: [query, #"why "Anchor""#])[1].output == plain)
  }

  @Test("Without a query the gradings of the main track are told")
  func withoutAQuery() throws {
    let output = try replies(to: ["why anchor"])[0].output
    #expect(output.hasPrefix("rating\nkitchen  rating  on"))
    #expect(output.contains("Anchor   poor    2020-01-10"))
    #expect(output.contains("Anchor   good    2022-03-04"))
    #expect(output.contains("2 gradings."))
    #expect(!output.contains("Bakery"))
  }

  @Test("A row of the last list is shown with its evidence and each condition")
  func rowOfAList() throws {
    let output = try replies(
      to: ["kitchens where rating improved since 2021 and town is Leith", "why Anchor"])[1].output
    #expect(output.hasPrefix("Anchor is part of the answer to:\n  kitchens where rating improved"))
    #expect(output.contains("\n  yes    rating improved since 2021-01-01\n"))
    #expect(output.contains("\n  yes    town is \"Leith\"\n"))
    #expect(output.contains("Anchor   Leith  poor  good    2022-03-04"))
  }

  @Test("In plain text it is told in sentences, without columns")
  func readAloud() throws {
    let output = try replies(
      to: [
        ".format plain", "kitchens where rating improved since 2021 and town is Leith",
        "why Anchor", ".describe rating",
      ]).map(\.output)
    #expect(output[2].contains("\nyes: rating improved since 2021-01-01\n"))
    #expect(output[2].contains("\nAnchor: town Leith, was poor, became good, on 4 March 2022.\n"))
    #expect(
      output[2].contains("\nAnchor: poor from 10 January 2020, good from 4 March 2022, until"))
    #expect(output[3].contains("\nscale: poor < fair < good\n"))
    for text in output {
      #expect(!text.contains("─") && !text.contains("  "), "\(text)")
    }
  }

  @Test("One that is not in the list is told which condition says no")
  func notInTheList() throws {
    let output = try replies(
      to: ["kitchens where rating is good or town is Leith", "why Bakery"])[1].output
    #expect(output.hasPrefix("Bakery is not part of the answer to:"))
    #expect(output.contains("\n  no    rating is good\n"))
  }

  @Test("One that could not be told has the reason")
  func notKnown() throws {
    let output = try replies(to: ["kitchens where rating is good", "why Cellar"])[1].output
    #expect(
      output.hasPrefix("Whether Cellar is part of the answer is not known (no known rating by"))
    #expect(output.contains("  not known  rating is good: no known rating by 30 June 2024\n"))
    #expect(output.contains("No rating by 30 June 2024: Cellar."))
  }

  static let others = [
    "count kitchens where rating is good", "history of rating for Anchor",
    "compare Anchor, Bakery show rating", "transitions of rating",
    "kitchens as of each year between 2021 and 2023", "(kitchens where town is Leith) union those",
    "expect no kitchens where rating is good", "explain kitchens where rating is good",
    "share of kitchens where rating is good by town", "kitchens where rating is good show unknown",
  ]

  @Test("After every sort of query something is said of it", arguments: others)
  func everySort(query: String) throws {
    let replies = try replies(to: ["kitchens", query, "why Anchor"])
    #expect(replies[1].report.isEmpty)
    #expect(replies[2].report.isEmpty)
    #expect(replies[2].output.contains("is part of the answer to:"), "\(replies[2].output)")
    #expect(replies[2].output.contains("2 gradings."))
  }

  @Test("It looks from where the query looks")
  func viewpoint() throws {
    let output = try replies(
      to: ["kitchens where rating is poor as of 2021-01-01", "why Anchor"])[1].output
    #expect(output.contains("Anchor is part of the answer"))
    #expect(output.contains("1 grading."))
  }

  @Test("A name that nobody has is told, with the nearest")
  func unknownName() throws {
    #expect(
      try replies(to: ["why Ancor"])[0].report
        == "error: nothing here is called 'Ancor'; did you mean 'Anchor'?\n")
  }

  @Test("Of several with one name the person chooses by what tells them apart")
  func severalOfOneName() throws {
    var host = TestHost(files: ["k.json": TestModel.json.replacing("Bakery", with: "Anchor")])
    var shell = try TestModel.shell(asking: "k.json", of: &host)
    let choice = shell.reply(to: "why Anchor", host: &host).output
    #expect(choice.hasPrefix("2 kitchens are called Anchor:\n  kitchen, town Leith\n"))
    #expect(choice.contains("  kitchen, town Wells\n"))
    let found = shell.reply(to: "why Anchor where town is Wells", host: &host).output
    #expect(found.contains("2021-05-06"))
    #expect(!found.contains("2020-01-10"))
    let none = shell.reply(to: "why Anchor where town is Ayr", host: &host)
    #expect(!none.report.isEmpty)
    #expect(none.output.isEmpty)
  }
}
