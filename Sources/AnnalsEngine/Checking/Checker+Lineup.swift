import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ lineup: Lineup) -> Plan? {
    report(.notYet, at: lineup.range)
    return nil
  }
}
