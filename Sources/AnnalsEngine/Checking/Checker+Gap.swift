import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `days between inspected and published`
  mutating func check(_ operand: GapOperand) -> Reading? {
    let first = checkDayAnchor(operand.first)
    guard let second = checkDayAnchor(operand.second), let first else { return nil }
    return .gap(GapReading(first: first, second: second))
  }

  func heading(of reading: GapReading) -> String {
    "days between \(reading.first.words) and \(reading.second.words)"
  }
}
