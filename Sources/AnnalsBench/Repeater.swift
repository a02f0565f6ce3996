import Annals

/// Asks each question that stands on the lines of standard input many times over, and says what
/// asking took at best: the question as a text, then the same one prepared.
struct Repeater {
  let model: Model
  let count: Int

  func run() {
    while let line = readLine() {
      guard let question = BenchQuestion(line) else { continue }
      do throws(AskError) {
        try measure(question.text)
      } catch {
        print("refused: \(error)")
      }
    }
  }

  private func measure(_ question: String) throws(AskError) {
    let asked = try leastTime { () throws(AskError) in _ = try model.ask(question) }
    let prepared = try model.prepare(question)
    let again = try leastTime { () throws(AskError) in _ = try prepared.ask() }
    print("\(asked)  \(again)  \(question)")
  }

  private func leastTime(_ body: () throws(AskError) -> Void) throws(AskError) -> Duration {
    let clock = ContinuousClock()
    var least: Duration?
    for _ in 0..<count {
      let start = clock.now
      try body()
      let duration = start.duration(to: clock.now)
      least = min(least ?? duration, duration)
    }
    return least ?? .zero
  }
}
