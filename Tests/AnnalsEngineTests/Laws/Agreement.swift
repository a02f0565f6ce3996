import AnnalsModel
import AnnalsSyntax

@testable import AnnalsEngine

/// One list, asked of the engine and of the naive evaluator.
struct Agreement {
  let listing: Listing
  let trial: Trial
  private let kind: ThingKind
  private let naive: NaiveEvaluator

  /// Whether the source is a kind.
  private let isPlain: Bool
  private let nowhere = SourceRange(0, 0)

  init(_ listing: Listing, _ trial: Trial) {
    self.listing = listing
    self.trial = trial
    var kind = ThingKind.home
    if case .name(let name) = listing.source {
      kind = ThingKind.allCases.first { $0.plural == name.text } ?? .home
    }
    self.kind = kind
    naive = NaiveEvaluator(trial.world, View(listing.clauses, today: trial.today))
    isPlain = if case .name = listing.source { true } else { false }
  }

  /// The smallest parts of the condition over which the two differ, with the thing they differ on.
  func disagreements() throws -> [String] {
    _ = try trial.reread(.list(listing))
    guard isPlain, let condition = listing.condition else { return try setDifferences() }
    return try differences(condition, ask(condition))
  }

  /// Sets have no parts that could be asked alone.
  private func setDifferences() throws -> [String] {
    let expected = trial.world.answer(to: listing, kind, View(today: trial.today))
    let (yes, facts) = try members(.list(listing))
    let notKnown = Set(facts.notKnownEntities.map(\.name))
    let no = expected.values.filter { $0 == .no }.count
    guard facts.no == no else {
      return ["\(trial.text(.list(listing))): expected \(no) noes, found \(facts.no)"]
    }
    return trial.world.things(kind).compactMap { thing in
      let name = trial.world.homes[thing.home].name
      let found: Truth = yes.contains(thing) ? .yes : notKnown.contains(name) ? .notKnown : .no
      guard found != expected[thing] ?? .no else { return nil }
      return words(.list(listing), thing, expected[thing], found)
    }
  }

  private func differences(_ condition: Condition, _ engine: Asked) throws -> [String] {
    var found: [String] = []
    var doubtfulNoes = 0
    for thing in trial.world.things(kind) {
      let isThere = naive.exists(thing)
      if isThere == .notKnown, naive.truth(condition, thing) == .no { doubtfulNoes += 1 }
      let expected = isThere == .yes ? naive.truth(condition, thing) : nil
      guard engine.truths[thing] != expected else { continue }
      for part in condition.parts {
        let inner = try differences(part, ask(part))
        if !inner.isEmpty { return inner }
      }
      found.append(words(statement(condition), thing, expected, engine.truths[thing]))
    }
    if found.isEmpty, engine.doubtfulNoes != doubtfulNoes {
      found.append(
        "\(trial.text(statement(condition))): expected \(doubtfulNoes) noes of what is perhaps"
          + " not there, found \(engine.doubtfulNoes)")
    }
    return found
  }

  private func words(
    _ statement: Statement, _ thing: Thing, _ expected: Truth?, _ found: Truth?
  ) -> String {
    func words(_ truth: Truth?) -> String { truth.map { "\($0)" } ?? "not there" }
    let coverage = trial.world.coverage.map { "\($0)" } ?? "none"
    return """
      \(trial.text(statement))
        \(thing): expected \(words(expected)), found \(words(found))
        today \(trial.today), coverage \(coverage)
        \(trial.world.json(of: trial.world.homes[thing.home]))
      """
  }

  /// The list with another condition, or without one.
  private func statement(_ condition: Condition?) -> Statement {
    var listing = listing
    listing.clauses = listing.clauses.compactMap { clause in
      guard case .condition(var clause) = clause else { return clause }
      guard let condition else { return nil }
      clause.condition = condition
      return .condition(clause)
    }
    return .list(listing)
  }

  // MARK: - The engine

  private struct Asked {
    /// Of each thing that is there.
    var truths: [Thing: Truth] = [:]

    /// How many things that are perhaps not there the condition does not hold for.
    var doubtfulNoes = 0
  }

  /// What the engine says of each thing that it looked at, from the lists of those that the
  /// condition holds for, that its negation holds for, and of all.
  private func ask(_ condition: Condition) throws -> Asked {
    var truths: [Thing: Truth] = [:]
    let (all, whole) = try members(statement(nil))
    for thing in all { truths[thing] = .notKnown }
    let (yes, facts) = try members(statement(condition))
    let (no, _) = try members(statement(.negation(Negation(condition: condition, range: nowhere))))
    for thing in yes { truths[thing] = .yes }
    for thing in no { truths[thing] = .no }
    guard yes.isDisjoint(with: no), facts.total == whole.total,
      whole.total == truths.count + whole.notKnownEntities.count
    else {
      throw Refusal(
        code: "negation", text: trial.text(statement(condition)), words: "\(facts) \(yes) \(no)")
    }
    return Asked(truths: truths, doubtfulNoes: facts.no - no.count)
  }

  /// The things in the rows of a list.
  private func members(_ statement: Statement) throws -> (members: Set<Thing>, facts: Facts) {
    let answer = try trial.answer(statement)
    let facts = answer.facts
    let notKnown = facts.notKnown.reduce(0) { $0 + $1.count }
    let things = trial.world.things(kind)
    let members = Set((answer.those?.entities ?? []).map { things[$0] })
    guard members.count == facts.yes, facts.yes + facts.no + notKnown == facts.total,
      notKnown == facts.notKnownEntities.count
    else { throw Refusal(code: "facts", text: trial.text(statement), words: "\(facts)") }
    return (members, facts)
  }
}

extension Listing {
  /// What `where` asks.
  var condition: Condition? {
    for case .condition(let clause) in clauses { return clause.condition }
    return nil
  }
}

extension Condition {
  /// The conditions that it is made of and that are asked of the same thing.
  var parts: [Condition] {
    switch self {
    case .junction(let node): node.terms
    case .negation(let node): [node.condition]
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .missing:
      []
    }
  }
}
