import AnnalsModel
import AnnalsSyntax

/// Makes a statement say what it means: days for words that hang on the day it looks from, names
/// as the model spells them, values in quotes.
///
/// The statement means the same afterwards, on any later day too.
struct Resolver: TreeRewriter {
  /// The day the query looks from; `nil` inside `as of each`, where it is many days.
  private var horizon: Day?

  /// The day that the query around this one looks from, or else the session's.
  private var outerHorizon: Day?
  private let names: NameSpeller

  /// Inside an operand, whose words are the heading of a column.
  private var isInOperand = false

  init(_ session: Session) {
    horizon = session.today
    outerHorizon = session.today
    names = NameSpeller(session)
  }

  // MARK: - The day that a query looks from

  mutating func rewrite(_ listing: Listing) -> Listing {
    looking(listing.clauses) { $0.descend(into: listing) }
  }

  /// A whole query, which says the day even where it was left out.
  mutating func resolve(_ statement: Statement) -> Statement {
    var statement = statement
    statement.clauses = Self.dated(statement.clauses, horizon).sorted { $0.rank < $1.rank }
    if case .list = statement { return rewrite(statement) }
    return looking(statement.clauses) { $0.descend(into: statement) }
  }

  private mutating func looking<Node>(
    _ clauses: [Clause], _ rewrite: (inout Resolver) -> Node
  ) -> Node {
    let (outer, outermost) = (horizon, outerHorizon)
    outerHorizon = horizon
    defer { (horizon, outerHorizon) = (outer, outermost) }
    for clause in clauses {
      switch clause {
      case .asOf(let node): horizon = days(of: node.day)?.first ?? horizon
      case .asOfEach: horizon = nil
      case .condition, .grouping, .show, .order, .limit, .knownOn, .datedBy, .predecessors,
        .percent:
        break
      }
    }
    return rewrite(&self)
  }

  private static func dated(_ clauses: [Clause], _ horizon: Day?) -> [Clause] {
    let isDated = clauses.contains { clause in
      switch clause {
      case .asOf, .asOfEach: true
      case .condition, .grouping, .show, .order, .limit, .knownOn, .datedBy, .predecessors,
        .percent:
        false
      }
    }
    guard !isDated, let horizon else { return clauses }
    let range = SourceRange(0, 0)
    let day = Period(calendar: horizon.calendar, range: range)
    return clauses + [.asOf(AsOfClause(day: day, range: range))]
  }

  /// The days of a series hang on the day that the whole looks from.
  mutating func rewrite(_ clause: Clause) -> Clause {
    guard case .asOfEach(var node) = clause else { return descend(into: clause) }
    let inner = horizon
    horizon = outerHorizon
    defer { horizon = inner }
    var words = days(of: node.window.words) ?? node.window.words
    if case .since(.period(let start)) = words, let horizon {
      words = .between(start, horizon.period)
    }
    node.window.words = words
    return .asOfEach(node)
  }

  // MARK: - Windows and periods

  mutating func rewrite(_ window: Window) -> Window {
    let isKept = isInOperand && !window.words.isRelative
    let words = isKept ? nil : days(of: window.words)
    return Window(words: words ?? descend(into: window).words, range: window.range)
  }

  mutating func rewrite(_ operand: Operand) -> Operand {
    let outer = isInOperand
    isInOperand = true
    defer { isInOperand = outer }
    return descend(into: operand)
  }

  /// The window from day to day; `nil` where it hangs on an event.
  private func days(of words: WindowWords) -> WindowWords? {
    switch words {
    case .since(.period(let period)): days(of: period).map { .since($0.first.anchor) }
    case .after(.period(let period)): days(of: period).map { .after($0.last.anchor) }
    case .before(.period(let period)): days(of: period).map { .before($0.first.anchor) }
    case .by(let period): days(of: period).map { .by($0.last.period) }
    case .in(let period):
      days(of: period).map { .between($0.first.period, $0.last.period) }
    case .on(let period):
      days(of: period).flatMap { $0.first == $0.last ? .on($0.first.period) : nil }
    case .between(let start, let end):
      days(of: start).flatMap { start in
        days(of: end).map { .between(start.first.period, $0.last.period) }
      }
    case .inTheLast(let duration):
      horizon.flatMap { last in
        last.moved(by: duration, -1).map { .between($0.period, last.period) }
      }
    case .within, .since(.event), .after(.event), .before(.event): nil
    }
  }

  func rewrite(_ period: Period) -> Period {
    let calendar: CalendarPeriod? =
      switch period.calendar {
      case .today: horizon?.calendar
      case .thisYear: horizon.map { .year($0.year) }
      case .lastYear: horizon.map { .year($0.year - 1) }
      case .year, .month, .day, .quarter, .financialYear, .academicYear, .parameter, .constant,
        .missing:
        nil
      }
    return Period(calendar: calendar ?? period.calendar, range: period.range)
  }

  private func days(of period: Period) -> DayRange? {
    switch period.calendar {
    case .today, .thisYear, .lastYear: horizon.flatMap { period.calendar.days(today: $0) }
    case .year, .month, .day, .quarter, .financialYear, .academicYear, .parameter, .constant,
      .missing:
      period.calendar.days(today: .last)
    }
  }

  // MARK: - Names

  func rewrite(_ name: Name) -> Name { names.spelled(name) }

  mutating func rewrite(_ value: Value) -> Value {
    if case .name(let name) = value { return .name(names.quoted(name)) }
    return descend(into: value)
  }
}

extension WindowWords {
  /// Whether the day that the query looks from is part of what the words say.
  fileprivate var isRelative: Bool {
    switch self {
    case .inTheLast: true
    case .since, .after, .before, .by, .in, .on, .between, .within: false
    }
  }
}

extension Day {
  fileprivate var calendar: CalendarPeriod {
    let date = components
    return .day(year: date.year, month: date.month, day: date.day)
  }

  fileprivate var period: Period { Period(calendar: calendar, range: SourceRange(0, 0)) }
  fileprivate var anchor: Anchor { .period(period) }
}
