import Annals

/// A question of the bench: its comment says how the answer is compared.
struct BenchQuestion {
  /// What of an answer is compared.
  enum Part {
    /// Columns, counted from 1.
    case columns([Int], hasZeroes: Bool)

    /// A row for each cell of a matrix that is not 0.
    case matrix
  }

  let part: Part
  let text: String

  /// - Parameter line: `# columns 1,2 QUERY`, `# columns 1,2 without zeroes QUERY`, `# matrix QUERY`.
  init?(_ line: String) {
    var words = line.split(separator: " ")[...]
    guard words.popFirst() == "#" else { return nil }
    switch words.popFirst() {
    case "matrix": part = .matrix
    case "columns":
      let columns = words.popFirst()?.split(separator: ",").compactMap { Int($0) } ?? []
      let isWithout = words.prefix(2).elementsEqual(["without", "zeroes"])
      if isWithout { words = words.dropFirst(2) }
      part = .columns(columns, hasZeroes: !isWithout)
    default: return nil
    }
    text = words.joined(separator: " ")
  }

  /// Every question on standard input, in order.
  static func readAll() throws(UnreadableQuestion) -> [BenchQuestion] {
    var questions: [BenchQuestion] = []
    while let line = readLine() {
      guard let question = BenchQuestion(line) else { throw UnreadableQuestion(line: line) }
      questions.append(question)
    }
    return questions
  }

  /// What is compared of the answer, every value read.
  func rows(from model: Model) throws(AskError) -> BenchRows {
    BenchRows(try model.ask(text), part)
  }
}

/// A line that is no question of the bench.
struct UnreadableQuestion: Error {
  let line: String
}
