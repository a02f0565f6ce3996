extension TreeRewriter {
  package mutating func descend(into window: Window) -> Window {
    Window(words: copy(window.words), range: rewrite(window.range))
  }

  private mutating func copy(_ words: WindowWords) -> WindowWords {
    switch words {
    case .since(let anchor): .since(rewrite(anchor))
    case .after(let anchor): .after(rewrite(anchor))
    case .before(let anchor): .before(rewrite(anchor))
    case .by(let period): .by(rewrite(period))
    case .in(let period): .in(rewrite(period))
    case .on(let period): .on(rewrite(period))
    case .between(let start, let end): .between(rewrite(start), rewrite(end))
    case .inTheLast(let duration): .inTheLast(rewritten(duration))
    case .within(let duration, let side, let anchor):
      .within(rewritten(duration), side, rewrite(anchor))
    }
  }

  package mutating func descend(into anchor: Anchor) -> Anchor {
    switch anchor {
    case .period(let period): .period(rewrite(period))
    case .event(let event): .event(rewrite(event))
    }
  }

  package mutating func descend(into event: Event) -> Event {
    var event = event
    event.name = rewrite(event.name)
    event.condition = event.condition.map { rewrite($0) }
    event.date = event.date.map { rewrite($0) }
    event.range = rewrite(event.range)
    return event
  }

  package mutating func descend(into period: Period) -> Period {
    let calendar: CalendarPeriod =
      switch period.calendar {
      case .parameter(let name): .parameter(rewrite(name))
      case .constant(let name): .constant(rewrite(name))
      case .year, .month, .day, .quarter, .financialYear, .academicYear, .today, .thisYear,
        .lastYear, .missing:
        period.calendar
      }
    return Period(calendar: calendar, range: rewrite(period.range))
  }
}
