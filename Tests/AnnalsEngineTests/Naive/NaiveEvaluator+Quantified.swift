import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  func truth(_ node: Quantified, _ thing: Thing) -> Truth {
    let members = members(node.name.text, of: thing).map { member, isThere in
      (isThere: isThere, truth: node.condition.map { truth($0, member) } ?? .yes)
    }
    let truths = members.map { Truth.all([$0.isThere, $0.truth]) }
    let sure = truths.filter { $0 == .yes }.count
    let possible = truths.filter { $0 != .no }.count
    switch node.quantifier {
    case .any: return .any(truths)
    case .no: return Truth.any(truths).opposite
    case .every:
      let all = Truth.all(members.map { .any([$0.isThere.opposite, $0.truth]) })
      return all == .yes && sure == 0 ? .notKnown : all
    case .atLeast(let count): return sure >= count ? .yes : possible < count ? .no : .notKnown
    case .atMost(let count): return possible <= count ? .yes : sure > count ? .no : .notKnown
    }
  }

  /// `number of visits (kind is urgent) since 1970-03`
  func tally(_ node: TallyOperand, _ thing: Thing) -> Fact {
    let window = window(node.window, thing)
    if window.isAhead { return .missing(nil) }
    let truths = members(node.name.text, of: thing).map { member, isThere in
      Truth.all([
        isThere,
        node.condition.map { truth($0, member) } ?? .yes,
        node.window == nil ? .yes : window.truth(of: happened(member)),
      ])
    }
    return .number(
      low: Double(truths.filter { $0 == .yes }.count),
      high: window.isUnfinished ? .infinity : Double(truths.filter { $0 != .no }.count))
  }

  func truth(_ node: Dated, _ thing: Thing) -> Truth {
    switch fact(node.date, thing) {
    case .day(let day): return isDated(day, in: node.window, thing)
    case .missing(nil): return isDated(.max, in: node.window, thing)
    default:
      // A closure without an end has not ended.
      if case .name(let name) = node.date, name.text == "ended", !world.isEndUnread(thing) {
        return isDated(.max, in: node.window, thing)
      }
      return isDated(nil, in: node.window, thing)
    }
  }

  /// Whether a date lies in a window.
  private func isDated(_ day: Int?, in window: Window, _ thing: Thing) -> Truth {
    self.window(window, thing).truth { stretches in
      day.map { day in .of(stretches.contains { $0.contains(day) }) } ?? .notKnown
    }
  }
}
