import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ transitions: Transitions) -> Plan? {
    report(.notYet, at: transitions.range)
    return nil
  }
}
