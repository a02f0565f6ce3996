import AnnalsModel

/// What a column holds: how many values, how many different ones, a few of them.
struct ValueTally {
  /// Up to this many different values are counted one by one.
  static let longestList = 20

  let rows: Int

  /// Rows with a value.
  private(set) var known = 0
  private(set) var distinct = 0

  /// Three different values, the first ones in the order of `counts`.
  private(set) var examples: [String] = []

  /// Every value with how often it stands there, in the order of the file, grades in that of
  /// their scale; empty where there
  /// are more than `longestList`.
  private(set) var counts: [(value: String, count: Int)] = []

  /// - Parameters:
  ///   - rows: how many entities the column is for.
  ///   - ladders: of the model, for the labels of grades.
  init(of column: Column, rows: Int, ladders: [Ladder]) {
    self.rows = rows
    switch column {
    case .texts(let texts):
      name(tally { texts.code(at: $0) }) { texts.dictionary.text($0) ?? "" }
    case .integers(let integers):
      let values = integers.values
      name(tally { $0 < values.count && integers.validity[$0] ? values[$0] : nil }) { String($0) }
    case .fractions(let fractions):
      let values = fractions.values
      name(tally { $0 < values.count && fractions.validity[$0] ? values[$0] : nil }) {
        $0.shortestText
      }
    case .days(let days):
      name(tally { days.value(at: $0) }) { $0.day.text(knownTo: $0.mark) }
    case .grades(let grades):
      let labels = ladders.indices.contains(grades.ladder) ? ladders[grades.ladder].labels : []
      name(tally { grades.code(at: $0) }.sorted { $0.value < $1.value }) { code in
        labels.indices.contains(Int(code)) ? labels[Int(code)] : "grade \(code)"
      }
    case .flags(let flags):
      name(tally { flags.validity[$0] ? flags.values[$0] : nil }) { $0 ? "yes" : "no" }
    }
  }

  /// The first different values with their counts, and one more than a list may have.
  private mutating func tally<Value: Hashable>(
    _ value: (Int) -> Value?
  ) -> [(value: Value, count: Int)] {
    var order: [Value] = []
    var tally: [Value: Int] = [:]
    for row in 0..<max(rows, 0) {
      guard let value = value(row) else { continue }
      known += 1
      let earlier = tally.updateValue(tally[value, default: 0] + 1, forKey: value)
      if earlier == nil, order.count <= Self.longestList { order.append(value) }
    }
    distinct = tally.count
    return order.map { ($0, tally[$0, default: 0]) }
  }

  private mutating func name<Value>(
    _ tally: [(value: Value, count: Int)], _ words: (Value) -> String
  ) {
    examples = tally.prefix(3).map { Self.shown(words($0.value)) }
    guard distinct <= Self.longestList else { return }
    counts = tally.map { (Self.shown(words($0.value)), $0.count) }
  }

  /// A value as far as a description shows it.
  private static func shown(_ words: String) -> String {
    let end = words.index(words.startIndex, offsetBy: 40, limitedBy: words.endIndex)
    guard let end, end < words.endIndex else { return words }
    return "\(words[..<end])…"
  }
}

/// A day and how exactly it is known.
private struct MarkedDay: Hashable {
  var day: Day
  var mark: DateMark
}

extension TextColumn {
  /// The code of a row; `nil` where there is no text.
  fileprivate func code(at row: Int) -> Int32? {
    row < codes.count && codes[row] >= 0 ? codes[row] : nil
  }
}

extension DayColumn {
  /// The day of a row; `nil` where there is none.
  fileprivate func value(at row: Int) -> MarkedDay? {
    guard row < numbers.count, Day(number: numbers[row]).isKnown else { return nil }
    return MarkedDay(
      day: Day(number: numbers[row]), mark: row < marks.count ? marks[row] : .day)
  }
}

extension GradeColumn {
  /// The grade of a row; `nil` where there is none.
  fileprivate func code(at row: Int) -> UInt8? {
    row < codes.count && GradingCode(rawValue: codes[row]).isKnown ? codes[row] : nil
  }
}
