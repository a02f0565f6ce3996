/// The values a condition allows: `good or outstanding`, `at least good`, `above 20`.
///
/// A set is one state: any of its terms.
package struct ValueSet: Hashable, Sendable {
  /// One term or more, in the order written.
  package var terms: [ValueTerm]
  package var range: SourceRange

  package init(terms: [ValueTerm], range: SourceRange) {
    self.terms = terms
    self.range = range
  }
}

/// `at least good`, `good or better`, `below 15`, `London`
package struct ValueTerm: Hashable, Sendable {
  package var bound: Bound
  package var value: Value
  package var range: SourceRange

  package init(bound: Bound, value: Value, range: SourceRange) {
    self.bound = bound
    self.value = value
    self.range = range
  }
}

/// Which values beside the named one a term takes in.
package enum Bound: String, CaseIterable, Sendable {
  case exactly

  /// `at least X`, for grades and numbers.
  case atLeast

  /// `at most X`, for grades and numbers.
  case atMost

  /// `better than X`, for grades only.
  case betterThan

  /// `worse than X`, for grades only.
  case worseThan

  /// `above 20`, for numbers only.
  case above

  /// `below 20`, for numbers only.
  case below

  /// `X or better`: said as `at least X`, kept as written.
  case orBetter

  /// `X or worse`: said as `at most X`, kept as written.
  case orWorse

  /// `X or equivalent`: also labels that a bridge puts on the same position.
  case orEquivalent
}

/// One value in a query.
package indirect enum Value: Hashable, Sendable {
  /// A grade, a text or an entity: `requires improvement`, `"North East"`.
  case name(Name)

  /// `20`, `10%`, `£3.7m`, `20 cases`
  case number(NumberLiteral)

  /// `2014-03-31`, for fields that hold a day.
  case period(Period)

  /// `rating on 2014-01-01`, `median caseload by region`: another operand.
  case operand(Operand)

  /// `$floor`: what a `param` stands for, by its name without the sign.
  case parameter(Name)

  /// Where a value was expected; the parser has reported it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .number(let number): number.range
    case .period(let period): period.range
    case .operand(let operand): operand.range
    case .parameter(let name): name.range
    case .missing(let range): range
    }
  }
}

/// A number as written, with its unit.
package struct NumberLiteral: Hashable, Sendable {
  /// Whole numbers stay exact; a number that is neither is refused by the lexer.
  package var amount: Amount

  /// The unit as written after or before the number: `%`, `£`, `cases`; none when bare.
  package var unit: UnitLiteral?

  /// Of a sum of money: what it was written in, which the amount has been multiplied by.
  package var magnitude: Magnitude?
  package var range: SourceRange

  package init(
    amount: Amount, unit: UnitLiteral?, magnitude: Magnitude? = nil, range: SourceRange
  ) {
    self.amount = amount
    self.unit = unit
    self.magnitude = magnitude
    self.range = range
  }
}

/// How many zeros a letter after a sum of money stands for.
package enum Magnitude: String, CaseIterable, Sendable {
  case billions = "bn"
  case millions = "m"
  case thousands = "k"

  var zeros: Int {
    switch self {
    case .billions: 9
    case .millions: 6
    case .thousands: 3
    }
  }
}

package enum Amount: Hashable, Sendable {
  case whole(Int64)

  /// Finite.
  case fraction(Double)
}

package enum UnitLiteral: Hashable, Sendable {
  /// `10%`
  case percent

  /// `£3.7m`: the amount is already multiplied out, in pounds.
  case pounds

  /// `20 cases`
  case word(Name)
}
