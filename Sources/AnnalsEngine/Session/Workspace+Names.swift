package import AnnalsSyntax

extension Workspace {
  /// What sort of thing a defined name stands for.
  package enum Sort: Hashable, Sendable {
    case condition
    case set
    case constant
  }

  /// The defined names of a sort as they were written, in the order they came.
  package func names(of sort: Sort) -> [String] {
    spellings.filter { self.sort(of: $0.folded) == sort }.map(\.text)
  }

  /// What a name stands for; `nil` for one that was not defined.
  package func sort(of name: FoldedName) -> Sort? {
    if conditions[name] != nil { return .condition }
    if sets[name] != nil { return .set }
    return constants[name] == nil ? nil : .constant
  }

  /// The declared parameters, without the sign, by their text.
  var parameterNames: [String] { parameters.keys.map(\.text).sorted() }

  /// What was given for a parameter from outside; the last word counts.
  func argument(for name: Name) -> String? {
    let folded = FoldedName(name.text)
    return arguments.last { FoldedName($0.name) == folded }?.text
  }
}

extension Workspace {
  /// Remembers how much a definition comes to, once it is known to be sound.
  mutating func note(_ statement: Statement, _ extent: TreeSize) {
    guard case .definition(let node) = statement else { return }
    extents[FoldedName(node.name.text)] = extent
  }

  /// Remembers that what a statement should have defined is wrong, so that every use of the name
  /// is not reported as well.
  mutating func refuseName(of statement: Statement) {
    switch statement {
    case .definition(let node): refuse(node.name)
    case .binding(let node): refuse(node.name)
    case .parameter(let node):
      let folded = FoldedName(node.name.text)
      parameters[folded] = nil
      refused.insert(FoldedName("$" + node.name.text))
    case .list, .aggregate, .history, .transitions, .lineup, .use, .expectation, .explanation,
      .description, .missing:
      break
    }
  }
}
