import Testing

/// What a refused question is led to.
@Suite("What is offered")
struct OfferTests {
  @Test(
    "is a query that runs, or a condition of one",
    arguments: [
      ("questions.cases", "councils"), ("questions-ports.cases", "ports"),
      ("questions-villages.cases", "villages"),
    ])
  func offersRun(_ name: String, of plural: String) throws {
    let file = try #require(CaseLibrary.files.first { $0.name == name })
    let runner = try CaseRunner(file)
    for item in file.cases {
      let offers = item.output.split(separator: "\n").compactMap { line in
        line.split(separator: "  help: ", maxSplits: 1).last.flatMap {
          line.hasPrefix("  help: ") ? String($0) : nil
        }
      }
      #expect(!offers.isEmpty, "\(item.testDescription)")
      for offer in offers {
        let runs = [offer, "\(plural) where \(offer)"].contains { runner.isWithoutReport($0) }
        #expect(runs, "\(item.testDescription): \(offer)")
      }
    }
  }
}
