import AnnalsModel
import AnnalsSyntax

/// `year of published`, `year`: the part of the calendar that a date lies in. A year is a number,
/// another part the first day of it.
struct CalendarReading: Hashable, Sendable {
  var part: CalendarPart
  var date: Reading

  /// As the column is headed: `year`, `year of published`.
  var words: String
}

extension CalendarPart {
  /// The number of the part that a day lies in, counted from the year 0; never less than 0.
  func number(of day: Day) -> Int32 {
    let date = day.components
    let number =
      switch self {
      case .year: date.year
      case .quarter: date.year * 4 + (date.month - 1) / 3
      case .month: date.year * 12 + date.month - 1
      case .financialYear: date.year - (date.month < 4 ? 1 : 0)
      case .academicYear: date.year - (date.month < 9 ? 1 : 0)
      }
    return Int32(truncatingIfNeeded: number)
  }

  /// The first day of the part with a number.
  func firstDay(ofNumber number: Int32) -> Day {
    let number = Int(number)
    return switch self {
    case .year: Self.day(number, 1)
    case .quarter: Self.day(number / 4, number % 4 * 3 + 1)
    case .month: Self.day(number / 12, number % 12 + 1)
    case .financialYear: Self.day(number, 4)
    case .academicYear: Self.day(number, 9)
    }
  }

  /// As literals are written: `Q3 2014`, `2014-03`, `FY2013/14`.
  func words(from first: Day) -> String {
    let date = first.components
    let calendar: CalendarPeriod =
      switch self {
      case .year: .year(date.year)
      case .quarter: .quarter(year: date.year, quarter: (date.month - 1) / 3 + 1)
      case .month: .month(year: date.year, month: date.month)
      case .financialYear: .financialYear(date.year - (date.month < 4 ? 1 : 0))
      case .academicYear: .academicYear(date.year - (date.month < 9 ? 1 : 0))
      }
    return calendar.canonicalText
  }

  /// Before the first year there is no day: that of the calendar's beginning stands in.
  private static func day(_ year: Int, _ month: Int) -> Day {
    Day(year: year, month: month, day: 1) ?? .first
  }
}
