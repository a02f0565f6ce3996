import AnnalsSyntax
import Foundation
import Testing

@Suite("Hostile queries")
struct HostileQueryTests {
  /// A file of the folder and what its index says of it.
  struct Hostile: Sendable, CustomStringConvertible {
    var name: String
    var outcome: String
    var bytes: [UInt8]
    var description: String { name }
  }

  @Test(
    "None of them ends the process or goes on for ever", .enabled(if: isThere),
    .timeLimit(.minutes(30)))
  func allAreRead() {
    for file in Self.files {
      // The largest go through the same code as the others and are slow in debug builds.
      for vocabulary in Self.isSmall(file) ? [nil, Vocabulary.councils] : [nil] {
        let parse = Parser.parse(file.bytes, vocabulary: vocabulary)
        _ = Printer(vocabulary: vocabulary).text(of: parse.script)
        #expect(parse.diagnostics.count <= SyntaxLimits.standard.diagnostics)
        for report in parse.diagnostics {
          #expect(report.range.end <= file.bytes.count + 1, "\(file.name)")
          #expect(report.message.utf8.count < 400, "\(file.name)")
          let said = ([report.message] + report.help).joined(separator: " ")
          let hidden = said.unicodeScalars.filter { !$0.isShowable }
          #expect(hidden.isEmpty, "\(file.name)")
        }
      }
    }
  }

  @Test("What must be refused is refused", .enabled(if: isThere))
  func errorsAreReported() {
    for file in Self.files where file.outcome == "error" && !Self.left.contains(file.name) {
      // A name alone is a condition or an event that a model may have; the vocabulary says not.
      let parse = Parser.parse(file.bytes, vocabulary: Self.isSmall(file) ? .councils : nil)
      #expect(!parse.diagnostics.isEmpty, "\(file.name)")
    }
  }

  @Test("What is right in our words is read", .enabled(if: isThere))
  func validQueriesAreRead() {
    let valid = Self.files.filter { file in
      file.outcome == "ok" && !file.bytes.contains { "<=>".utf8.contains($0) }
    }
    #expect(valid.count >= 14)
    for file in valid {
      let parse = Parser.parse(file.bytes, vocabulary: .councils)
      #expect(parse.diagnostics.isEmpty, "\(file.name): \(Reading.reports(parse))")
    }
  }

  @Test("Signs of other languages are all that is wrong with the rest", .enabled(if: isThere))
  func signsAreReported() {
    for file in Self.files where file.outcome == "ok" {
      let codes = Parser.parse(file.bytes, vocabulary: .councils).diagnostics.map(\.code)
      #expect(codes.allSatisfy { $0 == "operator" || $0 == "expected" }, "\(file.name) \(codes)")
    }
  }

  @Test("A text without a query is no mistake", .enabled(if: isThere))
  func emptyTextsAreEmpty() {
    for file in Self.files where file.outcome == "empty" {
      let parse = Parser.parse(file.bytes)
      #expect(parse.script.statements.isEmpty)
      #expect(parse.diagnostics.isEmpty)
      #expect(!parse.isIncomplete)
    }
  }

  /// What only the model can refuse.
  private static let left: Set<String> = [
    "044-prefix-4.q", "046-prefix-6.q", "290-dym-one-edit.q", "294-dym-value.q",
    "1824-since-24.q",
  ]

  private static func isSmall(_ file: Hostile) -> Bool { file.bytes.count < 200_000 }

  private static let folder: URL = {
    let shared = ProcessInfo.processInfo.environment["ANNALS_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    return (shared ?? Grammar.root.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("data/hostile-queries")
  }()

  private static let isThere = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("index.tsv").path)

  private static let files: [Hostile] = {
    let index = folder.appendingPathComponent("index.tsv")
    guard let text = try? String(contentsOf: index, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 3,
        let data = try? Data(contentsOf: folder.appendingPathComponent(columns[0]))
      else { return nil }
      return Hostile(name: columns[0], outcome: columns[2], bytes: Array(data))
    }
  }()
}
