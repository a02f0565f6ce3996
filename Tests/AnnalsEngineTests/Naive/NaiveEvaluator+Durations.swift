import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// `longest spell poor is at least 2 months`: counted in the calendar from where the days begin.
  ///
  /// - Returns: `nil` for a value that is no length of the calendar.
  func duration(_ operand: Operand, _ term: ValueTerm, _ thing: Thing) -> Truth? {
    guard case .number(let number) = term.value, case .word(let word) = number.unit,
      let unit = CalendarUnit(rawValue: word.text), unit != .days
    else { return nil }
    let length = CalendarDuration(
      count: Int(number.value), unit: unit, range: SourceRange(0, 0))
    let isAsLong = lasts(operand, thing, length, beyond: 0)
    let isLonger = lasts(operand, thing, length, beyond: 1)
    switch term.bound {
    case .atLeast: return isAsLong
    case .above: return isLonger
    case .below: return isAsLong.opposite
    case .atMost: return isLonger.opposite
    case .exactly: return .all([isAsLong, isLonger.opposite])
    case .betterThan, .worseThan, .orBetter, .orWorse, .orEquivalent: return .notKnown
    }
  }

  /// Whether the days reach a length and so many days more.
  private func lasts(
    _ operand: Operand, _ thing: Thing, _ length: CalendarDuration, beyond days: Int
  ) -> Truth {
    switch operand {
    case .path(let node): return lasts(node.operand, .home(thing.home), length, beyond: days)
    case .gap(let node):
      guard let ends = ends(of: node, thing) else { return .notKnown }
      return .of(moved(ends.first, length, 1) + days <= ends.second)
    case .length(let node):
      guard self.length(node, thing).isKnown, let stretches = stretches(of: node.window, thing)
      else { return .notKnown }
      let end = stretches.map { self.end(of: $0) }.max() ?? today
      func lasts(isHopeful: Bool) -> Bool {
        let found = spells(
          node.track, thing, grades(node.values), stretches, isHopeful: isHopeful)
        if found.isEndless { return true }
        guard node.measure == .longestSpell else {
          return found.total >= Double(end - moved(end, length, -1) + days)
        }
        return found.spells.contains { moved($0.start, length, 1) + days <= $0.end }
      }
      return lasts(isHopeful: false) ? .yes : lasts(isHopeful: true) ? .notKnown : .no
    case .name, .onDay, .ordinal, .anchored, .tally, .elapsed, .calendar, .summary, .missing:
      return .notKnown
    }
  }
}
