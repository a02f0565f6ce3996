extension Printer {
  package func text(of statement: Statement) -> String {
    switch statement {
    case .list(let node): text(of: node)
    case .aggregate(let node): text(of: node)
    case .history(let node): text(of: node)
    case .transitions(let node): text(of: node)
    case .lineup(let node): line(["compare", list(node.names)] + texts(of: node.clauses))
    case .definition(let node): text(of: node)
    case .binding(let node): line(["let", text(of: node.name), "=", text(of: node.value)])
    case .parameter(let node): text(of: node)
    case .use(let node): "use " + Quoted.written(node.path.text)
    case .expectation(let node):
      line(["expect", text(of: node)])
    case .explanation(let node):
      line(["explain"] + (node.isAnalysed ? ["analyse"] : []) + [text(of: node.statement)])
    case .description(let node):
      line(["describe"] + (node.name.map { [text(of: $0)] } ?? []))
    case .missing: Self.gap
    }
  }

  package func text(of listing: Listing) -> String {
    line([text(of: listing.source)] + texts(of: listing.clauses))
  }

  package func text(of source: Source) -> String {
    switch source {
    case .name(let name): text(of: name, .strict)
    case .those: "those"
    case .query(let listing): "(" + text(of: listing) + ")"
    case .combination(let node):
      node.sources.map { text(ofPart: $0) }.joined(separator: " \(node.word.rawValue) ")
    case .missing: Self.gap
    }
  }

  /// A combination inside another stands in brackets.
  private func text(ofPart source: Source) -> String {
    switch source {
    case .combination: "(" + text(of: source) + ")"
    case .name, .those, .query, .missing: text(of: source)
    }
  }

  private func text(of node: Aggregate) -> String {
    let clauses = texts(of: node.clauses)
    let source = node.source.map { text(of: $0) }
    return switch node.function {
    case .count: line(["count", source ?? Self.gap] + clauses)
    case .share: line(["share of", source ?? Self.gap] + clauses)
    case .summary(let function):
      line(
        [function.rawValue, node.operand.map { strict.text(of: $0) } ?? Self.gap]
          + (source.map { ["of", $0] } ?? []) + clauses)
    }
  }

  private func text(of node: History) -> String {
    line(
      ["history of", list(node.tracks)] + text(of: node.subjects, node.window)
        + texts(of: node.clauses))
  }

  private func text(of node: Transitions) -> String {
    line(
      ["transitions of", text(of: node.track)] + text(of: node.subjects, node.window)
        + texts(of: node.clauses))
  }

  private func text(of subjects: Subjects?, _ window: Window?) -> [String] {
    let whose =
      switch subjects {
      case nil: [String]()
      case .names(let names): ["for", list(names)]
      case .source(let source): ["for", text(of: source)]
      }
    return whose + (window.map { [text(of: $0)] } ?? [])
  }

  private func text(of node: Definition) -> String {
    let meaning =
      switch node.meaning {
      case .condition(let condition): text(of: condition)
      case .set(let listing): text(of: listing)
      }
    return line(["define", text(of: node.name), "as", meaning])
  }

  private func text(of node: ParameterDeclaration) -> String {
    line(
      ["param", "$" + node.name.text, text(of: node.type)]
        + (node.standard.map { ["default", text(of: $0)] } ?? []))
  }

  /// What a check expects: `no councils where region is unknown`.
  package func text(of node: Expected) -> String {
    line([words(node.quantity), text(of: node.listing)])
  }

  private func words(_ quantity: ExpectedQuantity) -> String {
    switch quantity {
    case .no: "no"
    case .some: "some"
    case .exactly(let count): String(count)
    case .atLeast(let count): "at least \(count)"
    case .atMost(let count): "at most \(count)"
    }
  }

  func texts(of clauses: [Clause]) -> [String] {
    clauses.indices.map { index in
      guard clauses.wouldTakeNext(at: index), case .condition(let node) = clauses[index] else {
        return text(of: clauses[index])
      }
      return "where (" + text(of: node.condition) + ")"
    }
  }

  func list(_ names: [Name]) -> String { names.map { text(of: $0) }.joined(separator: ", ") }

  private func list(_ values: [Value]) -> String {
    values.map { text(of: $0) }.joined(separator: ", ")
  }
}
