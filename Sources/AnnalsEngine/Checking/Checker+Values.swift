import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// The ranges that a set of numbers takes in.
  ///
  /// - Parameter words: as the query names what is held against them.
  mutating func checkNumbers(
    _ values: ValueSet, named name: String, as operand: Operand, unit: MeasureUnit?
  ) -> [NumberRange]? {
    var ranges: [NumberRange] = []
    for term in values.terms {
      switch term.value {
      case .number(let number):
        let isOfUnit = checkUnit(
          number, named: name, unit: unit, help: Self.words(operand, term, without: number))
        guard isOfUnit else { continue }
        if let range = checkRange(term, number.amount.exact, named: name) {
          ranges.append(range)
        }
      case .name(let label):
        report(.notValueOf(name, holds: "numbers"), at: label.range)
      case .period(let period):
        guard let whole = period.wholeNumber,
          let range = checkRange(term, .whole(whole), named: name)
        else {
          if period.calendar != .missing {
            report(.notValueOf(name, holds: "numbers"), at: period.range)
          }
          continue
        }
        ranges.append(range)
      case .operand, .parameter: report(.notValueOf(name, holds: "numbers"), at: term.range)
      case .missing: continue
      }
    }
    return ranges.count == values.terms.count ? ranges : nil
  }

  /// The condition with a bare number, which is in the unit of what it is held against.
  private static func words(
    _ operand: Operand, _ term: ValueTerm, without number: NumberLiteral
  ) -> String {
    var (term, number) = (term, number)
    number.unit = nil
    term.value = .number(number)
    let values = ValueSet(terms: [term], range: term.range)
    return Printer().text(of: operand) + " is " + Printer().text(of: values)
  }

  /// The numbers that one value takes in.
  mutating func checkRange(
    _ term: ValueTerm, _ number: ExactNumber, named name: String
  ) -> NumberRange? {
    let closed = NumberLimit(value: number, isIncluded: true)
    let open = NumberLimit(value: number, isIncluded: false)
    switch term.bound {
    case .exactly: return NumberRange(low: closed, high: closed)
    case .atLeast: return NumberRange(low: closed, high: nil)
    case .atMost: return NumberRange(low: nil, high: closed)
    case .above: return NumberRange(low: open, high: nil)
    case .below: return NumberRange(low: nil, high: open)
    case .betterThan, .worseThan, .orBetter, .orWorse:
      report(.gradeBoundOnNumber(name, bound: term.bound), at: term.range)
      return nil
    case .orEquivalent:
      report(.notEquivalent(name), at: term.range)
      return nil
    }
  }

  /// Whether a number may be held against one in `unit`; one without a unit always may.
  ///
  /// - Parameter help: what would be right.
  mutating func checkUnit(
    _ number: NumberLiteral, named name: String, unit: MeasureUnit?,
    help: @autoclosure () -> String
  ) -> Bool {
    guard let written = number.unit, !written.fits(unit) else { return true }
    report(
      .measure(.unitMismatch(name, unit: unit?.name, found: written.words, help: [help()])),
      at: number.range)
    return false
  }

  /// The days that a set of periods takes in.
  mutating func checkDays(_ values: ValueSet, _ name: String) -> [DayRange]? {
    var ranges: [DayRange] = []
    for term in values.terms {
      guard term.bound == .exactly else {
        report(.boundOnDay(name), at: term.range)
        continue
      }
      guard let calendar = term.value.calendar else {
        report(.notValueOf(name, holds: "days"), at: term.value.range)
        continue
      }
      if let days = days(of: calendar, at: term.value.range) { ranges.append(days) }
    }
    return ranges.count == values.terms.count ? ranges : nil
  }

  /// The flags that `yes` and `no` take in.
  mutating func checkFlags(_ values: ValueSet, _ name: String) -> Set<Bool>? {
    var flags: Set<Bool> = []
    for term in values.terms {
      guard case .name(let word) = term.value, term.bound == .exactly,
        let flag = ["yes": true, "true": true, "no": false, "false": false][
          word.text.lowercased()]
      else {
        report(.notValueOf(name, holds: "yes or no"), at: term.range)
        return nil
      }
      flags.insert(flag)
    }
    return flags
  }
}

extension Amount {
  /// As it is compared.
  var exact: ExactNumber {
    switch self {
    case .whole(let number): .whole(number)
    case .fraction(let number): .fraction(number)
    }
  }
}

extension Value {
  /// The period that a value names; a bare whole number is a year.
  fileprivate var calendar: CalendarPeriod? {
    switch self {
    case .period(let period): return period.calendar
    case .number(let number):
      guard case .whole(let year) = number.amount, number.unit == nil, 1...9999 ~= year else {
        return nil
      }
      return .year(Int(year))
    case .missing: return .missing
    case .name, .operand, .parameter: return nil
    }
  }
}

extension Period {
  /// A year where a number was meant: `population is above 2014`.
  fileprivate var wholeNumber: Int64? {
    guard case .year(let year) = calendar else { return nil }
    return Int64(year)
  }
}

extension UnitLiteral {
  /// Whether a number with this unit can be held against one in `unit`.
  fileprivate func fits(_ unit: MeasureUnit?) -> Bool {
    guard let unit else { return false }
    switch self {
    case .percent: return unit.name == "%"
    case .pounds: return unit.name == "£"
    case .word(let name):
      let (written, own) = (name.text.lowercased(), unit.name.lowercased())
      return written == own || written + "s" == own
    }
  }

  fileprivate var words: String {
    switch self {
    case .percent: "%"
    case .pounds: "£"
    case .word(let name): name.text
    }
  }
}
