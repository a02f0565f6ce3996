/// `days between inspected and published`: from the first to the second, negative the other way round.
package struct GapOperand: Hashable, Sendable {
  package var first: Anchor
  package var second: Anchor
  package var range: SourceRange

  package init(first: Anchor, second: Anchor, range: SourceRange) {
    self.first = first
    self.second = second
    self.range = range
  }
}

/// `years since intervention ended`: whole units up to the day the query looks from.
package struct ElapsedOperand: Hashable, Sendable {
  package var unit: CalendarUnit
  package var anchor: Anchor
  package var range: SourceRange

  package init(unit: CalendarUnit, anchor: Anchor, range: SourceRange) {
    self.unit = unit
    self.anchor = anchor
    self.range = range
  }
}
