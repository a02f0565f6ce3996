import Annals
import ArgumentParser

/// `AnnalsBench count`: asks each question three times, each time where a program that counts
/// instructions and allocations finds it.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Ask each question three times, for callgrind to count.",
    discussion: """
      To be run by callgrind with --dump-after=*askOnce*, which writes a file for each asking: \
      `.ci/counted.py` reads them. The first two have in them what is made once a model. One thread \
      asks: what each of several makes for itself is no cost of a row. A question that is refused \
      is counted as any other, and said.
      """)

  private static let askings = 3

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let questions = try BenchQuestion.readAll()
    var model = try arguments.load()
    model.threads = 1
    for question in questions {
      for _ in 0..<Self.askings {
        guard let refusal = askOnce(question.text, of: model) else { continue }
        print("refused: \(refusal)")
      }
    }
  }

  /// Values of the answer are not read: a text that is read is made by the reader.
  @inline(never)
  private func askOnce(_ question: String, of model: Model) -> AskError? {
    do throws(AskError) {
      _ = try model.ask(question)
      return nil
    } catch {
      return error
    }
  }
}
