import AnnalsSyntax

/// Values that fit an operand.
extension RandomQuery {
  mutating func term(
    _ type: OperandType, of operand: Operand, _ kind: ThingKind, _ depth: Int
  ) -> ValueTerm {
    switch type {
    case .text(let texts):
      return ValueTerm(bound: .exactly, value: .name(name(pick(texts))), range: nowhere)
    case .day:
      return ValueTerm(bound: .exactly, value: dayValue(), range: nowhere)
    case .grade:
      guard kind == .home, generator.once(in: 3) else { return grade() }
      let other = gradedOperand(depth).0
      return ValueTerm(
        bound: pick([.exactly, .betterThan, .worseThan, .atLeast, .atMost]),
        value: .operand(other), range: nowhere)
    case .number(let unit):
      let bound = pick([Bound.above, .below, .atLeast, .atMost, .exactly])
      if let other = otherNumber(unit, kind) {
        return ValueTerm(bound: bound, value: .operand(other), range: nowhere)
      }
      if unit == "days", generator.once(in: 3) {
        return ValueTerm(bound: bound, value: .number(length()), range: nowhere)
      }
      let literal = number(unit ?? "", isBare: unit == nil || flip())
      return ValueTerm(bound: bound, value: .number(literal), range: nowhere)
    }
  }

  /// `2 months`, of days that are counted.
  private mutating func length() -> NumberLiteral {
    let duration = duration()
    return NumberLiteral(
      amount: .whole(Int64(duration.count)), unit: .word(name(duration.unit.rawValue)),
      range: nowhere)
  }

  /// A period; a bare year reads as a number.
  private mutating func dayValue() -> Value {
    let period = period()
    guard case .year(let year) = period.calendar else { return .period(period) }
    return .number(NumberLiteral(amount: .whole(Int64(year)), unit: nil, range: nowhere))
  }

  /// An operand with the same unit, sometimes.
  private mutating func otherNumber(_ unit: String?, _ kind: ThingKind) -> Operand? {
    guard kind == .home, generator.once(in: 3) else { return nil }
    switch unit {
    case "beds"?, "%"?, "cases"?:
      let subject = unit == "beds" ? "beds" : unit == "%" ? "occupancy" : "caseload"
      if unit != "beds", flip() {
        return .onDay(DatedOperand(track: name(subject), day: pastDay(), range: nowhere))
      }
      return .summary(summary(of: .name(name(subject)), by: flip() ? [] : [key()]))
    // With a key behind it, for its last value would go on with what comes next.
    case "days"?: return .summary(summary(of: .length(length(1)), by: [key()]))
    // The value of `is below time poor or 3` would end with the 3.
    default: return nil
    }
  }

  private mutating func key() -> Operand { .name(name(pick(["region", "rating"]))) }

  private mutating func summary(of operand: Operand, by keys: [Operand]) -> SummaryOperand {
    SummaryOperand(
      function: pick(SummaryFunction.allCases), operand: operand, keys: keys, range: nowhere)
  }

  /// A number as data has them, perhaps with its unit.
  mutating func number(_ unit: String, isBare: Bool) -> NumberLiteral {
    let written: UnitLiteral? =
      isBare || unit.isEmpty
      ? nil
      : ["%", "occupancy"].contains(unit)
        ? .percent
        : .word(name(unit == "caseload" ? "cases" : unit))
    let amount: Amount =
      switch unit {
      case "days": .whole(Int64(generator.below(80)))
      case "%", "cases", "pounds", "occupancy", "caseload":
        flip() ? .fraction(Double(generator.below(9)) * 2.5) : .whole(Int64(generator.below(20)))
      default: .whole(Int64(generator.below(6)))
      }
    return NumberLiteral(amount: amount, unit: written, range: nowhere)
  }
}

extension ValueTerm {
  /// `above median time rating was poor by region`
  var isOfLengths: Bool {
    guard case .operand(.summary(let node)) = value, case .length = node.operand else {
      return false
    }
    return true
  }
}
