/// What is wrong with a date, each with a text that raises it.
package enum DateProblem: Hashable, Sendable {
  /// `2014-02-29`
  case noSuchDay(year: Int, month: Int, day: Int)

  /// `2014-13-01`
  case noSuchMonth(String)

  /// `Q5 2014`
  case noSuchQuarter(String)

  /// `10000-01-01`, `0`
  case yearOutOfRange(String)

  /// `FY9999/00`
  case endsOutOfRange(String)

  /// `-2014`
  case negativeYear(String)

  /// `14`
  case shortYear(String)

  /// `20140101`, `2014-1-5`, `2014/01/05`, `31 03 2014`
  case notISO(String, write: [String])

  /// `03/04/2014`
  case ambiguous(String, readings: [String])

  /// `2014-W53`, `2014-366`
  case weekOrOrdinal(String)

  /// `2014-01-01T00:00:00Z`
  case timeOfDay(String, write: String)

  /// `2013/14`
  case splitYear(String, readings: [String])

  /// `FY2013/15`, `FY2013`
  case badSplitYear(String, write: String)

  /// `31 March`
  case yearMissing(String)

  /// `Mar 2014`
  case monthAbbreviated(String, write: String)

  /// `2014-2016`
  case twoYears(String, write: String)

  /// `100000-200000`
  case twoNumbers(String)

  /// `2014.5`, `1e4`
  case notAYear(String)
}

extension DateProblem {
  var message: String {
    switch self {
    case .noSuchDay(let year, let month, let day): Self.absence(year, month, day)
    case .noSuchMonth(let text): "'\(text)' has no such month; months run from 01 to 12"
    case .noSuchQuarter(let text): "'\(text)' has no such quarter; quarters run from Q1 to Q4"
    case .yearOutOfRange(let text): "'\(text)' is outside the years 0001 to 9999"
    case .endsOutOfRange(let text): "'\(text)' ends after the year 9999, where dates end"
    case .negativeYear(let text): "'\(text)' is before the year 0001, where dates begin"
    case .shortYear(let text): "a year has four digits; '\(text)' has \(text.utf8.count)"
    case .notISO(let text, _): "'\(text)' is no date as dates are written here"
    case .ambiguous(let text, _): "'\(text)' could be two days"
    case .weekOrOrdinal(let text):
      "'\(text)' counts weeks or days of a year; write a day or a month"
    case .timeOfDay(let text, _): "'\(text)' has a time of day; dates here are days"
    case .splitYear(let text, _): "'\(text)' could be two kinds of year"
    case .badSplitYear(let text, _): "'\(text)' is not two years that follow each other"
    case .yearMissing(let text): "'\(text)' lacks its year"
    case .monthAbbreviated(let text, _): "'\(text)' is not the whole name of the month"
    case .twoYears(let text, _): "'\(text)' is two years"
    case .twoNumbers(let text):
      "'\(text)' is two numbers: ask for 'at least' the one and 'at most' the other"
    case .notAYear(let text): "'\(text)' is not a year"
    }
  }

  var help: [String] {
    switch self {
    case .notISO(_, let write): write
    case .ambiguous(_, let readings), .splitYear(_, let readings): readings
    case .timeOfDay(_, let write), .badSplitYear(_, let write), .monthAbbreviated(_, let write),
      .twoYears(_, let write):
      [write]
    case .noSuchDay, .noSuchMonth, .noSuchQuarter, .yearOutOfRange, .endsOutOfRange, .negativeYear,
      .shortYear, .weekOrOrdinal, .yearMissing, .twoNumbers, .notAYear:
      []
    }
  }

  private static func absence(_ year: Int, _ month: Int, _ day: Int) -> String {
    guard let name = MonthName(number: month), day > 0 else {
      return "there is no day \(day) in a month"
    }
    if month == 2 && day == 29 { return "\(year) has no 29 February" }
    let length = Calendar.length(ofMonth: month, year: year)
    return "\(name.rawValue) has \(length) days\(month == 2 ? " in \(year)" : "")"
  }
}
