import AnnalsModel
import AnnalsSyntax

/// Makes one value of many: the same for any order that they come in.
struct Summary: Sendable {
  private let function: SummaryFunction

  /// The known values, of one type.
  private var numbers: [ExactNumber] = []

  /// The lowest or the highest so far of what is no number.
  private var extreme: ReadValue?

  /// How exactly the lowest or the highest day is known; of two alike the better known counts.
  private(set) var mark = DateMark.day

  /// How many values went in.
  private(set) var known = 0

  /// What the values take.
  var bytes: Int { numbers.count.multipliedSaturated(by: MemoryLayout<ExactNumber>.stride) }

  init(_ function: SummaryFunction) {
    self.function = function
  }

  /// Takes a value; one that is not known is passed over.
  ///
  /// - Parameter mark: how exactly a day is known.
  mutating func add(_ value: ReadValue, _ mark: @autoclosure () -> DateMark) {
    switch value {
    case .number(let number): numbers.append(number)
    case .grade: take(value, .day)
    case .day: take(value, mark())
    case .unknown, .code, .flag: return
    }
    known += 1
  }

  /// Takes what another summary has taken.
  mutating func merge(_ other: Summary) {
    numbers += other.numbers
    if let extreme = other.extreme { take(extreme, other.mark) }
    known += other.known
  }

  private mutating func take(_ value: ReadValue, _ mark: DateMark) {
    if let other = extreme, other.place == value.place {
      if mark.rawValue < self.mark.rawValue { self.mark = mark }
      return
    }
    if let other = extreme, (value.place < other.place) != (function == .lowest) { return }
    extreme = value
    self.mark = mark
  }

  /// `nil` where nothing was known.
  var value: ReadValue? {
    if numbers.isEmpty { return extreme }
    return number.map { .number($0) }
  }

  private var number: ExactNumber? {
    switch function {
    case .average: ExactSum(numbers).average(of: numbers.count)
    case .sum: ExactSum(numbers).total
    case .median: median
    case .lowest: numbers.min()
    case .highest: numbers.max()
    }
  }

  /// The middle one, or the mean of the middle two.
  private var median: ExactNumber? {
    let sorted = numbers.inOrder
    let middle = sorted.count / 2
    guard sorted.indices.contains(middle) else { return nil }
    if sorted.count % 2 == 1 { return sorted[middle] }
    return ExactSum([sorted[middle - 1], sorted[middle]]).average(of: 2)
  }
}

extension [ExactNumber] {
  /// Ascending. Whole numbers, which most are, are much quicker put in order as such.
  fileprivate var inOrder: [ExactNumber] {
    var whole: [Int64] = []
    whole.reserveCapacity(count)
    for case .whole(let number) in self { whole.append(number) }
    guard whole.count == count else { return sorted() }
    whole.sort()
    return whole.map { .whole($0) }
  }
}

extension ReadValue {
  /// Where a grade stands on its ladder or a day in the calendar.
  fileprivate var place: Int {
    switch self {
    case .grade(let grade): Int(grade)
    case .day(let day): Int(day.number)
    case .code, .number, .flag, .unknown: 0
    }
  }
}
