import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  /// The lengths of the spells that a window holds a part of: how many there are, and the days of
  /// those of which all is known.
  func spellLengths(_ node: LengthOperand, _ thing: Thing) -> (known: [Double], count: Int) {
    let history = history(of: line(node.track), thing)
    let stretches = window(node.window, thing).choices.flatMap(\.stretches)
    var (known, count) = ([Double](), 0)
    for spell in wholeSpells(node, history) {
      for stretch in stretches where spell.isPart(of: stretch) {
        count += 1
        let isCut = spell.start < stretch.first ?? .min || spell.lastDay > stretch.last
        let isSure = !isCut && !spell.isOpen && !spell.isUnsure
        if isSure { known.append(Double(spell.end - spell.start)) }
      }
    }
    return (known, count)
  }

  private struct WholeSpell {
    var start: Int
    var end: Int
    var lastDay: Int
    var isOpen: Bool

    /// Whether it may have begun earlier or ended at another time.
    var isUnsure: Bool

    func isPart(of stretch: Stretch) -> Bool {
      start <= min(stretch.last, lastDay) && lastDay >= stretch.first ?? .min
    }
  }

  private func wholeSpells(_ node: LengthOperand, _ history: NaiveHistory) -> [WholeSpell] {
    let (entries, grades) = (history.entries, grades(node.values))
    func isIn(_ index: Int) -> Bool {
      entries[index].value.grade.map { grades.contains($0) } ?? false
    }
    let closed = history.closed ?? .max
    return entries.indices.compactMap { first in
      guard isIn(first), first == 0 || !isIn(first - 1) else { return nil }
      let next = entries.indices.first { $0 > first && !isIn($0) }
      let start = entries[first].day
      let end = min(next.map { entries[$0].day } ?? today, closed)
      let isHiddenStart =
        first == 0 && isHidden(history, node.track) && history.opened ?? .min < start
      return WholeSpell(
        start: start, end: end,
        lastDay: min(next.map { entries[$0].day - 1 } ?? today, closed - 1),
        isOpen: next == nil && closed > today,
        isUnsure: isHiddenStart || first > 0 && !entries[first - 1].value.isKnown
          || next.map { !entries[$0].value.isKnown } ?? false)
    }
  }
}
