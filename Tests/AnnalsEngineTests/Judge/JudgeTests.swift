import Glibc
import Testing

/// Another engine as judge: the same question in SQL, asked of SQLite.
@Suite struct JudgeTests {
  /// Pairs of a model and a query; `ANNALS_JUDGED` asks for more.
  static let pairs = getenv("ANNALS_JUDGED").flatMap { Int(String(cString: $0)) } ?? 100_000

  static let parts = 20
  static let queriesOfAWorld = 250

  @Test("An answer is what SQL says", arguments: 0..<parts)
  func anAnswerIsWhatSQLSays(_ part: Int) throws {
    let worlds = max(1, Self.pairs / Self.parts / Self.queriesOfAWorld)
    for round in 0..<worlds {
      let seed = UInt64(part * 1_000_000 + round)
      var court = try Court(seed: seed)
      for _ in 0..<Self.queriesOfAWorld {
        if let difference = try court.difference() { Issue.record("seed \(seed): \(difference)") }
      }
    }
  }
}
