import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// What a window or an operand is counted from; a `let` is the period that it stands for.
  mutating func checkAnchor(_ anchor: Anchor) -> EventPlan? {
    if let period = period(of: anchor) {
      return days(of: period).map { fixed($0, period) }
    }
    guard case .event(let event) = anchor else { return nil }
    return check(event)
  }

  /// The same where one day is needed.
  mutating func checkDayAnchor(_ anchor: Anchor) -> EventPlan? {
    if let period = period(of: anchor) {
      return checkPoint(period).map { fixed(DayRange(first: $0, last: $0), period) }
    }
    guard case .event(let event) = anchor else { return nil }
    return check(event)
  }

  private func fixed(_ days: DayRange, _ period: Period) -> EventPlan {
    let words = Printer().text(of: period)
    return EventPlan(days: .fixed(days), ordinal: nil, name: words, words: words)
  }

  /// The period that an anchor is, or that its name stands for where it is no event.
  func period(of anchor: Anchor) -> Period? {
    switch anchor {
    case .period(let period): return period
    case .event(let event):
      guard event.ordinal == nil, event.condition == nil, event.date == nil,
        case .period(let period)? = workspace.constants[FoldedName(event.name.text)],
        happening(called: event.name) == nil
      else { return nil }
      return Period(calendar: period.calendar, range: event.range)
    }
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
