import Glibc
import Testing

/// Another engine as judge: the same question in SQL, asked of SQLite.
@Suite struct JudgeTests {
  /// Pairs of a model and a query; `ANNALS_JUDGED` asks for more, and `ANNALS_JUDGED_FROM` for those
  /// behind as many.
  static let pairs = number("ANNALS_JUDGED") ?? 100_000
  static let before = number("ANNALS_JUDGED_FROM") ?? 0

  static let parts = 20
  static let queriesOfAWorld = 250

  @Test("An answer is what SQL says", arguments: 0..<parts)
  func anAnswerIsWhatSQLSays(_ part: Int) throws {
    let first = Self.before / Self.parts / Self.queriesOfAWorld
    let worlds = max(1, Self.pairs / Self.parts / Self.queriesOfAWorld)
    for round in first..<first + worlds {
      let seed = UInt64(part * 1_000_000 + round)
      var court = try Court(seed: seed)
      for _ in 0..<Self.queriesOfAWorld {
        if let difference = try court.difference() { Issue.record("seed \(seed): \(difference)") }
      }
    }
  }

  private static func number(_ name: String) -> Int? {
    getenv(name).flatMap { Int(String(cString: $0)) }
  }
}
