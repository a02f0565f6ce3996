import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: LengthOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: LengthReading) -> String { reading.heading }
}
