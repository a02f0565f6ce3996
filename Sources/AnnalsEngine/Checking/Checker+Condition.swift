import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// The filter of a condition; `nil` where something in it is wrong, which is reported.
  mutating func check(_ condition: Condition) -> Filter? {
    if let window = condition.window, let (anchor, _) = anchor(of: window) {
      return checkAnchored(condition, in: window, anchor)
    }
    // What calls back stands alone, so that its frame holds no more than it needs.
    return switch condition {
    case .junction(let junction): check(junction)
    case .negation(let negation): check(negation.condition).map { .not($0) }
    default: checkOne(condition)
    }
  }

  /// A condition that joins no others.
  @inline(never) private mutating func checkOne(_ condition: Condition) -> Filter? {
    switch condition {
    case .comparison(let comparison): check(comparison)
    case .containment(let containment): check(containment)
    case .presence(let presence): check(presence)
    case .change(let change): check(change)
    case .arrival(let arrival): check(arrival)
    case .graded(let graded): check(graded)
    case .ever(let ever): check(ever)
    case .state(let state): check(state)
    case .standing(let standing): check(standing)
    case .sequence(let sequence): check(sequence)
    case .course(let course): check(course)
    case .lasting(let lasting): check(lasting)
    case .spells(let spells): check(spells)
    case .trend(let trend): check(trend)
    case .dated(let dated): check(dated)
    case .quantified(let quantified): check(quantified)
    case .named(let named): check(named)
    case .junction, .negation, .missing: nil
    }
  }

  /// A term said twice is run once, and its evidence shown once.
  private mutating func check(_ junction: Junction) -> Filter? {
    var filters: [Filter] = []
    var seen = Set<Filter>()
    var isWhole = true
    for term in junction.terms {
      guard let filter = check(term) else {
        isWhole = false
        continue
      }
      if seen.insert(filter).inserted { filters.append(filter) }
    }
    guard isWhole else { return nil }
    return switch junction.connective {
    case .and: .all(filters)
    case .or: .any(filters)
    }
  }

  private mutating func check(_ presence: Presence) -> Filter? {
    let reading = checkReading(presence.operand)
    let reasons = presence.reasons.compactMap { checkReason($0) }
    guard let reading, reasons.count == presence.reasons.count else { return nil }
    return .presence(
      PresenceTest(
        reading: reading, wantsKnown: presence.sense == .affirmed, reasons: Set(reasons)))
  }

  private mutating func checkReason(_ name: Name) -> MissingReason? {
    let reason = MissingReason.allCases.first { FoldedName($0.words) == FoldedName(name.text) }
    if reason == nil {
      let reasons = MissingReason.allCases.map(\.words)
      report(.unknownReason(name.text, reasons: reasons), at: name.range)
    }
    return reason
  }
}
