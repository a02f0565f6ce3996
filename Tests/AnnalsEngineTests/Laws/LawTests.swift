import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// What holds of every query, whatever it means.
@Suite struct LawTests {
  static let seeds = (0..<40).map { UInt64($0) &* 7919 }
  static let queries = 8

  /// Some queries over some worlds; one that the engine does not take tells nothing.
  private func each(
    _ seed: UInt64, _ make: (inout RandomQuery) -> Statement = { .list($0.listing()) },
    _ law: (Statement, Trial, inout SeededGenerator) throws -> Void
  ) throws {
    let trial = try Trial(seed: seed)
    var source = RandomQuery(seed: seed ^ 0x1A35, today: trial.today)
    var generator = SeededGenerator(seed: seed ^ 0x5EED)
    for _ in 0..<Self.queries {
      let statement = make(&source)
      do { try law(statement, trial, &generator) } catch is Refusal { continue }
    }
  }

  private static func any(_ query: inout RandomQuery) -> Statement {
    switch query.generator.below(5) {
    case 0: .aggregate(query.aggregate())
    case 1: .transitions(query.transitions())
    case 2: .list(query.setListing())
    default: .list(query.listing())
    }
  }

  // MARK: - Writing

  @Test("A printed query reads back as the same tree, and prints alike", arguments: seeds)
  func printedQueriesReadBack(_ seed: UInt64) throws {
    let trial = try Trial(seed: seed)
    var source = RandomQuery(seed: seed, today: trial.today)
    for _ in 0..<Self.queries * 2 {
      let statement = Self.any(&source)
      let text = trial.text(statement)
      do {
        #expect(try trial.text(trial.reread(statement)) == text)
      } catch {
        Issue.record("\(error)")
      }
    }
  }

  @Test("The sentence that explains a query has its answer", arguments: seeds)
  func explainedQueriesHaveTheSameAnswer(_ seed: UInt64) throws {
    try each(seed, Self.any) { statement, trial, _ in
      let answer = try trial.answer(statement)
      let explanation = Explanation(
        isAnalysed: false, statement: statement, range: statement.range)
      guard case .explanation(let explaining)? = trial.session.check(.explanation(explanation)).task
      else {
        Issue.record("not explained: \(trial.text(statement))")
        return
      }
      let sentence = explaining.sentence
      let parse = trial.session.parse(Array(sentence.utf8))
      guard parse.diagnostics.isEmpty, let read = parse.script.statements.first else {
        Issue.record("seed \(seed): does not read back: \(sentence)\n\(parse.diagnostics.map(\.message))")
        return
      }
      let again = try trial.answer(read)
      #expect(again.picture == answer.picture, "\(trial.text(statement))\n\(sentence)")
    }
  }

  // MARK: - Meaning

  @Test("Not not is nothing", arguments: seeds)
  func doubleNegationIsNothing(_ seed: UInt64) throws {
    try each(seed) { statement, trial, _ in
      let (one, two) = (
        try trial.answer(statement), try trial.answer(statement.negated().negated())
      )
      #expect(one.those == two.those, "\(trial.text(statement))")
      #expect(one.facts.notKnownEntities == two.facts.notKnownEntities, "\(trial.text(statement))")
    }
  }

  @Test("To look from today is what a query does", arguments: seeds)
  func asOfTodayIsTheDefault(_ seed: UInt64) throws {
    try each(seed, Self.any) { statement, trial, _ in
      guard !statement.hasAsOf else { return }
      let moved = statement.asOf(trial.today)
      let (one, two) = (try trial.answer(statement), try trial.answer(moved))
      #expect(one.picture == two.picture, "\(trial.text(moved))")
    }
  }

  @Test("As of a day is the model of that day", arguments: seeds)
  func asOfIsTheModelCutThere(_ seed: UInt64) throws {
    try each(seed) { statement, trial, generator in
      guard !statement.hasView else { return }
      let day = generator.number(in: 60...trial.today)
      guard let past = try? Trial(trial.world.cut(at: day), today: trial.today) else { return }
      let moved = statement.asOf(day)
      let (one, two) = (try trial.answer(moved), try past.answer(moved))
      #expect(one.picture == two.picture, "seed \(seed): \(trial.text(moved))")
    }
  }

  @Test("The order of the data does not matter", arguments: seeds)
  func orderOfTheDataDoesNotMatter(_ seed: UInt64) throws {
    try each(seed, { query in query.generator.once(in: 3) ? Self.any(&query) : .list(query.listing(.home)) }) {
      statement, trial, generator in
      let other = try Trial(trial.world.shuffled(using: &generator), today: trial.today)
      let (one, two) = (try trial.answer(statement), try other.answer(statement))
      #expect(one.picture == two.picture, "seed \(seed): \(trial.text(statement))")
    }
  }

  @Test("A series is its queries one by one", arguments: seeds)
  func seriesAreTheirQueries(_ seed: UInt64) throws {
    try each(seed, { .aggregate($0.aggregate()) }) { statement, trial, generator in
      guard !statement.hasAsOf else { return }
      let first = generator.number(in: 0...trial.today)
      let last = generator.number(in: first...trial.today)
      let series = try trial.answer(statement.asOfEachMonth(first, last))
      var rows: [[Cell]] = []
      for day in first...last where Day(number: Int32(day + 1)).components.day == 1 {
        let single = try trial.answer(statement.asOf(day))
        rows += single.rows.map { [.day(Day(number: Int32(day)), .day)] + $0 }
      }
      let shown = series.columns.indices.filter { series.columns[$0].heading != "not known" }
      #expect(
        series.rows.map { row in shown.map { row[$0] } } == rows,
        "seed \(seed): \(trial.text(statement.asOfEachMonth(first, last)))")
    }
  }
}

extension Answer {
  /// Everything that is shown.
  struct Picture: Hashable {
    var columns: [AnswerColumn]
    var rows: [[Cell]]
    var facts: Facts
  }

  var picture: Picture { Picture(columns: columns, rows: rows, facts: facts) }
}
