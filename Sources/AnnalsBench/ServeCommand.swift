import Annals
import ArgumentParser
import Glibc

/// `AnnalsBench serve`: answers questions as they come, and says how long each took, to the last
/// value that is compared.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer each question as it comes, with the time it took.")

  @OptionGroup var arguments: DataArguments

  func run() throws {
    let model = try arguments.load()
    print("--ready--")
    fflush(nil)
    while let line = readLine() {
      guard let question = BenchQuestion(line) else {
        print("--end-- 0 no question")
        continue
      }
      answer(question, from: model)
      fflush(nil)
    }
  }

  private func answer(_ question: BenchQuestion, from model: Model) {
    var rows: BenchRows?
    var refusal: AskError?
    let duration = ContinuousClock().measure {
      do throws(AskError) {
        rows = try question.rows(from: model)
      } catch {
        refusal = error
      }
    }
    print(rows?.text ?? "refused: \(refusal.map { "\($0)" } ?? "")\n", terminator: "")
    print("--end-- \(duration / .seconds(1))")
  }
}
