import Annals
import Glibc

/// Answers the questions that stand on the lines of standard input, and says how long each took, to
/// the last value that is compared.
struct Server {
  let model: Model

  init(_ model: Model) { self.model = model }

  func serve() {
    print("--ready--")
    fflush(nil)
    while let line = readLine() {
      guard let question = BenchQuestion(line) else {
        print("--end-- 0 no question")
        continue
      }
      var rows: BenchRows?
      var refusal: AskError?
      let duration = ContinuousClock().measure {
        do throws(AskError) {
          rows = BenchRows(try model.ask(question.text), question.part)
        } catch {
          refusal = error
        }
      }
      print(rows?.text ?? "refused: \(refusal.map { "\($0)" } ?? "")\n", terminator: "")
      print("--end-- \(duration / .seconds(1))")
      fflush(nil)
    }
  }
}
