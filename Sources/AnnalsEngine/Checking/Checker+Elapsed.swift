import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: ElapsedOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: ElapsedReading) -> String { "" }
}
