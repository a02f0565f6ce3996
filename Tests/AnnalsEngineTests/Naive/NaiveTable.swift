import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// Rows of an answer by their keys, as numbers by the heading of their column.
typealias NaiveTable = [[String]: [String: Double]]

/// How a key that is not known is written.
let notKnownKey = "(not known)"

extension World {
  /// The groups of an aggregate; none for those that have nothing.
  func table(of aggregate: Aggregate, _ kind: ThingKind, _ today: Int) -> NaiveTable {
    let view = View(aggregate.clauses, today: today)
    let evaluator = NaiveEvaluator(self, view)
    let listing = Listing(
      source: aggregate.source ?? .missing(aggregate.range), clauses: aggregate.clauses,
      range: aggregate.range)
    let truths = answer(to: listing, kind, View(today: today))
    var groups: [[String]: [(thing: Thing, truth: Truth)]] = [:]
    for thing in things(kind) {
      guard let truth = truths[thing] else { continue }
      let keys = aggregate.keys.map { evaluator.key($0, thing) }
      // A share is of those that are known to be there.
      let isOpen = aggregate.function == .share && evaluator.exists(thing) == .notKnown
      groups[keys, default: []].append((thing, isOpen ? .notKnown : truth))
    }
    if aggregate.keys.isEmpty, groups.isEmpty { groups[[]] = [] }
    var table: NaiveTable = [:]
    for (keys, members) in groups {
      let row = row(of: aggregate, members, evaluator)
      let isShown = aggregate.keys.isEmpty || row["of"] ?? row["count"] ?? 0 > 0
      if aggregate.function == .share || isShown { table[keys] = row }
    }
    return table
  }

  private func row(
    of aggregate: Aggregate, _ members: [(thing: Thing, truth: Truth)],
    _ evaluator: NaiveEvaluator
  ) -> [String: Double] {
    let yes = members.filter { $0.truth == .yes }
    switch aggregate.function {
    case .count: return ["count": Double(yes.count)]
    case .share:
      let known = Double(members.filter { $0.truth != .notKnown }.count)
      let notKnown = Double(members.count) - known
      var row = ["yes": Double(yes.count), "of": known]
      if known > 0 { row["share"] = 100 * Double(yes.count) / known }
      if notKnown > 0 { row["not known"] = notKnown }
      return row
    case .summary(let function):
      if case .length(let node)? = aggregate.operand, node.measure == .spell {
        return Self.row(of: function, yes.map { evaluator.spellLengths(node, $0.thing) })
      }
      let values = yes.compactMap { member in
        aggregate.operand.flatMap { evaluator.fact($0, member.thing).number }
      }
      var row = ["known": Double(values.count), "of": Double(yes.count)]
      if let value = NaiveEvaluator.summary(function, values.sorted()) { row["value"] = value }
      return row
    }
  }

  /// What is made of every spell of every member.
  private static func row(
    of function: SummaryFunction, _ spells: [(known: [Double], count: Int)]
  ) -> [String: Double] {
    let values = spells.flatMap(\.known)
    var row = [
      "known": Double(values.count), "of": Double(spells.reduce(0) { $0 + $1.count }),
    ]
    if let value = NaiveEvaluator.summary(function, values.sorted()) { row["value"] = value }
    return row
  }

  /// From which grade to which: the known steps, and what stands beside them.
  func table(of transitions: Transitions, _ today: Int) -> NaiveTable {
    let evaluator = NaiveEvaluator(self, View(transitions.clauses, today: today))
    var table: NaiveTable = [:]
    func add(_ row: String, _ column: String) {
      table[[row], default: [:]][column, default: 0] += 1
    }
    for thing in things(.home) where evaluator.exists(thing) == .yes {
      let stretches = evaluator.window(transitions.window, thing).choices.flatMap(\.stretches)
      var last: Fact?
      var isFirst = true
      for entry in evaluator.history(of: evaluator.line(transitions.track), thing).entries {
        if stretches.contains(where: { $0.contains(entry.day) }), !isFirst {
          add(last.map { evaluator.words($0) } ?? notKnownKey, evaluator.words(entry.value))
        }
        isFirst = false
        if entry.value.isKnown { last = entry.value }
      }
    }
    return table
  }
}

extension NaiveEvaluator {
  /// A key as a group's row shows it.
  func key(_ operand: Operand, _ thing: Thing) -> String { words(fact(operand, thing)) }

  func words(_ fact: Fact) -> String {
    switch fact {
    case .grade(let grade): World.grades[grade]
    case .number(let low, _): "\(low)"
    case .text(let text): text
    case .day(let day): Day(number: Int32(day)).isoText
    case .missing: notKnownKey
    }
  }
}

extension Aggregate {
  /// What `by` says.
  var keys: [Operand] {
    for case .grouping(let clause) in clauses { return clause.keys }
    return []
  }
}
