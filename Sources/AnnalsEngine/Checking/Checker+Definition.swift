import AnnalsModel
import AnnalsSyntax

extension Checker {
  mutating func check(_ node: Definition) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}

extension Checker {
  mutating func check(_ node: Binding) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}

extension Checker {
  mutating func check(_ node: ParameterDeclaration) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}

extension Checker {
  mutating func check(_ node: Use) -> Task? {
    report(.notYet, at: node.range)
    return nil
  }
}
