import AnnalsModel
import AnnalsSyntax

extension NaiveEvaluator {
  /// The first and the last day of a period.
  func days(_ period: Period) -> (first: Int, last: Int) {
    func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
      Int(Day(year: year, month: month, day: day)?.number ?? 0)
    }
    func months(_ year: Int, _ month: Int, _ count: Int) -> (Int, Int) {
      let next = month + count > 12 ? (year + 1, month + count - 12) : (year, month + count)
      return (number(year, month, 1), number(next.0, next.1, 1) - 1)
    }
    let year = Day(number: Int32(today)).components.year
    switch period.calendar {
    case .year(let year): return months(year, 1, 12)
    case .month(let year, let month): return months(year, month, 1)
    case .day(let year, let month, let day):
      return (number(year, month, day), number(year, month, day))
    case .quarter(let year, let quarter): return months(year, quarter * 3 - 2, 3)
    case .financialYear(let year): return months(year, 4, 12)
    case .academicYear(let year): return months(year, 9, 12)
    case .today: return (today, today)
    case .thisYear: return months(year, 1, 12)
    case .lastYear: return months(year - 1, 1, 12)
    case .parameter, .constant, .missing: return (0, 0)
    }
  }

  /// So long after a day, or before it for a sign of -1.
  func moved(_ day: Int, _ duration: CalendarDuration, _ sign: Int) -> Int {
    switch duration.unit {
    case .days: return day + sign * duration.count
    case .weeks: return day + sign * duration.count * 7
    case .months: return moved(day, months: sign * duration.count)
    case .years: return moved(day, months: sign * duration.count * 12)
    }
  }

  /// The same day of another month, or its last one.
  private func moved(_ day: Int, months: Int) -> Int {
    let date = Day(number: Int32(day)).components
    let month = date.year * 12 + date.month - 1 + months
    let length = CalendarDate.daysIn(month: month % 12 + 1, of: month / 12)
    let found = Day(year: month / 12, month: month % 12 + 1, day: min(date.day, length))
    return Int(found?.number ?? 0)
  }
}
