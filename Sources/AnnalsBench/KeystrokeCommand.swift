import Annals
import AnnalsEngine
import AnnalsModel
import AnnalsShell
import ArgumentParser

/// `AnnalsBench keystroke`: what a prompt does while a text is typed.
///
/// After each character the text so far is checked against the model, coloured, or completed.
struct KeystrokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keystroke", abstract: "Time what is done for each character that is typed.",
    discussion: """
      Prints a line for each question, tab-separated: seconds of a character on average, seconds \
      of the slowest one, and the text as it stood then. Each time is the fastest of five.
      """)

  /// What is done for each character.
  enum Work: String, CaseIterable, ExpressibleByArgument {
    case check, highlight, complete
  }

  @Option(help: "What is done: check, highlight or complete.") var work = Work.check

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let questions = try BenchQuestion.readAll()
    let model = try arguments.load()
    let session = Session(model: model.base, today: model.base.statedDay ?? .last)
    let assistant = Assistant(session: session)
    for question in questions {
      let typed = question.text.indices.map { question.text[...$0] }
      let times = typed.map { time(String($0), in: session, assistant) }
      guard let slowest = times.indices.max(by: { times[$0] < times[$1] }) else { continue }
      let mean = times.reduce(.zero, +) / times.count
      print(mean / .seconds(1), times[slowest] / .seconds(1), typed[slowest], separator: "\t")
    }
  }

  private func time(
    _ text: String, in session: Session, _ assistant: Assistant
  ) -> Duration {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(3600)
    for _ in 0..<5 {
      let duration = clock.measure { perform(text, in: session, assistant) }
      fastest = min(fastest, duration)
    }
    return fastest
  }

  private func perform(_ text: String, in session: Session, _ assistant: Assistant) {
    let end = text.utf8.count
    switch work {
    case .check: _ = session.examine([QuerySource(name: "query", text: Array(text.utf8))])
    case .highlight: _ = assistant.highlights(of: text, cursor: end)
    case .complete: _ = assistant.completion(of: text, at: end, files: { _ in [] })
    }
  }
}
