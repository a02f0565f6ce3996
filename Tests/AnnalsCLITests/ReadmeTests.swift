import Foundation
import Testing

/// The console examples of README.md: each line that begins with `$ annals`, and what follows.
@Suite("README.md") struct ReadmeTests {
  struct Example: CustomTestStringConvertible {
    var command: String
    var output: String
    var testDescription: String { command }
  }

  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let examples: [Example] = {
    let url = project.appendingPathComponent("README.md")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var examples: [Example] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append(Example(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !examples.isEmpty {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }()

  @Test("There are examples")
  func thereAreExamples() {
    #expect(Self.examples.count >= 4)
  }

  @Test("Every example comes out as written", arguments: examples)
  func everyExample(_ example: Example) throws {
    let run = try BuiltProgram.shell("cd '\(Self.project.path)'; \(example.command)")
    #expect(run.output + run.report == example.output)
  }
}
