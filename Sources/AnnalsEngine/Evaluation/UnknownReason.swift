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

  /// The state is not known on every day of the window.
  case gap(track: String)

  /// The window lies after the day the query looks from.
  case future(after: Day)

  /// The spell began before the data does.
  case hiddenStart(track: String)

  /// The reason that `is unknown because …` asks for, where there is one.
  var missing: MissingReason? {
    switch self {
    case .missing(_, let reason): reason
    case .noField: .unavailable
    case .noGrading, .noReading, .stale, .noPrevious, .notRead, .gap, .future,
      .hiddenStart:
      nil
    }
  }

  /// As the footer says it: `no known rating by 31 March 2021`.
  var words: String {
    switch self {
    case .noGrading(let track, let day): "no known \(track) by \(day.inWords)"
    case .noReading(let track, let day): "no \(track) by \(day.inWords)"
    case .missing(let track, let reason): "\(track) \(reason.words)"
    case .stale(let track, let day): "\(track) out of date on \(day.inWords)"
    case .noPrevious(let track, let day): "no previous \(track) by \(day.inWords)"
    case .noField(let field): "no \(field)"
    case .notRead(let track): "a \(track) that could not be read"
    case .gap(let track): "\(track) not known on every day of the window"
    case .future(let day): "days after \(day.inWords)"
    case .hiddenStart(let track): "\(track) began before the data does"
    }
  }
}
