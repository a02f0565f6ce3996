import Testing

@Suite("Formats of answers, as a process")
struct FormatTests {
  /// A kitchen of another name.
  private static func named(_ name: String) -> String {
    "sed 's/\"Anchor\"/\"\(name)\"/' kitchens.json > other.json"
  }

  @Test("--csv-safe guards what a spreadsheet would run, in CSV and in TSV")
  func csvSafe() throws {
    for format in ["csv", "tsv"] {
      let run = try BuiltProgram.shell(
        "\(Self.named("=1+1")); annals -c kitchens other.json --csv-safe --format \(format)")
      #expect(run.output == "kitchen\nBakery\n'=1+1\n" || run.output == "kitchen\n'=1+1\nBakery\n")
    }
  }

  @Test("Where it would do nothing it is refused")
  func csvSafeElsewhere() throws {
    let run = try BuiltProgram.shell("annals -c kitchens kitchens.json --csv-safe")
    #expect(run.status == 64)
    #expect(run.report == "annals: error: --csv-safe is for --format csv and --format tsv\n")
  }

  @Test("An explanation takes it as well")
  func explanation() throws {
    let run = try BuiltProgram.shell(
      "annals explain kitchens kitchens.json --csv-safe --format csv")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("depth,step"))
  }

  @Test("CSV keeps the bytes of the data in a pipe and in a file")
  func bytesInAPipe() throws {
    let ask = "annals -c 'kitchens where town is Leith' other.json --format csv"
    for line in [ask + " | cat", ask + " --output rows.csv; cat rows.csv"] {
      let run = try BuiltProgram.shell("\(Self.named("\\\\u001b[2Jx")); \(line)")
      #expect(run.output == "kitchen,town\n\"\u{1B}[2Jx\",Leith\n")
    }
  }

  @Test(
    "On a terminal what it would obey is shown, also in CSV and TSV",
    .enabled(if: TerminalScreen.isAvailable), arguments: ["csv", "tsv"])
  func shownOnATerminal(format: String) throws {
    let ask = "annals -c 'kitchens where town is Leith' other.json --format \(format)"
    let screen = try TerminalScreen("\(Self.named("\\\\u001b[2Jx")); \(ask)")
    try screen.wait(for: "left with 0")
    #expect(try screen.screen().contains("\n\\u{1B}[2Jx"))
    #expect(try screen.screen().hasPrefix("kitchen"))
  }
}
