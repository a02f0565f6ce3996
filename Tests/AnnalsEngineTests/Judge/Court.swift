import AnnalsModel
import AnnalsSyntax

@testable import AnnalsEngine

/// A world both as a model and as tables, and questions that are asked of both.
struct Court {
  private let trial: Trial
  private let database: SQLite
  private var query: RandomQuery

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let world = World.plain(using: &generator)
    trial = try Trial(world, today: generator.number(in: 100...World.days + 10))
    database = try world.tables()
    query = RandomQuery(seed: seed ^ 0x1D6E, today: trial.today)
  }

  /// Asks a question of both; says what they do not agree on.
  mutating func difference() throws -> String? {
    let today = trial.today
    query.horizon = query.generator.once(in: 3) ? query.generator.number(in: 60...today) : today
    let condition = query.judged()
    let translator = SQLTranslator(horizon: query.horizon)
    guard let sql = translator.sql(condition, "h") else { return "SQL cannot say it" }
    let question = Question(condition: condition, sql: sql, translator: translator)
    do {
      switch query.generator.below(4) {
      case 0: return try groups(question)
      case 1: return try ordered(question)
      default: return try list(question)
      }
    } catch let refusal as Refusal where refusal.isFair {
      return nil
    }
  }

  private struct Question {
    var condition: Condition
    var sql: String
    var translator: SQLTranslator

    /// The homes that are there.
    var source: String { "homes h where \(translator.existence("h"))" }
  }

  private func clauses(_ question: Question, _ more: [Clause] = []) -> [Clause] {
    [
      .condition(ConditionClause(condition: question.condition, range: query.nowhere)),
      .asOf(AsOfClause(day: query.day(query.horizon), range: query.nowhere)),
    ] + more
  }

  private func verdict(
    _ statement: Statement, _ sql: String, found: [[String]], expected: [[String]]
  ) -> String? {
    guard found != expected else { return nil }
    return """
      \(trial.text(statement))
        \(sql)
        SQL: \(expected)
        found: \(found)
      """
  }

  // MARK: - Lists

  /// Who is part of it, who is not, and of whom it is not known.
  private func list(_ question: Question) throws -> String? {
    let statement = Statement.list(
      Listing(
        source: .name(query.name("homes")), clauses: clauses(question), range: query.nowhere))
    let answer = try trial.answer(statement)
    let sql = "select h.name, \(question.sql) from \(question.source) order by h.name"
    let rows = try database.rows(sql)
    func names(_ isWanted: (SQLiteValue) -> Bool) -> [String] {
      rows.filter { isWanted($0[1]) }.compactMap { $0[0].text }
    }
    return verdict(
      statement, sql,
      found: [
        answer.rows.map { $0[0].words }, answer.facts.notKnownEntities.map(\.name),
        ["\(answer.facts.no)"],
      ],
      expected: [
        names { ($0.integer ?? 0) != 0 }, names { $0 == .null },
        ["\(rows.filter { $0[1].integer == 0 }.count)"],
      ])
  }

  /// The first so many in an order; who has no value stands last.
  private mutating func ordered(_ question: Question) throws -> String? {
    let field = query.pick(["beds", "rent", "registered", "region"])
    let direction = query.pick(SortDirection.allCases)
    let limit = query.generator.below(12)
    let key = OrderKey(
      operand: .name(query.name(field)), direction: direction, range: query.nowhere)
    let statement = Statement.list(
      Listing(
        source: .name(query.name("homes")),
        clauses: clauses(
          question,
          [
            .order(OrderClause(keys: [key], range: query.nowhere)),
            .limit(LimitClause(count: limit, range: query.nowhere)),
          ]), range: query.nowhere))
    let answer = try trial.answer(statement)
    let word = direction == .ascending ? "asc" : "desc"
    let sql =
      "select h.name from \(question.source) and (\(question.sql)) "
      + "order by h.\(field) is null, h.\(field) \(word), h.name limit \(limit)"
    return verdict(
      statement, sql, found: [answer.rows.map { $0[0].words }],
      expected: [try database.rows(sql).compactMap { $0[0].text }])
  }

  // MARK: - Groups

  /// Counts, averages, sums, the lowest and the highest, of all or by region.
  private mutating func groups(_ question: Question) throws -> String? {
    let function = query.pick(
      [AggregateFunction.count, .summary(.average), .summary(.sum), .summary(.lowest)]
        + [.summary(.highest)])
    let field = query.pick(["beds", "rent"])
    let isGrouped = query.flip()
    let key = query.name("region")
    var operand: Operand?
    if case .summary = function { operand = .name(query.name(field)) }
    let statement = Statement.aggregate(
      Aggregate(
        function: function, operand: operand, source: .name(query.name("homes")),
        clauses: clauses(
          question,
          isGrouped ? [.grouping(GroupingClause(keys: [.name(key)], range: query.nowhere))] : []),
        range: query.nowhere))
    let answer = try trial.answer(statement)
    let measured = function.sql(field).map { "\($0), count(h.\(field)), count(*)" } ?? "count(*)"
    let sql =
      "select \(isGrouped ? "h.region, " : "")\(measured) from \(question.source) "
      + "and (\(question.sql))\(isGrouped ? " group by h.region" : "")"
    let rows = try database.rows(sql)
    return verdict(
      statement, sql,
      found: answer.rows.map { $0.map(\.words) }.sorted { $0.first ?? "" < $1.first ?? "" },
      expected: rows.map { $0.map(\.words) }.sorted { $0.first ?? "" < $1.first ?? "" })
  }
}

extension AggregateFunction {
  /// What SQL calls it; `nil` for a count.
  fileprivate func sql(_ field: String) -> String? {
    switch self {
    case .count, .share, .summary(.median): nil
    case .summary(.average): "avg(h.\(field))"
    case .summary(.sum): "sum(h.\(field))"
    case .summary(.lowest): "min(h.\(field))"
    case .summary(.highest): "max(h.\(field))"
    }
  }
}

// MARK: - Values of both in one form

extension Cell {
  fileprivate var words: String {
    switch self {
    case .text(let text): text
    case .integer(let number): "\(Double(number).rounded6)"
    case .fraction(let number): "\(number.rounded6)"
    case .notKnown, .empty: "none"
    default: "\(self)"
    }
  }
}

extension SQLiteValue {
  fileprivate var words: String {
    switch self {
    case .null: "none"
    case .text(let text): text
    case .integer(let number): "\(Double(number).rounded6)"
    case .real(let number): "\(number.rounded6)"
    }
  }
}

extension Double {
  /// With six decimals: SQLite adds doubles in the order of the rows.
  fileprivate var rounded6: Double { (self * 1_000_000).rounded() / 1_000_000 }
}
