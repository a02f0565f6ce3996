/// Makes stretches of the calendar of their literals.
enum CalendarReader {
  struct Fault: Error {
    var problem: DateProblem
  }

  typealias Reading = Result<CalendarPeriod, Fault>

  /// Reads a date in one word: `2014`, `2014-03`, `2014-03-31`.
  static func period(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    if text.hasPrefix("-") { return .failure(Fault(problem: .negativeYear(Excerpt.of(text)))) }
    switch shape(bytes) {
    case "9999": return year(number(bytes[...]))
    case "9999-99":
      let (first, second) = (number(bytes[..<4]), number(bytes[5...]))
      if second > 12, second == (first + 1) % 100 {
        let years = "\(text.prefix(4))/\(text.suffix(2))"
        return .failure(Fault(problem: .splitYear(text, readings: ["FY\(years)", "AY\(years)"])))
      }
      return month(first, second)
    case "9999-99-99":
      return day(number(bytes[..<4]), number(bytes[5..<7]), number(bytes[8...]))
    case let shape: return .failure(Fault(problem: problem(text, bytes, shape)))
    }
  }

  static func year(_ year: Int) -> Reading {
    (1...9999).contains(year) ? .success(.year(year)) : .failure(outOfRange(year))
  }

  static func month(_ year: Int, _ month: Int) -> Reading {
    guard (1...9999).contains(year) else { return .failure(outOfRange(year)) }
    guard (1...12).contains(month) else {
      return .failure(Fault(problem: .noSuchMonth("\(padded(year, 4))-\(padded(month, 2))")))
    }
    return .success(.month(year: year, month: month))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Reading {
    if case .failure(let fault) = self.month(year, month) { return .failure(fault) }
    guard day >= 1, day <= Calendar.length(ofMonth: month, year: year) else {
      return .failure(Fault(problem: .noSuchDay(year: year, month: month, day: day)))
    }
    return .success(.day(year: year, month: month, day: day))
  }

  static func quarter(_ quarter: Int, _ text: String) -> Reading {
    switch period(text) {
    case .success(.year(let year)): .success(.quarter(year: year, quarter: quarter))
    case .success: .failure(Fault(problem: .notAYear(Excerpt.of(text))))
    case .failure(let fault): .failure(fault)
    }
  }

  /// Reads `FY2013/14` or `AY2013/14`, in either case.
  static func splitYear(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    let first = number(bytes.dropFirst(2).prefix(4))
    let kind = text.prefix(2).uppercased()
    guard first >= 1 else { return .failure(outOfRange(first)) }
    guard first < 9999 else { return .failure(Fault(problem: .endsOutOfRange(Excerpt.of(text)))) }
    let year: CalendarPeriod = kind == "FY" ? .financialYear(first) : .academicYear(first)
    guard text.uppercased() == year.canonicalText else {
      return .failure(Fault(problem: .badSplitYear(Excerpt.of(text), write: year.canonicalText)))
    }
    return .success(year)
  }

  // MARK: - What is wrong

  private static func outOfRange(_ year: Int) -> Fault {
    Fault(problem: .yearOutOfRange(padded(year, 4)))
  }

  private static func problem(_ text: String, _ bytes: [UInt8], _ shape: String) -> DateProblem {
    let shown = Excerpt.of(text)
    if shape.hasPrefix("9999-99-99T") { return .timeOfDay(shown, write: String(text.prefix(10))) }
    if shape.hasPrefix("9999-W") || shape == "9999-999" { return .weekOrOrdinal(shown) }
    if shape == "9999/99" { return .splitYear(shown, readings: splitYears(bytes)) }
    if shape == "99999999" { return compact(shown, bytes) }
    if let span = span(shown, bytes) { return span }
    if shape.allSatisfy({ $0 == "9" }) {
      return bytes.count < 4 && number(bytes[...]) > 0 ? .shortYear(shown) : .yearOutOfRange(shown)
    }
    if shape.allSatisfy({ $0 == "9" || $0 == "-" }), shape.prefix(while: { $0 == "9" }).count > 4 {
      return .yearOutOfRange(shown)
    }
    return threeParts(shown, bytes) ?? .notAYear(shown)
  }

  /// Both end a year later, whatever was written.
  private static func splitYears(_ bytes: [UInt8]) -> [String] {
    let first = number(bytes.prefix(4))
    return [CalendarPeriod.financialYear(first), .academicYear(first)].map(\.canonicalText)
  }

  private static func compact(_ shown: String, _ bytes: [UInt8]) -> DateProblem {
    let (year, month, day) = (number(bytes[..<4]), number(bytes[4..<6]), number(bytes[6...]))
    return .notISO(shown, write: [iso(year, month, day)].compactMap { $0 })
  }

  /// `2014-2016`, `100000-200000`
  private static func span(_ shown: String, _ bytes: [UInt8]) -> DateProblem? {
    let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count >= 4 && $0.allSatisfy(\.isDigit) }) else {
      return nil
    }
    guard parts.allSatisfy({ $0.count == 4 }) else { return .twoNumbers(shown) }
    let years = parts.map { padded(number($0), 4) }
    return .twoYears(shown, write: "between \(years[0]) and \(years[1])")
  }

  /// `2014-1-5`, `2014/01/05`, `31.03.2014`, `03/04/2014`
  private static func threeParts(_ shown: String, _ bytes: [UInt8]) -> DateProblem? {
    let parts = bytes.split(omittingEmptySubsequences: false) { !$0.isDigit }
    guard parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    let numbers = parts.map { number($0) }
    if parts.count == 2, parts[0].count == 4, !bytes.contains(UInt8(ascii: ".")) {
      return month(numbers[0], numbers[1]).text.map { .notISO(shown, write: [$0]) }
    }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 {
      return .notISO(shown, write: [iso(numbers[0], numbers[1], numbers[2])].compactMap { $0 })
    }
    guard parts[2].count == 4 else { return nil }
    let readings = [
      iso(numbers[2], numbers[1], numbers[0]), iso(numbers[2], numbers[0], numbers[1]),
    ].compactMap { $0 }
    return Set(readings).count == 2
      ? .ambiguous(shown, readings: readings) : .notISO(shown, write: Array(readings.prefix(1)))
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    Self.day(year, month, day).text
  }

  // MARK: - Digits

  /// Every digit as a 9.
  private static func shape(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.map { $0.isDigit ? UInt8(ascii: "9") : $0 }, as: UTF8.self)
  }

  /// The number of a few digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.prefix(8).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Result<CalendarPeriod, CalendarReader.Fault> {
  /// The date as it is written, if it is one.
  fileprivate var text: String? {
    if case .success(let period) = self { period.canonicalText } else { nil }
  }
}
