import AnnalsEngine
import AnnalsModel

extension Cell {
  /// The cell as people read it; data is as it stands, not yet made visible.
  ///
  /// - Parameter type: of the column; gives a grade its label.
  func words(as type: CellType) -> String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .fraction(let number): number.isFinite ? number.shortestText : Self.unknownWords
    case .day(let day, let mark): day.isKnown ? day.text(knownTo: mark) : Self.unknownWords
    case .grade(let index): type.label(at: index) ?? Self.unknownWords
    case .length(let length): length.words
    case .flag(let flag): flag ? "yes" : "no"
    case .missing(let reason): "(\(reason.words))"
    case .outOfDate: "(out of date)"
    case .empty: ""
    case .notKnown: Self.unknownWords
    case .atLeast(let count): "at least \(count)"
    }
  }

  private static var unknownWords: String { "(not known)" }
}

extension Cell {
  /// The cell as tables show it: what came out of a division with a few decimals only.
  func words(in column: AnswerColumn) -> String {
    guard case .fraction(let number) = self, let decimals = column.decimals else {
      return words(as: column.type)
    }
    return Cell.fraction(number.rounded(to: decimals)).words(as: column.type)
  }
}

extension Double {
  /// The nearest number of so many decimals; one too large for any is itself.
  fileprivate func rounded(to decimals: Int) -> Double {
    let scale = (0..<max(decimals, 0)).reduce(1.0) { power, _ in power * 10 }
    let scaled = (self * scale).rounded()
    return scaled.magnitude < 9_007_199_254_740_992 ? scaled / scale : self
  }
}

extension CellType {
  /// The labels of its grades, worst first; none for other types.
  var labels: [String] {
    guard case .grade(let labels) = self else { return [] }
    return labels
  }

  /// The label of a grade; `nil` for an index that is none, and for other types.
  func label(at index: Int) -> String? {
    guard case .grade(let labels) = self, labels.indices.contains(index) else { return nil }
    return labels[index]
  }

  /// Whether its cells are written whole or not at all: half a number is another number.
  var isRigid: Bool {
    switch self {
    case .number, .day, .length, .flag: true
    case .text, .grade: false
    }
  }

  /// Whether its cells stand to the right, so that digits stand below digits.
  var isNumber: Bool {
    switch self {
    case .number: true
    case .text, .day, .grade, .length, .flag: false
    }
  }
}

extension Length {
  /// The two largest units: `4y 2m`, `2m 5d`, `12d`, with what is not known of the ends.
  var words: String {
    switch certainty {
    case .exact: span
    case .soFar: span + " so far"
    case .atLeast: "at least " + span
    case .atLeastSoFar: "at least " + span + " so far"
    }
  }

  private var span: String {
    let years = months / 12
    let parts =
      years > 0
      ? [(years, "y"), (months % 12, "m")] : [(months, "m"), (remainingDays, "d")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return words.isEmpty ? "0d" : words.joined(separator: " ")
  }
}

extension AnswerColumn {
  /// The heading for people: with the unit, unless the heading has that word.
  var headingWithUnit: String {
    guard case .number(let unit?) = type else { return heading }
    let words = heading.split(separator: " ")
    if words.contains(Substring(unit)) || (unit == "%" && words.contains("percent")) {
      return heading
    }
    return "\(heading) (\(unit))"
  }
}
