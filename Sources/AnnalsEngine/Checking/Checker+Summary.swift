import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `median caseload by region`
  mutating func check(_ operand: SummaryOperand) -> Reading? {
    let keys = operand.keys.compactMap { checkReading($0) }
    guard let reading = checkSummed(operand.function, operand.operand),
      keys.count == operand.keys.count
    else { return nil }
    return .summary(
      SummaryReading(
        function: operand.function, operand: reading, keys: keys,
        words: words(operand.function, reading, keys)))
  }

  func heading(of reading: SummaryReading) -> String {
    words(reading.function, reading.operand, reading.keys)
  }

  /// `median caseload by region`, with the headings of the operands.
  func words(_ function: SummaryFunction, _ reading: Reading, _ keys: [Reading]) -> String {
    let head = "\(function.rawValue) \(heading(of: reading))"
    guard !keys.isEmpty else { return head }
    return head + " by " + keys.map { heading(of: $0) }.joined(separator: ", ")
  }

  /// An operand that one value can be made of, as a function needs it.
  mutating func checkSummed(_ function: SummaryFunction, _ operand: Operand) -> Reading? {
    if case .name(let name) = operand, let kind = session.names.kind(name),
      session.names.subject(name, of: kindIndex) == nil
    {
      reportSummaryOfKind(function, kind, at: name.range)
      return nil
    }
    guard let reading = checkReading(operand) else { return nil }
    switch (type(of: reading), function) {
    case (.number, _), (.grade, .lowest), (.grade, .highest), (.day, .lowest),
      (.day, .highest):
      return reading
    case (.grade, _), (.day, _), (.text, _), (.flag, _):
      reportNotSummable(function, reading, at: operand.range)
      return nil
    }
  }

  private mutating func reportSummaryOfKind(
    _ function: SummaryFunction, _ index: Int, at range: SourceRange
  ) {
    let kind = model.kinds[index]
    let tracks = kind.tracks.filter { track in
      if case .measured = track.content { true } else { false }
    }
    let fields = kind.fields.filter { field in
      switch field.column {
      case .integers, .fractions: true
      case .texts, .days, .grades, .flags: false
      }
    }
    let names = (tracks.map(\.name) + fields.map(\.name)).prefix(2)
    // Who adds up things often means to count them.
    let count = names.isEmpty || function == .sum ? ["count \(quoted(kind.plural))"] : []
    report(
      .measure(
        .summaryOfKind(
          function: function.rawValue, kind: kind.plural,
          help: count
            + names.map { "\(function.rawValue) \(quoted($0)) of \(quoted(kind.plural))" })),
      at: range)
  }

  private mutating func reportNotSummable(
    _ function: SummaryFunction, _ reading: Reading, at range: SourceRange
  ) {
    let name = heading(of: reading)
    let kind = quoted(kind.plural)
    var help = ["count \(kind) by \(name)"]
    switch type(of: reading) {
    case .grade, .day:
      if case .day = type(of: reading) { help = [] }
      help += ["lowest \(name) of \(kind)", "highest \(name) of \(kind)"]
    case .text, .flag, .number: break
    }
    report(
      .measure(
        .notSummable(
          function: function.rawValue, name, holds: type(of: reading).holds, help: help)),
      at: range)
  }

  /// A name as queries write it.
  func quoted(_ name: String) -> String {
    Printer().text(of: Name(text: name, isQuoted: false, range: SourceRange(0, 0)))
  }
}
