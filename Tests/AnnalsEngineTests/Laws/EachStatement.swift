import AnnalsSyntax
import Testing

/// What a law is asked of.
enum Drawn {
  case lists

  /// Lists of homes, whose order their names decide.
  case homeLists
  case aggregates

  /// Lists, sets, aggregates and matrices.
  case statements
}

extension RandomQuery {
  mutating func statement(_ drawn: Drawn) -> Statement {
    switch drawn {
    case .lists: .list(listing())
    case .homeLists: .list(listing(.home))
    case .aggregates: .aggregate(aggregate())
    case .statements: statement()
    }
  }
}

/// Asks a law of some statements over a random world.
func eachStatement(
  _ seed: UInt64, _ drawn: Drawn = .lists,
  _ law: (Statement, Trial, inout SeededGenerator) throws -> Void
) throws {
  let trial = try Trial(seed: seed)
  var source = RandomQuery(seed: seed ^ 0x1A35, today: trial.today)
  var generator = SeededGenerator(seed: seed ^ 0x5EED)
  for _ in 0..<8 {
    let statement = source.statement(drawn)
    do {
      try law(statement, trial, &generator)
    } catch let refusal as Refusal where refusal.isFair {
      continue
    } catch {
      Issue.record("seed \(seed): \(error)")
    }
  }
}
