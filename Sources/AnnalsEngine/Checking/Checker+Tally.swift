import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `number of inspections since 2017`, `number of neighbours (rating is good)`
  mutating func check(_ operand: TallyOperand) -> Reading? {
    guard let counted = checkCounted(operand.name, operand.condition, words: "number of") else {
      return nil
    }
    var reading = TallyReading(counted: counted, words: words(of: operand, counted))
    guard let window = operand.window else { return .tally(reading) }
    guard let date = checkDate(of: counted, at: operand.name.range) else { return nil }
    if let anchor = anchor(of: window) {
      let event = checkAnchor(anchor.anchor)
      guard let span = checkSpan(window), let event else { return nil }
      reading.anchor = TallyReading.Anchored(event: event, span: span, field: date)
      if case .fixed(let days) = event.days {
        reading.isAhead = span.windows(of: days, horizon: horizon).first.first > horizon
      }
      return .tally(reading)
    }
    guard let days = checkWindow(window) else { return nil }
    reading.isAhead = days.first > horizon
    let isThen = Filter.days(DayTest(reading: .field(date), ranges: [days]))
    reading.counted.filter = counted.filter.map { .all([isThen, $0]) } ?? isThen
    return .tally(reading)
  }

  func heading(of reading: TallyReading) -> String { reading.words }

  /// The date of what is counted, as a window looks at it.
  private mutating func checkDate(of counted: Counted, at range: SourceRange) -> Int? {
    let names = counted.names(in: kind, of: model)
    guard case .nested(let index) = counted.rows else {
      report(.event(.undatedRelation(names.plural)), at: range)
      return nil
    }
    guard let field = model.kinds[index].happeningField(datedBy: datedBy) else {
      report(.event(.undatedKind(names.plural)), at: range)
      return nil
    }
    return field
  }

  private func words(of operand: TallyOperand, _ counted: Counted) -> String {
    var words = ["number of \(counted.names(in: kind, of: model).plural)"]
    if let condition = operand.condition {
      words.append("(\(Printer.spoken.text(of: condition)))")
    }
    if let window = operand.window { words.append(Printer.spoken.text(of: window)) }
    return words.joined(separator: " ")
  }
}
