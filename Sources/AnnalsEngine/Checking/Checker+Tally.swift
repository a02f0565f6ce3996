import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: TallyOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: TallyReading) -> String { "" }
}
