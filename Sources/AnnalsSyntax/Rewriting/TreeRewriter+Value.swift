extension TreeRewriter {
  package mutating func descend(into value: Value) -> Value {
    switch value {
    case .name(let name): .name(rewrite(name))
    case .number(let number): .number(rewritten(number))
    case .period(let period): .period(rewrite(period))
    case .operand(let operand): .operand(rewrite(operand))
    case .parameter(let name): .parameter(rewrite(name))
    case .missing(let range): .missing(rewrite(range))
    }
  }

  mutating func rewritten(_ values: ValueSet) -> ValueSet {
    var values = values
    for index in values.terms.indices {
      values.terms[index].value = rewrite(values.terms[index].value)
      values.terms[index].range = rewrite(values.terms[index].range)
    }
    values.range = rewrite(values.range)
    return values
  }

  mutating func rewritten(_ number: NumberLiteral) -> NumberLiteral {
    var number = number
    if case .word(let name) = number.unit { number.unit = .word(rewrite(name)) }
    number.range = rewrite(number.range)
    return number
  }

  mutating func rewritten(_ duration: CalendarDuration) -> CalendarDuration {
    CalendarDuration(count: duration.count, unit: duration.unit, range: rewrite(duration.range))
  }
}
