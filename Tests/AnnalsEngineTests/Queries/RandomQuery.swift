import AnnalsModel
import AnnalsSyntax

/// Draws queries from the whole language, of names that the small world has.
struct RandomQuery {
  var generator: SeededGenerator

  /// The day that the session looks from.
  let today: Int

  /// The day of the query that is being drawn: `as of` moves it.
  var horizon: Int

  let nowhere = SourceRange(0, 0)

  init(seed: UInt64, today: Int) {
    generator = SeededGenerator(seed: seed)
    self.today = today
    horizon = today
  }

  func name(_ text: String) -> Name { Name(text: text, isQuoted: false, range: nowhere) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { generator.pick(elements) }
  mutating func flip() -> Bool { generator.once(in: 2) }

  /// Something, or nothing as often.
  mutating func maybe<Element>(_ make: (inout Self) -> Element) -> Element? {
    flip() ? make(&self) : nil
  }

  // MARK: - Conditions

  mutating func condition(_ kind: ThingKind, depth: Int = 3) -> Condition {
    if depth > 0, generator.once(in: 3) { return compound(kind, depth: depth - 1) }
    return kind == .home ? homePredicate(depth) : nestedPredicate(kind, depth)
  }

  private mutating func compound(_ kind: ThingKind, depth: Int) -> Condition {
    if generator.once(in: 3) {
      return .negation(Negation(condition: condition(kind, depth: depth), range: nowhere))
    }
    let terms = (0..<generator.number(in: 2...3)).map { _ in condition(kind, depth: depth) }
    return .junction(
      Junction(connective: pick(Connective.allCases), terms: terms, range: nowhere))
  }

  private mutating func homePredicate(_ depth: Int) -> Condition {
    switch generator.below(20) {
    case 0, 1: .comparison(comparison(.home, depth))
    case 2: .presence(presence(.home, depth))
    case 3: .containment(containment(.name(name("region"))))
    case 4, 5: .change(change(depth))
    case 6: .arrival(arrival(depth))
    case 7: .graded(graded(depth))
    case 8: .ever(ever(depth))
    case 9: .state(state())
    case 10: .standing(standing(depth))
    case 11: .sequence(sequence(depth))
    case 12: .course(course(depth))
    case 13: .lasting(lasting(depth))
    case 14: .spells(spells(depth))
    case 15, 16: .trend(trend(depth))
    case 17: .dated(Dated(date: .name(name("registered")), window: window(depth), range: nowhere))
    default: .quantified(quantified(depth))
    }
  }

  private mutating func nestedPredicate(_ kind: ThingKind, _ depth: Int) -> Condition {
    switch generator.below(6) {
    case 0: .presence(presence(kind, depth))
    case 1:
      .dated(Dated(date: .name(name(pick(kind.dates))), window: calendarWindow(), range: nowhere))
    default: .comparison(comparison(kind, depth))
    }
  }

  // MARK: - Comparisons

  mutating func comparison(_ kind: ThingKind, _ depth: Int) -> Comparison {
    let (operand, type) = operand(kind, depth)
    let count = generator.once(in: 3) ? 2 : 1
    var terms = (0..<count).map { _ in term(type, of: operand, kind, depth) }
    // After 'or' such an operand would read as a condition.
    if let summary = terms.first(where: \.isOfLengths) { terms = [summary] }
    return Comparison(
      operand: operand, sense: generator.once(in: 3) ? .denied : .affirmed,
      values: ValueSet(terms: terms, range: nowhere), range: nowhere)
  }

  private mutating func presence(_ kind: ThingKind, _ depth: Int) -> Presence {
    let (operand, _) = operand(kind, depth)
    let isKnown = flip()
    let reasons = isKnown || flip() ? [] : [pick(MissingReason.allCases), .notRead]
    return Presence(
      operand: operand, sense: isKnown ? .affirmed : .denied,
      reasons: reasons.map { name($0.words) }, range: nowhere)
  }

  private mutating func containment(_ operand: Operand) -> Containment {
    let (text, isExact) = pick([
      ("th", false), ("west", false), ("o", false), ("x", false), ("th", true), ("West", true),
      ("west", true), ("O", true),
    ])
    return Containment(operand: operand, text: name(text), isExact: isExact, range: nowhere)
  }

  // MARK: - Quantifiers

  private mutating func quantified(_ depth: Int) -> Quantified {
    let quantifier: Quantifier =
      switch generator.below(5) {
      case 0: .any
      case 1: .every
      case 2: .no
      case 3: .atLeast(generator.number(in: 1...3))
      default: .atMost(generator.below(3))
      }
    let (noun, kind) = member(isPlural: flip())
    let condition = maybe { $0.condition(kind, depth: max(0, depth - 1)) }
    return Quantified(
      quantifier: quantifier, name: name(noun), condition: condition, range: nowhere)
  }

  /// What a home has several of, and what they are.
  mutating func member(isPlural: Bool) -> (String, ThingKind) {
    let (singular, kind) = pick([
      ("neighbour", ThingKind.home), ("predecessor", .home), ("visit", .visit),
      ("closure", .closure), ("inspection", .inspection),
    ])
    return (isPlural ? singular + "s" : singular, kind)
  }
}
