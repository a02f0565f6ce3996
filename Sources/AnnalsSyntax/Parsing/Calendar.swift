/// The lengths of months, by the Gregorian rule for every year from 1 to 9999.
enum Calendar {
  /// How many days a month has.
  ///
  /// - Parameter month: 1 to 12; any other month has no days.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

/// A month as a date spells it.
package enum MonthName: String, CaseIterable, Sendable {
  case january = "January"
  case february = "February"
  case march = "March"
  case april = "April"
  case may = "May"
  case june = "June"
  case july = "July"
  case august = "August"
  case september = "September"
  case october = "October"
  case november = "November"
  case december = "December"

  /// 1 to 12.
  var number: Int {
    (Self.allCases.firstIndex(of: self) ?? 0) + 1
  }

  init?(number: Int) {
    guard number >= 1, number <= Self.allCases.count else { return nil }
    self = Self.allCases[number - 1]
  }

  /// The month of this name, whatever its case.
  init?(spelled word: String) {
    let word = word.lowercased()
    guard let month = Self.allCases.first(where: { $0.rawValue.lowercased() == word })
    else { return nil }
    self = month
  }

  /// The month that a shorter word such as `Mar` or `Sept` begins.
  init?(abbreviated word: String) {
    let word = word.lowercased()
    guard word.utf8.count >= 3,
      let month = Self.allCases.first(where: { $0.rawValue.lowercased().hasPrefix(word) })
    else { return nil }
    self = month
  }
}
