import AnnalsModel
import AnnalsSyntax

extension Trend {
  /// What a distance may mean that is spelled like a year: the year's end, where there is no
  /// other window, and as much as it says.
  func readings(of number: NumberLiteral, in unit: MeasureUnit?) -> [String] {
    let track = Printer().text(of: track)
    let year = Printer().text(of: .number(number))
    let byYear = "\(track) \(direction.rawValue) by \(year)-12-31"
    let byDistance =
      unit.map { words(by: number, in: $0.literal(at: number.range)) }
      ?? words(by: number.fraction, in: nil)
    return window == nil ? [byYear, byDistance] : [byDistance]
  }

  private var bound: DistanceBound {
    if case .by(_, let bound) = distance { bound } else { .atLeast }
  }

  /// The same condition by as much in another unit.
  func words(by number: NumberLiteral, in unit: UnitLiteral?) -> String {
    var trend = self
    var number = number
    number.unit = unit
    trend.distance = .by(number, bound)
    return Printer().text(of: .trend(trend))
  }

  /// The same condition across a line in another unit.
  func words(to number: NumberLiteral, in unit: UnitLiteral?) -> String {
    var trend = self
    var number = number
    number.unit = unit
    trend.distance = .across(number)
    return Printer().text(of: .trend(trend))
  }
}

extension Change {
  /// What the change has that only one of grades may have, and the verb to it; `nil` for
  /// nothing.
  var partForGrades: String? {
    if from != nil || to != nil { return "'from' and 'to' are" }
    if manner.occurrences != nil { return "a number of times is" }
    if manner.isInOneFramework { return "'in one framework' is" }
    return manner.isWithoutFallingBack ? "'without falling back' is" : nil
  }

  /// The same condition as a trend, without what only grades have.
  func words(_ direction: TrendDirection) -> String {
    Printer().text(
      of: .trend(
        Trend(
          track: track, direction: direction, distance: nil,
          ends: isFirstToLast ? .readings : .days, window: window, range: range)))
  }

  /// `improved from first to last`: what trends say, in the place of grades.
  private var isFirstToLast: Bool {
    guard case .name(let first)? = from?.terms.first?.value,
      case .name(let last)? = to?.terms.first?.value
    else { return false }
    return FoldedName(first.text) == FoldedName("first")
      && FoldedName(last.text) == FoldedName("last")
  }
}

extension NumberLiteral {
  /// The same number with a point in it, which no year has.
  fileprivate var fraction: NumberLiteral {
    guard case .whole(let whole) = amount else { return self }
    return NumberLiteral(amount: .fraction(Double(whole)), unit: unit, range: range)
  }
}

extension MeasureUnit {
  /// As a number is written in it; of percentages, so many points.
  fileprivate func literal(at range: SourceRange) -> UnitLiteral {
    switch name {
    case "£": .pounds
    case "%": .word(Name(text: "points", isQuoted: false, range: range))
    default: .word(Name(text: name, isQuoted: false, range: range))
    }
  }
}
