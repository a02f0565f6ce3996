import ArgumentParser

/// `AnnalsBench measure`: what a load and each question cost in time and in memory.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Time a load and each question, first and warm.",
    discussion: """
      Prints a line for the load and one for each question, tab-separated: seconds of the first \
      time, seconds of the fastest time, and KiB: of the process after the load, at its peak; and \
      of a question what it takes beyond what the process has already.
      """)

  @Option(help: "How long a question is asked again and again, in seconds.")
  var patience = 0.25

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let questions = try BenchQuestion.readAll()
    let clock = ContinuousClock()
    let start = clock.now
    let model = try arguments.load()
    report("load", first: start.duration(to: clock.now), memory: ProcessMemory.now.peak)
    for (index, question) in questions.enumerated() {
      let first = try clock.time { _ = try question.rows(from: model) }
      let memory = try ProcessMemory.taken { _ = try question.rows(from: model) }
      var fastest = first
      let end = clock.now + .seconds(patience)
      repeat {
        fastest = min(fastest, try clock.time { _ = try question.rows(from: model) })
      } while clock.now < end
      report("\(index + 1)", first: first, fastest: fastest, memory: memory)
    }
  }

  private func report(_ name: String, first: Duration, fastest: Duration? = nil, memory: Int) {
    print(name, first / .seconds(1), (fastest ?? first) / .seconds(1), memory, separator: "\t")
  }
}

extension ContinuousClock {
  /// How long something takes that may fail.
  func time<Failure>(_ work: () throws(Failure) -> Void) throws(Failure) -> Duration {
    let start = now
    try work()
    return start.duration(to: now)
  }
}
