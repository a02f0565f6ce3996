import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// Sets, groups and matrices against the naive evaluator.
@Suite struct NumberTests {
  static let seeds = (0..<60).map { UInt64($0) &* 104_729 }
  static let queries = 12

  @Test("Sets agree", arguments: seeds)
  func setsAgree(_ seed: UInt64) throws {
    try each(seed) { query, trial in
      for disagreement in try Agreement(query.setListing(), trial).disagreements() {
        Issue.record("seed \(seed): \(disagreement)")
      }
    }
  }

  @Test("Groups agree", arguments: seeds)
  func groupsAgree(_ seed: UInt64) throws {
    try each(seed) { query, trial in
      let aggregate = query.aggregate()
      let expected = trial.world.table(of: aggregate, .home, trial.today)
      let statement = try trial.reread(.aggregate(aggregate))
      let found = try trial.answer(statement).table.withoutNothing
      let isSame = found.isNear(expected.withoutNothing)
      #expect(
        isSame,
        "seed \(seed): \(trial.text(statement))\nexpected \(expected.withoutNothing)\nfound \(found)"
      )
    }
  }

  @Test("Transitions agree", arguments: seeds)
  func transitionsAgree(_ seed: UInt64) throws {
    try each(seed) { query, trial in
      let transitions = query.transitions()
      let expected = trial.world.table(of: transitions, trial.today)
      let statement = try trial.reread(.transitions(transitions))
      let found = try trial.answer(statement).matrix
      let isSame = found == expected
      #expect(
        isSame,
        "seed \(seed): \(trial.text(statement))\nexpected \(expected)\nfound \(found)")
    }
  }

  private func each(
    _ seed: UInt64, _ compare: (inout RandomQuery, Trial) throws -> Void
  ) throws {
    let trial = try Trial(seed: seed)
    var query = RandomQuery(seed: seed ^ 0xC0DE, today: trial.today)
    for _ in 0..<Self.queries {
      do {
        try compare(&query, trial)
      } catch let refusal as Refusal where refusal.isFair {
        continue
      } catch {
        Issue.record("seed \(seed): \(error)")
      }
    }
  }
}

extension NaiveTable {
  /// The rows that count something, without how many are not known where there are none.
  var withoutNothing: NaiveTable {
    mapValues { $0.filter { $0.key != "not known" || $0.value != 0 } }
      .filter { $0.value.values.contains { $0 != 0 } }
  }

  /// Whether two tables have the same numbers, but for the last digits of fractions.
  func isNear(_ other: NaiveTable) -> Bool {
    keys == other.keys
      && allSatisfy { key, row in
        let there = other[key] ?? [:]
        return row.keys == there.keys
          && row.allSatisfy { abs($0.value - (there[$0.key] ?? 0)) < 1e-9 }
      }
  }
}
