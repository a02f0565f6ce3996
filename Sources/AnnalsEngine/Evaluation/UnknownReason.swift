import AnnalsModel

/// Why a condition could not be told for an entity.
enum UnknownReason: Hashable, Sendable {
  /// No grading at all by a day.
  case noGrading(track: String, by: Day)

  /// No reading of a measured track at all by a day.
  case noReading(track: String, by: Day)

  /// The value in force is missing.
  case missing(track: String, MissingReason)
  case stale(track: String, on: Day)
  case noPrevious(track: String, by: Day)

  /// The field is empty.
  case noField(String)

  /// A grading in the window could not be read and could be the one asked for.
  case notRead(track: String)

  /// A grading without a date could be the one asked for.
  case undatedGrading(track: String)

  /// The state is not known on every day of the window.
  case gap(track: String)

  /// The window begins before the first grading.
  case ungraded(track: String, before: Day)

  /// The window lies after the day the query looks from.
  case future(after: Day)

  /// The entity is no more: it ended on a day.
  case ended(Day)

  /// The spell began before the data does.
  case hiddenStart(track: String)

  /// The spell goes on.
  case openSpell(track: String)

  /// The window holds a part of the spell.
  case cutSpell(track: String)

  /// `no intervention ended by 22 August 2026`
  case noEvent(String, by: Day)

  /// The day of an event is not in the data.
  case undatedEvent(String)

  /// It is not known whether an event is one of those asked for.
  case doubtfulEvent(String)

  /// No grading after an event.
  case noGradingAfter(event: String, track: String, by: Day)

  /// No entity that `every` asks about.
  case noneRelated(String, on: Day)

  /// Why a related entity, or one of what happened, could not be told.
  indirect case ofOther(String, UnknownReason)

  /// The reason that `is unknown because …` asks for, where there is one.
  var missing: MissingReason? {
    switch self {
    case .missing(_, let reason): reason
    case .noField: .unavailable
    case .noGrading, .noReading, .stale, .noPrevious, .notRead, .undatedGrading, .gap, .future,
      .ungraded, .ended, .hiddenStart, .openSpell, .cutSpell, .noEvent, .undatedEvent,
      .doubtfulEvent, .noGradingAfter,
      .noneRelated, .ofOther:
      nil
    }
  }

  /// Whether there is a figure, but one that is too old: what a warning is about.
  var isStale: Bool {
    if case .stale = self { true } else { false }
  }

  /// Whether there may well be a value that nobody knows, rather than none.
  var isDoubt: Bool {
    switch self {
    case .notRead, .undatedGrading, .gap, .ungraded, .future, .hiddenStart, .openSpell, .cutSpell,
      .undatedEvent,
      .doubtfulEvent, .ofOther:
      true
    case .noGrading, .noReading, .missing, .stale, .noPrevious, .noField, .ended, .noEvent,
      .noGradingAfter, .noneRelated:
      false
    }
  }

  /// As the footer says it: `no known rating by 31 March 2021`.
  var words: String { words(days: day?.inWords ?? "") }

  /// The words with others in the place of its day.
  func words(days: String) -> String {
    switch self {
    case .noGrading(let track, _): "no known \(track) by \(days)"
    case .noReading(let track, _): "no \(track) by \(days)"
    case .missing(let track, let reason): "\(track) \(reason.words)"
    case .stale(let track, _): "\(track) out of date on \(days)"
    case .noPrevious(let track, _): "no previous \(track) by \(days)"
    case .noField(let field): "no \(field)"
    case .notRead(let track): "a \(track) that could not be read"
    case .undatedGrading(let track): "a \(track) without a date"
    case .gap(let track): "\(track) not known on every day of the window"
    case .ungraded(let track, _): "no \(track) before \(days)"
    case .future: "days after \(days)"
    case .ended: "existed until \(days)"
    case .hiddenStart(let track): "\(track) began before the data does"
    case .openSpell(let track): "\(track) still going on"
    case .cutSpell(let track): "\(track) goes beyond the window"
    case .noEvent(let event, _): "no \(event) by \(days)"
    case .undatedEvent(let event): "\(event) on a day that is not known"
    case .doubtfulEvent(let event): "not known whether the \(event) is one that counts"
    case .noGradingAfter(let event, let track, _): "no \(track) after \(event) by \(days)"
    case .noneRelated(let name, _): "no \(name) on \(days)"
    case .ofOther(let name, let reason): "\(name): \(reason.words(days: days))"
    }
  }

  /// The day that it names.
  var day: Day? {
    switch self {
    case .noGrading(_, let day), .noReading(_, let day), .stale(_, let day),
      .ungraded(_, let day), .noPrevious(_, let day), .future(let day), .ended(let day),
      .noEvent(_, let day), .noGradingAfter(_, _, let day), .noneRelated(_, let day):
      day
    case .ofOther(_, let reason): reason.day
    case .missing, .noField, .notRead, .undatedGrading, .gap, .hiddenStart, .openSpell, .cutSpell,
      .undatedEvent,
      .doubtfulEvent:
      nil
    }
  }

  /// The same of another day.
  func moved(to day: Day) -> UnknownReason {
    switch self {
    case .noGrading(let track, _): .noGrading(track: track, by: day)
    case .noReading(let track, _): .noReading(track: track, by: day)
    case .stale(let track, _): .stale(track: track, on: day)
    case .noPrevious(let track, _): .noPrevious(track: track, by: day)
    case .ungraded(let track, _): .ungraded(track: track, before: day)
    case .future: .future(after: day)
    case .ended: .ended(day)
    case .noEvent(let event, _): .noEvent(event, by: day)
    case .noGradingAfter(let event, let track, _):
      .noGradingAfter(event: event, track: track, by: day)
    case .noneRelated(let name, _): .noneRelated(name, on: day)
    case .ofOther(let name, let reason): .ofOther(name, reason.moved(to: day))
    case .missing, .noField, .notRead, .undatedGrading, .gap, .hiddenStart, .openSpell, .cutSpell,
      .undatedEvent,
      .doubtfulEvent:
      self
    }
  }
}
