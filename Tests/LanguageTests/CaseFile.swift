import Testing

/// A file of cases: `# model: NAME` and `# today: DATE` at its head, then for each case a
/// line `> query` and what comes out, up to the next query or comment. A line of what comes out
/// that begins like one of these has a `\` before it.
struct CaseFile: Sendable, CustomTestStringConvertible {
  struct Case: Sendable, CustomTestStringConvertible {
    var file: String
    var line: Int
    var query: String
    var output: String

    var testDescription: String { "\(file):\(line) \(query)" }
  }

  var name: String
  var settings: [String: String] = [:]
  var cases: [Case] = []

  var testDescription: String { name }

  init(name: String, text: String) {
    self.name = name
    var output: [Substring] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("> ") {
        finish(&output)
        cases.append(
          Case(file: name, line: index + 1, query: String(line.dropFirst(2)), output: ""))
      } else if line.hasPrefix("| ") {
        // A query may go on: `| ` begins its further lines.
        cases[cases.count - 1].query += "\n" + line.dropFirst(2)
      } else if line.hasPrefix("#") {
        finish(&output)
        read(setting: line)
      } else {
        output.append(line.hasPrefix("\\") ? line.dropFirst() : line)
      }
    }
    finish(&output)
  }

  /// A line of what comes out as the file has it.
  static func escaped(_ line: Substring) -> String {
    let marks = ["> ", "| ", "#", "```", "\\"]
    return (marks.contains { line.hasPrefix($0) } ? "\\" : "") + line
  }

  private mutating func finish(_ output: inout [Substring]) {
    while output.first?.isEmpty == true { output.removeFirst() }
    while output.last?.isEmpty == true { output.removeLast() }
    if let last = cases.indices.last, cases[last].output.isEmpty {
      cases[last].output = output.joined(separator: "\n")
    }
    output = []
  }

  private static let known: Set<String> = [
    "model", "today", "format", "param", "strict", "width", "colour", "pictures",
  ]

  private mutating func read(setting line: Substring) {
    let parts = line.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2, cases.isEmpty else { return }
    let (key, value) = (parts[0].trimmed, parts[1].trimmed)
    if Self.known.contains(key) { settings[key] = value }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
