import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ operand: PathOperand) -> Reading? {
    report(.notYet, at: operand.range)
    return nil
  }

  func heading(of reading: PathReading) -> String { "" }
}
