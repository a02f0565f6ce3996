import Foundation

/// A question of a `.cases` file and what must come out.
///
/// A question begins with `>`, or with `model>` when it is read with the names of a model;
/// its further lines begin with `.`. What comes out follows, up to an empty line. Lines that
/// begin with `#` are notes.
struct SyntaxCase: Sendable, CustomTestStringConvertible {
  var query: String
  var usesModel: Bool
  var output: String
  var line: Int

  var testDescription: String { "line \(line): \(query)" }
}

protocol CustomTestStringConvertible: CustomStringConvertible {
  var testDescription: String { get }
}

extension CustomTestStringConvertible {
  var description: String { testDescription }
}

enum CaseFile {
  /// The cases of a file in the folder `Cases`.
  static func read(_ name: String) -> [SyntaxCase] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Cases")
    guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    else { return [] }
    var cases: [SyntaxCase] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("#") || line.isEmpty { continue }
      if let query = question(line) {
        cases.append(
          SyntaxCase(
            query: String(query), usesModel: line.hasPrefix("model"), output: "",
            line: number + 1))
      } else if line.hasPrefix("."), let last = cases.indices.last {
        cases[last].query += "\n" + line.dropFirst(2)
      } else if let last = cases.indices.last {
        cases[last].output += (cases[last].output.isEmpty ? "" : "\n") + line
      }
    }
    return cases
  }

  private static func question(_ line: Substring) -> Substring? {
    if line.hasPrefix("> ") { return line.dropFirst(2) }
    return line.hasPrefix("model> ") ? line.dropFirst(7) : nil
  }
}
