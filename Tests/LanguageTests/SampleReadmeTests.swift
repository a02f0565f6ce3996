import Foundation
import Testing

/// `samples/README.md` shows every saved query with what it answers: the texts of
/// `samples/queries` beside those of `Samples/`, which `SampleTests` holds.
@Suite struct SampleReadmeTests {
  private static let opening = "<!-- queries: written by the tests -->\n"
  private static let closing = "<!-- end of queries -->"
  private static let page = CaseLibrary.project.appending(path: "samples/README.md")

  @Test func thePageShowsEverySavedQueryAndItsAnswer() throws {
    let text = CaseLibrary.text(of: Self.page)
    let start = try #require(text.range(of: Self.opening)?.upperBound)
    let end = try #require(text.range(of: Self.closing)?.lowerBound)
    let shown = SampleTests.names.map { Self.section(on: $0) }.joined()
    guard CaseRecorder.isOn else {
      #expect(text[start..<end] == shown)
      return
    }
    try Data((text[..<start] + shown + text[end...]).utf8).write(to: Self.page)
  }

  @Test(arguments: SampleTests.names)
  func everySavedQuerySaysWhatItTells(_ name: String) {
    #expect(!Self.sentence(of: Self.query(name)).isEmpty)
  }

  private static func query(_ name: String) -> String {
    CaseLibrary.text(of: CaseLibrary.project.appending(path: "samples/queries/\(name)"))
  }

  private static func section(on name: String) -> String {
    let query = query(name)
    let answer = CaseLibrary.text(of: CaseLibrary.folder.appending(path: "Samples/\(name).txt"))
    return """

      ### [\(name)](queries/\(name))

      \(sentence(of: query))

      ```
      \(query.trimmed)
      ```

      ```text
      \(answer.trimmed)
      ```

      """
  }

  /// The comment that a file begins with, without the line for the system.
  private static func sentence(of query: String) -> String {
    let lines = query.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.hasPrefix("#!") }
    return lines.prefix { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
      .joined(separator: "\n")
  }
}

extension String {
  /// Without line ends at its end.
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
