import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: SummaryOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: SummaryReading) -> String { "" }
}
