import Annals
import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Foundation
import Testing

/// Queries that are made to hurt, through the door that other programs have and as the program
/// reads them: both say the same. `.ci/hostile` gives them to the built program.
@Suite("Hostile queries through the door") struct HostileDoorTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var testDescription: String { name }
  }

  @Test("What is wrong is refused with the same words", .enabled(if: !queries.isEmpty))
  func bothSayTheSame() throws {
    let session = try TestModel.opening.open(
      DataSet(name: "councils.json", bytes: Self.councils), for: .plain, isCancelled: { false })
    let model = try Model(json: Self.councils)
    for hostile in Self.queries {
      let (status, report) = run(hostile, session)
      do throws(AskError) {
        _ = try model.ask(hostile.text)
        #expect(status == .ran, "\(hostile.name): \(report)")
      } catch {
        switch error {
        case .refused(let problems):
          #expect(status == .wrongQuery, "\(hostile.name)")
          #expect((1...10).contains(problems.count), "\(hostile.name)")
          for problem in problems {
            #expect(report.contains(": error: \(problem.message)"), "\(hostile.name): \(report)")
            #expect(report.contains("query:\(problem.line):"), "\(hostile.name): \(report)")
            #expect(problem.range.upperBound <= hostile.text.utf8.count + 1, "\(hostile.name)")
          }
        case .notOneQuestion(let count):
          #expect(count != 1 && status == .ran, "\(hostile.name): \(report)")
        case .noToday, .cancelled, .limit:
          Issue.record("\(hostile.name): \(error)")
        }
      }
    }
  }

  private func run(_ hostile: Hostile, _ session: Session) -> (AnnalsShell.ExitStatus, String) {
    let batch = Batch(
      session: session, format: .csv, page: .plain, reportPage: .plain, warnings: .warning)
    var report = ""
    let source = QuerySource(name: "query", text: Array(hostile.text.utf8))
    let result = batch.run(
      [source], isCancelled: { false }, emit: { _ in }, report: { report += $0 })
    return (result.status, report)
  }

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let councils: [UInt8] =
    (try? Data(contentsOf: package.appendingPathComponent("samples/councils.json")))
    .map { Array($0) } ?? []

  /// Those of the folder that are texts, since the door takes no others. The largest go through
  /// the same code and are slow in debug builds.
  private static let queries: [Hostile] = {
    let stated = ProcessInfo.processInfo.environment["ANNALS_SHARED"]
    let folders = [stated, package.deletingLastPathComponent().path + "/shared"]
      .compactMap(\.self).map { $0 + "/data/hostile-queries" }
    guard let folder = folders.first(where: FileManager.default.fileExists(atPath:)) else {
      return []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".q") }.compactMap { name in
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        bytes.count < 100_000, let text = String(data: bytes, encoding: .utf8)
      else { return nil }
      return Hostile(name: name, text: text)
    }
  }()
}
