import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// What holds of every query, whatever it means.
@Suite struct LawTests {
  static let seeds = (0..<40).map { UInt64($0) &* 7919 }

  @Test("Not not is nothing", arguments: seeds)
  func doubleNegationIsNothing(_ seed: UInt64) throws {
    try eachStatement(seed) { statement, trial, _ in
      let (one, two) = (
        try trial.answer(statement), try trial.answer(statement.negated().negated())
      )
      #expect(one.those == two.those, "\(trial.text(statement))")
      #expect(one.facts.notKnownEntities == two.facts.notKnownEntities, "\(trial.text(statement))")
    }
  }

  @Test("To look from today is what a query does", arguments: seeds)
  func asOfTodayIsTheDefault(_ seed: UInt64) throws {
    try eachStatement(seed, .statements) { statement, trial, _ in
      guard !statement.hasAsOf else { return }
      let moved = statement.asOf(trial.today)
      let (one, two) = (try trial.answer(statement), try trial.answer(moved))
      let isSame = one.picture == two.picture
      #expect(isSame, "\(trial.text(moved))")
    }
  }

  @Test("As of a day is the model of that day", arguments: seeds)
  func asOfIsTheModelCutThere(_ seed: UInt64) throws {
    try eachStatement(seed) { statement, trial, generator in
      guard !statement.hasView else { return }
      let day = generator.number(in: 60...trial.today)
      guard let past = try? Trial(trial.world.cut(at: day), today: trial.today) else { return }
      let moved = statement.asOf(day)
      let (one, two) = (try trial.answer(moved), try past.answer(moved))
      let isSame = one.picture == two.picture
      #expect(isSame, "seed \(seed): \(trial.text(moved))")
    }
  }

  @Test("The order of the data does not matter", arguments: seeds)
  func orderOfTheDataDoesNotMatter(_ seed: UInt64) throws {
    try eachStatement(seed, .homeLists) { statement, trial, generator in
      let other = try Trial(trial.world.shuffled(using: &generator), today: trial.today)
      let (one, two) = (try trial.answer(statement), try other.answer(statement))
      let isSame = one.picture == two.picture
      #expect(isSame, "seed \(seed): \(trial.text(statement))")
    }
  }

  @Test("A series is its queries one by one", arguments: seeds)
  func seriesAreTheirQueries(_ seed: UInt64) throws {
    try eachStatement(seed, .aggregates) { statement, trial, generator in
      guard !statement.hasAsOf else { return }
      let first = generator.number(in: 0...trial.today)
      let last = generator.number(in: first...trial.today)
      let series = try trial.answer(statement.asOfEachMonth(first, last))
      var rows: [[Cell]] = []
      for day in first...last where Day(number: Int32(day + 1)).components.day == 1 {
        let single = try trial.answer(statement.asOf(day))
        rows += single.knownRows.map { [.day(Day(number: Int32(day)), .day)] + $0 }
      }
      let isSame = series.knownRows == rows
      #expect(isSame, "seed \(seed): \(trial.text(statement.asOfEachMonth(first, last)))")
    }
  }
}
