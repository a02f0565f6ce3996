import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ history: History) -> Plan? {
    report(.notYet, at: history.range)
    return nil
  }
}
