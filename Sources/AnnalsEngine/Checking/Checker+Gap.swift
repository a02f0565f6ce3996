import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: GapOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: GapReading) -> String { "" }
}
