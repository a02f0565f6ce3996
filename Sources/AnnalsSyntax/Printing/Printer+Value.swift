extension Printer {
  package func text(of values: ValueSet) -> String { text(of: values, .anywhere) }

  func text(of values: ValueSet, _ place: NameForm.Place) -> String {
    values.terms.map { text(of: $0, place) }.joined(separator: " or ")
  }

  private func text(of term: ValueTerm, _ place: NameForm.Place) -> String {
    let value = text(of: term.value, place)
    return switch term.bound {
    case .exactly: value
    case .atLeast: "at least " + value
    case .atMost: "at most " + value
    case .betterThan: "better than " + value
    case .worseThan: "worse than " + value
    case .above: "above " + value
    case .below: "below " + value
    case .orBetter: value + " or better"
    case .orWorse: value + " or worse"
    case .orEquivalent: value + " or equivalent"
    }
  }

  package func text(of value: Value) -> String { text(of: value, .anywhere) }

  private func text(of value: Value, _ place: NameForm.Place) -> String {
    switch value {
    case .name(let name): text(of: name, place)
    case .number(let number): text(of: number)
    case .period(let period): text(of: period)
    case .operand(let operand): text(of: operand)
    case .parameter(let name): "$" + name.text
    case .missing: Self.gap
    }
  }

  func text(of number: NumberLiteral) -> String {
    let (amount, magnitude) = digits(of: number)
    return switch number.unit {
    case nil: amount
    case .percent?: amount + "%"
    case .pounds?: "£" + amount + magnitude
    case .word(let name)?: amount + " " + text(ofUnit: name)
    }
  }

  /// The amount, and the letter that it is written with.
  private func digits(of number: NumberLiteral) -> (amount: String, magnitude: String) {
    switch number.amount {
    case .whole(let whole):
      guard let magnitude = number.magnitude else { return (String(whole), "") }
      return (DecimalText.text(of: whole, without: magnitude.zeros), magnitude.rawValue)
    case .fraction(let fraction): return (DecimalText.text(of: fraction), "")
    }
  }

  /// A unit has no digits, or it would not be read with its number.
  private func text(ofUnit name: Name) -> String {
    if !name.isQuoted, let word = Keyword(rawValue: name.text), word.calendarUnit != nil {
      return name.text
    }
    let text = text(of: name)
    if keepsNames { return text }
    return text.utf8.contains(where: \.isDigit) ? Quoted.written(name.text) : text
  }

  package func text(of period: Period) -> String {
    if case .constant(let name) = period.calendar { return text(of: name, .strict) }
    return period.calendar.canonicalText
  }

  package func text(of window: Window) -> String {
    switch window.words {
    case .since(let anchor): "since " + text(of: anchor)
    case .after(let anchor): "after " + text(of: anchor)
    case .before(let anchor): "before " + text(of: anchor)
    case .by(let period): "by " + text(of: period)
    case .in(let period): "in " + text(of: period)
    case .on(let day): "on " + text(of: day)
    case .between(let first, let last): "between " + text(of: first) + " and " + text(of: last)
    case .inTheLast(let duration): "in the last " + text(of: duration)
    case .within(let duration, let side, let anchor):
      line(["within", text(of: duration), words(side), text(of: anchor)])
    }
  }

  private func words(_ side: AnchorSide) -> String {
    switch side {
    case .after: "after"
    case .before: "before"
    case .around: "either side of"
    }
  }

  package func text(of duration: CalendarDuration) -> String {
    "\(duration.count) \(duration.count == 1 ? duration.unit.singular : duration.unit.plural)"
  }
}

/// Writes a fraction in digits: no exponent, and a point always, so that it reads back as the
/// same fraction.
enum DecimalText {
  static func text(of value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let mantissa = text[..<mark].drop { $0 == "-" }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? "0"
    let fraction = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
    return sign + moved(whole, fraction, by: exponent)
  }

  /// A whole number with its point moved to the left, and no zero at the end behind it.
  static func text(of whole: Int64, without zeros: Int) -> String {
    var text = moved(String(whole.magnitude), "", by: -zeros)[...]
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return (whole < 0 ? "-" : "") + text
  }

  /// The digits with their point moved to the right, or to the left.
  private static func moved(_ whole: String, _ fraction: String, by places: Int) -> String {
    let digits = whole + fraction
    let point = whole.utf8.count + places
    if point <= 0 { return "0." + zeros(-point) + digits }
    let missing = point - digits.utf8.count
    if missing >= 0 { return digits + zeros(missing) + ".0" }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
