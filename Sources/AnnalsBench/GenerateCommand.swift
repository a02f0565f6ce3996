import ArgumentParser

/// `AnnalsBench generate`: councils that nobody rated, the same on every machine.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write generated councils as JSON.",
    discussion: "They are as samples/bench/bench.model.json declares them.")

  @Argument(help: "How many.")
  var count: Int

  func validate() throws {
    guard count > 0 else { throw ValidationError("There has to be a council.") }
  }

  func run() {
    var maker = CouncilMaker()
    print(#"{"councils":["#, terminator: "")
    for number in 1...count {
      print(maker.council(number), terminator: number < count ? "," : "]}\n")
    }
  }
}
