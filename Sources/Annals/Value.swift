import AnnalsEngine
import AnnalsModel

/// One value of an answer.
public enum Value: Hashable, Sendable {
  case text(String)
  case integer(Int64)

  /// Finite.
  case number(Double)
  case day(CalendarDay, DayPrecision)
  case grade(Grade)

  /// How long a spell lasted, in days, and whether its ends are in the data.
  case length(days: Int, LengthPrecision)
  case flag(Bool)

  /// No known value, and why: `not given`.
  case missing(reason: String)

  /// What could not be told: the group of a count whose key is not known, a happening on an
  /// unknown day.
  case notKnown

  /// A count that may be more.
  case atLeast(Int64)

  /// Nothing to say.
  case none

  init(_ cell: Cell, type: CellType) {
    self =
      switch cell {
      case .text(let text): .text(text)
      case .integer(let number): .integer(number)
      case .fraction(let number): .number(number)
      case .day(let day, let mark): .day(CalendarDay(day), DayPrecision(mark))
      case .grade(let rank): Grade(rank, type: type).map { .grade($0) } ?? .none
      case .length(let length):
        .length(days: length.days, LengthPrecision(length.certainty))
      case .flag(let flag): .flag(flag)
      case .missing(let reason): .missing(reason: reason.words)
      case .outOfDate: .missing(reason: "out of date")
      case .notKnown: .notKnown
      case .atLeast(let count): .atLeast(count)
      case .empty: .none
      }
  }

  /// The text of a text, the label of a grade, the ISO text of a day; `nil` for the others.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .grade(let grade): grade.label
    case .day(let day, _): day.description
    case .integer, .number, .length, .flag, .missing, .notKnown, .atLeast, .none: nil
    }
  }
}

/// A grade and its place on its ladder.
public struct Grade: Hashable, Sendable {
  public let label: String

  /// 0 for the worst of ``ladder``.
  public let rank: Int

  /// All labels, worst first.
  public let ladder: [String]

  init?(_ rank: Int, type: CellType) {
    guard case .grade(let labels) = type, labels.indices.contains(rank) else { return nil }
    label = labels[rank]
    self.rank = rank
    ladder = labels
  }
}

/// How exactly a day is known.
public enum DayPrecision: Hashable, Sendable {
  case day

  /// To the month; its last day stands in.
  case month

  /// To the year; its last day stands in.
  case year

  /// Worked out, not stated.
  case estimated

  init(_ mark: DateMark) {
    self =
      switch mark {
      case .day: .day
      case .month: .month
      case .year: .year
      case .estimated, .estimatedMonth, .estimatedYear: .estimated
      }
  }
}

/// Which ends of a length are in the data.
public enum LengthPrecision: Hashable, Sendable {
  case exact

  /// It goes on.
  case soFar

  /// Its beginning is not in the data.
  case atLeast

  /// Neither end is.
  case atLeastSoFar

  init(_ certainty: LengthCertainty) {
    self =
      switch certainty {
      case .exact: .exact
      case .soFar: .soFar
      case .atLeast: .atLeast
      case .atLeastSoFar: .atLeastSoFar
      }
  }
}
