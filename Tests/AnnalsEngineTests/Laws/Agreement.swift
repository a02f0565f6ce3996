import AnnalsModel
import AnnalsSyntax

@testable import AnnalsEngine

/// One list, asked of the engine and of the naive evaluator.
struct Agreement {
  let listing: Listing
  let trial: Trial
  private let kind: ThingKind
  private let condition: Condition
  private let naive: NaiveEvaluator

  init(_ listing: Listing, _ trial: Trial) {
    self.listing = listing
    self.trial = trial
    var kind = ThingKind.home
    if case .name(let name) = listing.source {
      kind = ThingKind.allCases.first { $0.plural == name.text } ?? .home
    }
    self.kind = kind
    condition = listing.condition ?? .missing(listing.range)
    naive = NaiveEvaluator(trial.world, View(listing.clauses, today: trial.today))
  }

  /// The smallest parts of the condition over which the two differ, with the thing they differ on.
  func disagreements() throws -> [String] {
    let engine = try engineTruths(condition, isPrinted: true)
    return try differences(condition, engine)
  }

  private func differences(_ condition: Condition, _ engine: [Thing: Truth]) throws -> [String] {
    var found: [String] = []
    for thing in trial.world.things(kind) where naive.exists(thing) || engine[thing] != nil {
      let expected = naive.exists(thing) ? naive.truth(condition, thing) : nil
      guard engine[thing] != expected else { continue }
      for part in condition.parts {
        let inner = try differences(part, engineTruths(part, isPrinted: false))
        if !inner.isEmpty { return inner }
      }
      let words = expected.map { "\($0)" } ?? "not there"
      found.append(
        "\(trial.text(statement(condition))) [\(thing)]: expected \(words), found \(engine[thing].map { "\($0)" } ?? "not there")\n  today \(trial.today), coverage \(trial.world.coverage.map { "\($0)" } ?? "none"), \(trial.world.homes[thing.home])"
      )
    }
    return found
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

  /// What the engine says of each thing that it looked at.
  private func engineTruths(_ condition: Condition, isPrinted: Bool) throws -> [Thing: Truth] {
    let statement = statement(condition)
    let answer = try trial.answer(isPrinted ? trial.reread(statement) : statement)
    let things = trial.world.things(kind)
    var truths: [Thing: Truth] = [:]
    for index in answer.those?.entities ?? [] { truths[things[index]] = .yes }
    let facts = answer.facts
    let notKnown = facts.notKnown.reduce(0) { $0 + $1.count }
    guard truths.count == facts.yes, facts.yes + facts.no + notKnown == facts.total,
      notKnown == facts.notKnownEntities.count
    else { throw Refusal(code: "facts", text: trial.text(statement), words: "\(facts)") }
    // What is no is what `not` says yes of.
    let negation = Condition.negation(Negation(condition: condition, range: listing.range))
    let negated = try trial.answer(self.statement(negation))
    for index in negated.those?.entities ?? [] { truths[things[index]] = .no }
    guard truths.count == facts.yes + facts.no else {
      throw Refusal(code: "negation", text: trial.text(statement), words: "\(negated.facts)")
    }
    let everything = try trial.answer(self.statement(nil))
    for index in everything.those?.entities ?? [] where truths[things[index]] == nil {
      truths[things[index]] = .notKnown
    }
    return truths
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
      .standing, .sequence, .lasting, .spells, .trend, .dated, .quantified, .named, .missing:
      []
    }
  }
}
