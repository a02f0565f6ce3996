import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// The engine against an evaluator that goes day by day, on random histories.
@Suite struct NaiveTests {
  static let days = 60

  @Test(arguments: 0..<16)
  func engineAgreesWithTheNaiveEvaluator(_ part: Int) throws {
    for round in 0..<80 {
      try compare(seed: UInt64(part * 1000 + round))
    }
  }

  private func compare(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let histories = (0..<20).map { _ in
      SmallHistory.random(
        using: &generator, days: Self.days, grades: SmallModel.ladder.labels.count)
    }
    let coverage = Bool.random(using: &generator) ? Int.random(in: 0..<20, using: &generator) : nil
    let today = Int.random(in: 20..<Self.days + 5, using: &generator)
    let session = Session(
      model: SmallModel.make(histories, coverage: coverage), today: Day(number: Int32(today)))
    let naive = NaiveEvaluator(ladder: SmallModel.ladder, today: today, coverage: coverage)
    var source = RandomCondition(seed: seed ^ 0xA11A15, days: Self.days, today: today)
    for _ in 0..<8 {
      let condition = source.condition()
      let check = session.check(Self.statement(condition))
      guard let plan = check.plan else {
        // Only `never` without window and coverage may be refused.
        #expect(check.diagnostics.allSatisfy { $0.code == "never-needs-window" })
        continue
      }
      #expect(Self.plan(ofPrinted: condition, session)?.filter == plan.filter)
      let answer = try session.run(plan)
      let expected = histories.map { naive.truth(condition, $0) }
      let found = answer.truths(of: histories.count)
      for (entity, history) in histories.enumerated() where found[entity] != expected[entity] {
        Issue.record(
          "seed \(seed): \(found[entity]), not \(expected[entity]), for \(history.gradings) today \(today): \(condition)"
        )
      }
    }
  }

  /// The plan of the condition printed as text and read back.
  private static func plan(ofPrinted condition: Condition, _ session: Session) -> Plan? {
    let text = Printer(vocabulary: session.vocabulary).text(of: statement(condition))
    let parse = session.parse(Array(text.utf8))
    guard parse.diagnostics.isEmpty, let statement = parse.script.statements.first else {
      Issue.record("'\(text)' does not read back: \(parse.diagnostics)")
      return nil
    }
    return session.check(statement).plan
  }

  private static func statement(_ condition: Condition) -> Statement {
    let range = SourceRange(0, 0)
    return .list(
      Listing(
        source: .name(Name(text: "entities", isQuoted: false, range: range)),
        clauses: [.condition(ConditionClause(condition: condition, range: range))], range: range))
  }
}

extension Answer {
  /// The truth for each entity, told by name.
  fileprivate func truths(of count: Int) -> [Truth] {
    var truths = Array(repeating: Truth.no, count: count)
    for row in rows {
      if case .text(let name) = row[0], let index = Int(name.dropFirst(7)) { truths[index] = .yes }
    }
    for entity in facts.notKnownEntities {
      if let index = Int(entity.name.dropFirst(7)) { truths[index] = .notKnown }
    }
    return truths
  }
}
