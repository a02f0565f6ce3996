import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `years since intervention ended`
  mutating func check(_ operand: ElapsedOperand) -> Reading? {
    checkDayAnchor(operand.anchor).map { event in
      .elapsed(ElapsedReading(unit: operand.unit, event: event))
    }
  }

  func heading(of reading: ElapsedReading) -> String {
    "\(reading.unit.rawValue) since \(reading.event.words)"
  }
}
