import Annals
import Glibc

/// Answers lines of standard input with rows of tab-separated values.
struct Server {
  let model: Model

  init(_ model: Model) { self.model = model }

  func serve() {
    print("--ready--")
    flush()
    while let line = readLine() {
      let question = BenchQuestion(line)
      var values: [Value] = []
      var refusal: AskError?
      let duration = ContinuousClock().measure {
        do throws(AskError) {
          for row in try model.ask(question.text).rows {
            for column in question.columns { values.append(row[column - 1]) }
          }
        } catch {
          refusal = error
        }
      }
      if let refusal { print("refused: \(refusal)") }
      print(BenchRows(values, width: question.columns.count).text, terminator: "")
      print("--end-- \(duration / .seconds(1))")
      flush()
    }
  }

  private func flush() { fflush(nil) }
}

/// A question of the bench: its comment says which columns are compared.
struct BenchQuestion {
  var columns: [Int] = []
  var text: String

  init(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 3)
    guard words.count == 4, words[0] == "#", words[1] == "columns" else {
      text = line
      return
    }
    columns = words[2].split(separator: ",").compactMap { Int($0) }
    text = String(words[3])
  }
}

/// The rows of an answer as the bench compares them.
struct BenchRows {
  var text = ""

  init(_ values: [Value], width: Int) {
    for (index, value) in values.enumerated() {
      text += word(for: value)
      text += (index + 1) % width == 0 ? "\n" : "\t"
    }
  }

  private func word(for value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .day(let day, _): day.description
    case .grade(let grade): grade.label
    case .length(let days, _): String(days)
    case .flag(let flag): String(flag)
    case .missing, .notKnown: "unknown"
    case .atLeast(let count): String(count)
    case .none: ""
    }
  }
}
