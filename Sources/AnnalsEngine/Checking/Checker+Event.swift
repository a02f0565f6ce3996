import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// What a window or an operand is counted from; a `let` has given way to its period before.
  mutating func checkAnchor(_ anchor: Anchor) -> EventPlan? {
    switch anchor {
    case .period(let period): days(of: period).map { Self.fixed($0, period) }
    case .event(let event): check(event)
    }
  }

  /// The same where one day is needed.
  mutating func checkDayAnchor(_ anchor: Anchor) -> EventPlan? {
    switch anchor {
    case .period(let period):
      checkPoint(period).map { Self.fixed(DayRange(first: $0, last: $0), period) }
    case .event(let event): check(event)
    }
  }

  private static func fixed(_ days: DayRange, _ period: Period) -> EventPlan {
    let words = Printer().text(of: period)
    return EventPlan(days: .fixed(days), ordinal: nil, name: words, words: words)
  }

  /// The period that an anchor is; `nil` for an event.
  func period(of anchor: Anchor) -> Period? {
    if case .period(let period) = anchor { period } else { nil }
  }

  private mutating func check(_ event: Event) -> EventPlan? {
    guard let found = happening(called: event.name) else { return checkOwnDate(event) }
    var field = found.field
    if let date = event.date {
      field = model.kinds[found.kind].dates.first { isCalled(date, found.kind, $0) }
      guard field != nil, found.isBare else {
        reportDate(date, of: found.kind)
        return nil
      }
    }
    var happening = EventPlan.Happening(kind: found.kind, field: field)
    guard field != nil else {
      report(.event(.undatedKind(model.kinds[found.kind].plural)), at: event.name.range)
      return nil
    }
    if let condition = event.condition {
      guard let filter = inside(found.kind, { $0.check(condition) }) else { return nil }
      happening.filter = filter
    }
    return EventPlan(
      days: .happening(happening, owner: found.owner), ordinal: event.ordinal,
      name: words(of: found, event, isBare: true), words: words(of: found, event, isBare: false))
  }

  /// Asks about another kind, from the same day and by the same date.
  mutating func inside<Checked>(
    _ kind: Int, _ body: (inout Checker) -> Checked
  ) -> Checked {
    let (outer, date, row) = (kindIndex, dateField, rowKind)
    defer { (kindIndex, dateField, rowKind) = (outer, date, row) }
    kindIndex = kind
    dateField = nil
    rowKind = nil
    return body(&self)
  }
}
