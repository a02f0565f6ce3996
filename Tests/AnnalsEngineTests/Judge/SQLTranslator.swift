import AnnalsModel
import AnnalsSyntax

/// Says in SQL what a condition asks: 1, 0, or NULL for what is not known, so that `and`, `or` and
/// `not` are SQL's own.
///
/// Written from the manual, beside the engine and the naive evaluator; `nil` is what it cannot say.
struct SQLTranslator {
  /// The day that the query looks from.
  let horizon: Int

  func sql(_ condition: Condition, _ row: String) -> String? {
    switch condition {
    case .junction(let node): junction(node, row)
    case .negation(let node): sql(node.condition, row).map { "not (\($0))" }
    case .comparison(let node): comparison(node, row)
    case .presence(let node): presence(node, row)
    case .containment(let node): containment(node, row)
    case .change(let node): change(node, row)
    case .graded(let node): graded(node, row)
    case .ever(let node): ever(node, row)
    case .state(let node): state(node, row)
    case .standing(let node): standing(node, row)
    case .dated(let node): dated(node, row)
    case .quantified(let node): quantified(node, row)
    case .arrival, .sequence, .course, .lasting, .spells, .trend, .named, .missing: nil
    }
  }

  /// Whether a home is there.
  func existence(_ row: String) -> String {
    "(\(row).opened is null or \(row).opened <= \(horizon)) and "
      + "(\(row).closed is null or \(row).closed > \(horizon))"
  }

  private func junction(_ node: Junction, _ row: String) -> String? {
    let terms = node.terms.compactMap { sql($0, row) }
    guard terms.count == node.terms.count else { return nil }
    let word = node.connective == .and ? " and " : " or "
    return terms.map { "(\($0))" }.joined(separator: word)
  }

  // MARK: - Values

  private func comparison(_ node: Comparison, _ row: String) -> String? {
    guard let value = value(node.operand, row) else { return nil }
    let terms = node.values.terms.compactMap { term(value, $0) }
    guard terms.count == node.values.terms.count else { return nil }
    let any = terms.map { "(\($0))" }.joined(separator: " or ")
    return node.sense == .affirmed ? any : "not (\(any))"
  }

  /// The value of an operand: a field, a position on the scale, a number.
  private func value(_ operand: Operand, _ row: String) -> String? {
    switch operand {
    case .name(let name):
      switch name.text {
      case "name", "region", "beds", "rent", "garden", "registered", "kind":
        "\(row).\(name.text)"
      case "rating", "safety": grade(name, horizon, row)
      case "occupancy": reading(name, freshFor: 60, row)
      case "caseload": reading(name, freshFor: nil, row)
      default: nil
      }
    case .onDay(let node): day(node.day).flatMap { grade(node.track, $0, row) }
    case .ordinal, .anchored, .length, .tally, .gap, .elapsed, .calendar, .path, .summary,
      .missing:
      nil
    }
  }

  private func term(_ value: String, _ term: ValueTerm) -> String? {
    switch term.value {
    case .name(let name):
      guard let place = World.grades.firstIndex(of: name.text) else {
        return "lower(\(value)) = lower('\(name.text)')"
      }
      return term.bound.sign.map { "\(value) \($0) \(World.positions[place])" }
    case .number(let number):
      return term.bound.sign.map { "\(value) \($0) \(number.value)" }
    case .period, .operand, .parameter, .missing: return nil
    }
  }

  private func presence(_ node: Presence, _ row: String) -> String? {
    guard node.reasons.isEmpty, let value = value(node.operand, row) else { return nil }
    return node.sense == .affirmed ? "(\(value)) is not null" : "(\(value)) is null"
  }

  private func containment(_ node: Containment, _ row: String) -> String? {
    guard let value = value(node.operand, row) else { return nil }
    return "instr(lower(\(value)), lower('\(node.text.text)')) > 0"
  }

  private func dated(_ node: Dated, _ row: String) -> String? {
    guard case .name(let name) = node.date, let window = days(node.window) else { return nil }
    let column = name.text == "visited" ? "day" : name.text
    return "\(row).\(column) between \(window.lowerBound) and \(window.upperBound)"
  }

  // MARK: - What a home has

  private func quantified(_ node: Quantified, _ row: String) -> String? {
    let inner = row + "x"
    let isVisit = node.name.text.hasPrefix("visit")
    let truth = node.condition.map { sql($0, inner) } ?? "1"
    guard let truth else { return nil }
    let members =
      isVisit
      ? "from visits \(inner) where \(inner).home = \(row).id and \(inner).day <= \(horizon)"
      : "from neighbours n\(inner) join homes \(inner) on \(inner).id = n\(inner).other "
        + "where n\(inner).home = \(row).id and \(existence(inner))"
    /// How many members something holds for.
    func count(_ what: String) -> String { "(select count(*) \(members) and (\(what)))" }
    let sure = count(truth)
    let possible = count("(\(truth)) is not 0")
    func atLeast(_ least: Int) -> String {
      "case when \(sure) >= \(least) then 1 when \(possible) < \(least) then 0 end"
    }
    switch node.quantifier {
    case .any: return atLeast(1)
    case .no: return "not (\(atLeast(1)))"
    case .every:
      return "case when \(count("(\(truth)) is 0")) > 0 then 0 "
        + "when \(count("1")) > 0 and \(count("(\(truth)) is null")) = 0 then 1 end"
    case .atLeast(let least): return atLeast(least)
    case .atMost(let most): return "not (\(atLeast(most + 1)))"
    }
  }

  // MARK: - Days

  /// A day that is written out.
  func day(_ period: Period) -> Int? { period.calendar.number }

  func days(_ window: Window?) -> ClosedRange<Int>? {
    guard let window else { return -1_000_000...horizon }
    switch window.words {
    case .since(.period(let period)): return day(period).map { $0...max($0, horizon) }
    case .on(let period): return day(period).map { $0...$0 }
    case .between(let first, let last):
      guard let first = day(first), let last = day(last), first <= last else { return nil }
      return first...last
    case .since, .after, .before, .by, .in, .inTheLast, .within: return nil
    }
  }
}

extension Bound {
  var sign: String? {
    switch self {
    case .exactly, .orEquivalent: "="
    case .atLeast, .orBetter: ">="
    case .atMost, .orWorse: "<="
    case .betterThan, .above: ">"
    case .worseThan, .below: "<"
    }
  }
}
