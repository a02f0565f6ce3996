import Annals
import ArgumentParser

/// `AnnalsBench count`: asks each question twice, the second time where a program that counts
/// instructions and allocations finds it.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count", abstract: "Ask each question once more, for callgrind to count.",
    discussion: """
      To be run by callgrind with --dump-before='*askOnceMore*' --dump-after='*askOnceMore*'; \
      `.ci/counted.py` does.
      """)

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let questions = try BenchQuestion.readAll()
    let model = try arguments.load()
    for question in questions {
      _ = try model.ask(question.text)
      try askOnceMore(question.text, of: model)
    }
  }

  /// A question of which everything is there that is made once a model. Values of the answer are
  /// not read: a text that is read is made by the reader.
  @inline(never)
  private func askOnceMore(_ question: String, of model: Model) throws(AskError) {
    _ = try model.ask(question)
  }
}
