import Annals
import ArgumentParser

/// `AnnalsBench repeat`: asks each question many times over, and says what asking took at best: the
/// question as a text, then the same one prepared.
struct RepeatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repeat", abstract: "Time each question as a text and prepared.",
    discussion: "Prints a line for each: both times at best, and the question.")

  @OptionGroup var arguments: DataArguments

  @Argument(help: "How often each question is asked.")
  var count: Int

  func validate() throws {
    guard count > 0 else { throw ValidationError("A question has to be asked.") }
  }

  func run() throws {
    let questions = try BenchQuestion.readAll()
    let model = try arguments.load()
    for question in questions {
      do throws(AskError) {
        try measure(question.text, of: model)
      } catch {
        print("refused: \(error)")
      }
    }
  }

  private func measure(_ question: String, of model: Model) throws(AskError) {
    let asked = try leastTime { () throws(AskError) in _ = try model.ask(question) }
    let prepared = try model.prepare(question)
    let again = try leastTime { () throws(AskError) in _ = try prepared.ask() }
    print("\(asked)  \(again)  \(question)")
  }

  private func leastTime(_ work: () throws(AskError) -> Void) throws(AskError) -> Duration {
    let clock = ContinuousClock()
    var least = try clock.time(work)
    for _ in 1..<count { least = min(least, try clock.time(work)) }
    return least
  }
}
