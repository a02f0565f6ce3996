import Foundation
import Testing

/// The language-neutral suite of `Tests/Conformance`, run on the built program as anyone would
/// run it on another implementation.
@Suite struct ConformanceTests {
  private static let suite = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Conformance")

  private static let hasPython =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test(.enabled(if: hasPython, "there is no python3"))
  func theProgramAnswersEveryCaseOfTheSuite() throws {
    let program = BuiltProgram.folder.appendingPathComponent("annals").path
    let result = try BuiltProgram.shell(
      "python3 '\(Self.suite.path)/check.py' --command '\(program) --format json'")
    #expect(result.status == 0, "\(result.output)\(result.report)")
  }

  /// A suite that was lost would agree with everything.
  @Test func theSuiteIsThere() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.suite.path)
    let texts = try files.filter { $0.hasSuffix(".json") }.map { name in
      try String(contentsOf: Self.suite.appendingPathComponent(name), encoding: .utf8)
    }
    let cases = texts.map { $0.components(separatedBy: "\"id\":").count - 1 }.reduce(0, +)
    #expect(cases >= 400)
  }
}
