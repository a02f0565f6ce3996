import AnnalsModel
import AnnalsSyntax

/// Periods, windows and events.
extension RandomQuery {
  /// A day that the query can look back on.
  mutating func pastDay() -> Period {
    generator.once(in: 12) ? period(of: .today) : day(generator.below(horizon + 1))
  }

  func day(_ number: Int) -> Period {
    let date = Day(number: Int32(number)).components
    return period(of: .day(year: date.year, month: date.month, day: date.day))
  }

  private func period(of calendar: CalendarPeriod) -> Period {
    Period(calendar: calendar, range: nowhere)
  }

  mutating func period() -> Period {
    switch generator.below(12) {
    case 0: period(of: .year(1970))
    case 1: period(of: .quarter(year: 1970, quarter: generator.number(in: 1...4)))
    case 2: period(of: pick([.financialYear(1969), .financialYear(1970), .academicYear(1969)]))
    case 3: period(of: pick([.today, .thisYear, .lastYear]))
    case 4, 5, 6: period(of: .month(year: 1970, month: generator.number(in: 1...10)))
    default: day(generator.day())
    }
  }

  mutating func duration() -> CalendarDuration {
    let unit = pick(CalendarUnit.allCases)
    let most = [CalendarUnit.days: 90, .weeks: 15, .months: 5, .years: 1]
    return CalendarDuration(
      count: generator.number(in: 1...(most[unit] ?? 1)), unit: unit, range: nowhere)
  }

  // MARK: - Windows

  mutating func optionalWindow(_ depth: Int) -> Window? { flip() ? window(depth) : nil }

  /// Any window; with events of homes too.
  mutating func window(_ depth: Int) -> Window {
    guard flip() else { return calendarWindow() }
    let words: WindowWords =
      switch generator.below(5) {
      case 0: .since(anchor(depth))
      case 1: .after(anchor(depth))
      case 2: .before(anchor(depth))
      default: .within(duration(), pick(AnchorSide.allCases), anchor(depth))
      }
    return Window(words: words, range: nowhere)
  }

  /// A window without events.
  mutating func calendarWindow() -> Window {
    let words: WindowWords =
      switch generator.below(6) {
      case 0: .since(.period(period()))
      case 1: .after(.period(period()))
      case 2: .before(.period(period()))
      case 3: .by(period())
      default: span().words
      }
    return Window(words: words, range: nowhere)
  }

  /// A window that a state may be asked of: a period, a day, the last days.
  mutating func span() -> Window {
    let words: WindowWords =
      switch generator.below(5) {
      case 0: .in(period())
      case 1: .on(pastDay())
      case 2: .inTheLast(duration())
      default: between()
      }
    return Window(words: words, range: nowhere)
  }

  private mutating func between() -> WindowWords {
    let (one, other) = (generator.day(), generator.day())
    return .between(day(min(one, other)), day(max(one, other)))
  }

  // MARK: - Events

  /// What a window begins or ends at, for a home.
  mutating func anchor(_ depth: Int) -> Anchor {
    generator.once(in: 4) ? .period(period()) : .event(event(.home, depth))
  }

  mutating func event(_ kind: ThingKind, _ depth: Int) -> Event {
    let ordinal = generator.once(in: 3) ? pick([EventOrdinal.first, .last]) : nil
    guard kind == .home else {
      return Event(
        ordinal: nil, name: name(pick(kind.dates)), condition: nil, date: nil, range: nowhere)
    }
    if generator.once(in: 6) {
      return Event(
        ordinal: nil, name: name("registered"), condition: nil, date: nil, range: nowhere)
    }
    let noun = pick([ThingKind.visit, .closure, .inspection])
    let date = maybe { query in query.pick(noun.dates) }
    if depth > 1, generator.once(in: 3) {
      return Event(
        ordinal: ordinal, name: name(noun.rawValue), condition: condition(noun, depth: 0),
        date: date.map { name($0) }, range: nowhere)
    }
    let words = date.map { "\(noun.rawValue) \($0)" } ?? noun.rawValue
    return Event(ordinal: ordinal, name: name(words), condition: nil, date: nil, range: nowhere)
  }
}

extension CalendarPeriod {
  /// The number of a day that is written out.
  var number: Int? {
    guard case .day(let year, let month, let day) = self else { return nil }
    return Day(year: year, month: month, day: day).map { Int($0.number) }
  }
}
