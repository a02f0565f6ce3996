import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension Fact {
  var reason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

extension NaiveEvaluator {
  /// What an operand comes to.
  func fact(_ operand: Operand, _ thing: Thing) -> Fact {
    switch operand {
    case .name(let name): return fact(name.text, thing)
    case .onDay(let node): return state(node, thing, on: thing)
    case .ordinal(let node): return ordinal(node, history(of: line(node.track), thing))
    case .anchored(let node): return anchored(node, thing)
    case .length(let node): return length(node, thing)
    case .tally(let node): return tally(node, thing)
    case .gap(let node):
      return ends(of: node, thing).map { .number($0.second - $0.first) } ?? .missing(nil)
    case .elapsed(let node):
      return day(node.anchor, thing).map { .number(whole(node.unit, since: $0)) } ?? .missing(nil)
    case .calendar(let node):
      let date = fact(node.date.text, thing)
      guard case .day(let day) = date else { return date }
      return .number(Day(number: Int32(day)).components.year)
    case .path(let node):
      if case .onDay(let inner) = node.operand {
        return state(inner, .home(thing.home), on: thing)
      }
      return fact(node.operand, .home(thing.home))
    case .summary(let node): return summary(node, thing)
    case .missing: return .missing(nil)
    }
  }

  /// The state on a day, or on a date of the row, which is what the query lists.
  private func state(_ node: DatedOperand, _ thing: Thing, on row: Thing) -> Fact {
    let history = history(of: line(node.track), thing)
    guard case .constant(let name) = node.day.calendar else {
      return history.state(on: days(node.day).first)
    }
    let date = fact(name.text, row)
    guard case .day(let day) = date else { return date }
    return day <= today ? history.state(on: day) : .missing(nil)
  }

  private func fact(_ name: String, _ thing: Thing) -> Fact {
    if let date = world.date(name, of: thing) {
      // An end still to come is not known yet.
      let isOpen = name == "ended" && date.map { $0 > today } ?? false
      if isOpen { return .missing(.unavailable) }
      let isUnread = name == "ended" && world.isEndUnread(thing)
      return date.map { .day($0) } ?? .missing(isUnread ? .notRead : .unavailable)
    }
    switch thing {
    case .inspection(let home, let index):
      let inspection = world.homes[home].inspections[index]
      if name == "framework" { return text(inspection.framework) }
      if name == "overall" { return inspection.rating.fact(isGiven: true) }
    case .visit(let home, let index):
      if name == "kind" { return text(world.homes[home].visits[index].kind) }
    case .home, .closure: break
    }
    let home = world.homes[thing.home]
    switch name {
    case "name": return .text(home.name)
    case "region": return text(home.region)
    case "beds": return home.beds.map { .number($0) } ?? .missing(.unavailable)
    case "rent": return home.rent.map { .number($0) } ?? .missing(.unavailable)
    case "garden": return text(home.garden.map { $0 ? "yes" : "no" })
    case "registered": return home.registered.map { .day($0) } ?? .missing(.unavailable)
    case "closed":
      guard let day = home.closed, day <= today else { return .missing(.unavailable) }
      return .day(day)
    default:
      return Line(rawValue: name).map { history(of: $0, thing).state(on: today) } ?? .missing(nil)
    }
  }

  private func text(_ text: String?) -> Fact { text.map { .text($0) } ?? .missing(.unavailable) }

  private func ordinal(_ node: OrdinalOperand, _ history: NaiveHistory) -> Fact {
    let found: Entry? =
      switch node.ordinal {
      case .first: history.known.first
      case .previous:
        history.entries.last.flatMap { last in history.known.last { $0.day < last.day } }
      }
    return found?.value ?? .missing(nil)
  }

  /// The state on the day before an event, or the first grading after it.
  private func anchored(_ node: AnchoredOperand, _ thing: Thing) -> Fact {
    let history = history(of: line(node.track), thing)
    guard let day = day(node.anchor, thing) else { return .missing(nil) }
    switch node.side {
    case .before: return history.state(on: day - 1)
    case .after: return history.entries.first { $0.day > day }?.value ?? .missing(nil)
    }
  }

  /// Whole units from a day to the one the query looks from.
  private func whole(_ unit: CalendarUnit, since day: Int) -> Int {
    var count = 0
    let nowhere = SourceRange(0, 0)
    while moved(day, CalendarDuration(count: count + 1, unit: unit, range: nowhere), 1) <= today {
      count += 1
    }
    return count
  }

  // MARK: - Summaries

  /// One number over all homes that exist, or over those with the same keys.
  private func summary(_ node: SummaryOperand, _ thing: Thing) -> Fact {
    let keys = node.keys.map { fact($0, thing) }
    guard keys.allSatisfy(\.isKnown) else { return .missing(nil) }
    let group = world.things(thing.kind).filter { other in
      exists(other) == .yes && node.keys.map { fact($0, other) } == keys
    }
    let values = group.compactMap { fact(node.operand, $0).number }.sorted()
    return Self.summary(node.function, values).map { .number($0) } ?? .missing(nil)
  }

  /// - Parameter values: ascending.
  static func summary(_ function: SummaryFunction, _ values: [Double]) -> Double? {
    guard let lowest = values.first, let highest = values.last else { return nil }
    let sum = values.reduce(0, +)
    switch function {
    case .sum: return sum
    case .average: return sum / Double(values.count)
    case .lowest: return lowest
    case .highest: return highest
    case .median:
      let middle = values.count / 2
      return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
  }
}
