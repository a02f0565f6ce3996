import Annals
import AnnalsEngine
import AnnalsModel
import ArgumentParser

/// `AnnalsBench keystroke`: what a prompt does that marks names and mistakes while they are typed.
///
/// The text so far is read, parsed and checked against the model after each character.
struct KeystrokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keystroke", abstract: "Time what is done for each character that is typed.",
    discussion: """
      Prints a line for each question, tab-separated: seconds of a character on average, seconds \
      of the slowest one, and the text as it stood then. Each time is the fastest of five.
      """)

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let questions = try BenchQuestion.readAll()
    let model = try arguments.load()
    let session = Session(model: model.base, today: model.base.statedDay ?? .last)
    for question in questions {
      let typed = question.text.indices.map { question.text[...$0] }
      let times = typed.map { time(Array($0.utf8), in: session) }
      guard let slowest = times.indices.max(by: { times[$0] < times[$1] }) else { continue }
      let mean = times.reduce(.zero, +) / times.count
      print(mean / .seconds(1), times[slowest] / .seconds(1), typed[slowest], separator: "\t")
    }
  }

  private func time(_ text: [UInt8], in session: Session) -> Duration {
    let clock = ContinuousClock()
    var fastest = Duration.seconds(3600)
    for _ in 0..<5 {
      let duration = clock.measure {
        _ = session.examine([QuerySource(name: "query", text: text)])
      }
      fastest = min(fastest, duration)
    }
    return fastest
  }
}
