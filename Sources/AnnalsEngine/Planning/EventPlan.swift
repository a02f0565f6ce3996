import AnnalsModel
import AnnalsSyntax

/// A checked event: days that each entity has for itself, or days that are the same for all.
struct EventPlan: Hashable, Sendable {
  /// Where the days are.
  enum Days: Hashable, Sendable {
    /// `intervention ended`: what happened to an entity of `owner`, which is the kind of the
    /// query or one that owns it.
    case happening(Happening, owner: Int)

    /// `established`: a date of the entity itself, or of what owns it. A missing end of a span
    /// or a life is no event yet.
    case date(Reading, isEnd: Bool)

    /// `2014`, `cutoff`
    case fixed(DayRange)
  }

  /// Rows of a nested kind, and which of their dates is meant.
  struct Happening: Hashable, Sendable {
    /// Index into `Model.kinds`.
    var kind: Int

    /// Index into its fields; `nil` for a kind without a date.
    var field: Int?

    /// `intervention (kind is "government intervention")`: only those.
    var filter: Filter?
  }

  var days: Days

  /// `nil` for any of them in a window, for the last one in an operand.
  var ordinal: EventOrdinal?

  /// As the column of its day is headed: `intervention ended`.
  var name: String

  /// As headings of operands and reasons name it, with what the query says of it:
  /// `first intervention (kind is "commissioner") ended`.
  var words: String
}

/// The days on one or both sides of an event.
enum AnchoredSpan: Hashable, Sendable {
  /// From the first day of the event.
  case since

  /// From the day after its last.
  case after

  /// Up to the day before its first.
  case before

  /// So long after or before it, or both; its own days never belong to it.
  case within(CalendarSpan, AnchorSide)
}

extension AnchoredSpan {
  /// The windows of an event, cut at the day the query looks from: one, or for both sides two.
  ///
  /// - Parameter event: its first and last day.
  func windows(of event: DayRange, horizon: Day) -> (first: DayRange, second: DayRange?) {
    let (before, after) = (event.first.adding(days: -1), event.last.adding(days: 1))
    func cut(_ first: Day, _ last: Day) -> DayRange {
      DayRange(first: first, last: min(last, horizon))
    }
    switch self {
    case .since: return (cut(event.first, horizon), nil)
    case .after: return (cut(after, horizon), nil)
    case .before: return (cut(.first, before), nil)
    case .within(let length, let side):
      let earlier = cut(event.first.adding(length, -1), before)
      let later = cut(after, event.last.adding(length, 1))
      switch side {
      case .after: return (later, nil)
      case .before: return (earlier, nil)
      case .around: return (earlier, later)
      }
    }
  }
}

extension AnchoredSpan {
  /// The one window of an event, or the two, cut at the day the query looks from.
  func ranges(of event: DayRange, horizon: Day) -> [DayRange] {
    let (first, second) = windows(of: event, horizon: horizon)
    return [first, second].compactMap { $0 }
  }
}

extension Day {
  /// The day so long after (`sign` 1) or before (-1) this one.
  func adding(_ length: CalendarSpan, _ sign: Int) -> Day {
    adding(months: length.months * sign).adding(days: length.days * sign)
  }
}
