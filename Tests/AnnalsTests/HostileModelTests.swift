import Annals
import Foundation
import Testing

/// Models that are made to hurt, through the door: each does what its index says of it, or what
/// Tests/Hostile says that we have decided. `.ci/hostile` gives them to the built program.
@Suite("Hostile models through the door") struct HostileModelTests {
  @Test("Those that are wrong are refused, each with its place", .enabled(if: !files.isEmpty))
  func outcomes() throws {
    for (name, outcome) in Self.files {
      for isStrict in [true, false] {
        do throws(Annals.LoadError) {
          let model = try Model(
            paths: ["\(Self.folder)/\(name)"], declaration: Self.declaration, isStrict: isStrict)
          let isTaken = outcome != "error" || !isStrict && !model.loadReport.isEmpty
          #expect(isTaken, "\(name): strict \(isStrict)")
          ask(model, name)
        } catch {
          #expect(outcome != "ok", "\(name): \(error)")
          #expect(error.line != nil && error.column != nil, "\(name): \(error)")
        }
      }
    }
  }

  private func ask(_ model: Model, _ name: String) {
    for question in ["councils show population", "history of rating", "count councils by rating"] {
      do throws(AskError) {
        _ = try model.ask(question)
      } catch {
        guard error == .noToday else {
          Issue.record("\(name): \(question): \(error)")
          continue
        }
      }
    }
  }

  @Test("What is no file that has an end is refused at once", .timeLimit(.minutes(10)))
  func noEnd() throws {
    let pipe = FileManager.default.temporaryDirectory
      .appendingPathComponent("annals-pipe-\(UUID().uuidString)").path
    try #require(mkfifo(pipe, 0o600) == 0)
    defer { unlink(pipe) }
    for path in [pipe, "/dev/zero", "/dev/null", "/tmp"] {
      #expect(throws: Annals.LoadError.self) { try Model(path: path) }
      #expect(throws: Annals.LoadError.self) {
        try Model(paths: [DoorTests.homes], declaration: path)
      }
    }
  }

  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let declaration = tests.appendingPathComponent("Hostile/model.json").path

  private static let folder: String = {
    let stated = ProcessInfo.processInfo.environment["ANNALS_SHARED"]
    let beside = tests.deletingLastPathComponent().deletingLastPathComponent().path + "/shared"
    return [stated, beside].compactMap(\.self).map { $0 + "/data/hostile-models" }
      .first(where: FileManager.default.fileExists(atPath:)) ?? ""
  }()

  /// The names and outcomes of all but the largest, which are slow in debug builds, and of one
  /// that has no populations.
  private static let files: [(String, String)] = {
    let decided = Dictionary(
      table(tests.appendingPathComponent("Hostile/models.tsv").path).map { ($0[0], $0[1]) },
      uniquingKeysWith: { first, _ in first })
    return table(folder + "/index.tsv").compactMap { cells in
      guard cells.count > 2, !cells[0].hasPrefix("307"), !cells[0].hasPrefix("121"),
        let size = Int(cells[1]), size < 100_000
      else { return nil }
      return (cells[0], decided[cells[0]] ?? cells[2])
    }
  }()

  private static func table(_ path: String) -> [[String]] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
