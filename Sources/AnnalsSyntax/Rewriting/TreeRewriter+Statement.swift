extension TreeRewriter {
  package mutating func descend(into statement: Statement) -> Statement {
    switch statement {
    case .list(let node): .list(rewrite(node))
    case .aggregate(let node): .aggregate(copy(node))
    case .history(let node): .history(copy(node))
    case .transitions(let node): .transitions(copy(node))
    case .lineup(let node): .lineup(copy(node))
    case .definition(let node): .definition(copy(node))
    case .binding(let node): .binding(copy(node))
    case .parameter(let node): .parameter(copy(node))
    case .use(let node): .use(Use(path: rewrite(node.path), range: rewrite(node.range)))
    case .expectation(let node): .expectation(copy(node))
    case .explanation(let node): .explanation(copy(node))
    case .description(let node):
      .description(
        DescriptionRequest(name: node.name.map { rewrite($0) }, range: rewrite(node.range)))
    case .missing(let range): .missing(rewrite(range))
    }
  }

  package mutating func descend(into listing: Listing) -> Listing {
    var node = listing
    node.source = rewrite(listing.source)
    node.clauses = rewritten(listing.clauses)
    node.range = rewrite(listing.range)
    return node
  }

  package mutating func descend(into source: Source) -> Source {
    switch source {
    case .name(let name): .name(rewrite(name))
    case .those(let range): .those(rewrite(range))
    case .query(let listing): .query(rewrite(listing))
    case .combination(let node): .combination(copy(node))
    case .missing(let range): .missing(rewrite(range))
    }
  }

  package mutating func descend(into subjects: Subjects) -> Subjects {
    switch subjects {
    case .names(let values): .names(values.map { rewrite($0) })
    case .source(let source): .source(rewrite(source))
    }
  }

  private mutating func copy(_ node: Combination) -> Combination {
    var node = node
    for index in node.sources.indices { node.sources[index] = rewrite(node.sources[index]) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Aggregate) -> Aggregate {
    var node = node
    node.operand = node.operand.map { rewrite($0) }
    node.source = node.source.map { rewrite($0) }
    node.clauses = rewritten(node.clauses)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: History) -> History {
    var node = node
    node.tracks = rewritten(node.tracks)
    node.subjects = node.subjects.map { rewrite($0) }
    node.window = node.window.map { rewrite($0) }
    node.clauses = rewritten(node.clauses)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Transitions) -> Transitions {
    var node = node
    node.track = rewrite(node.track)
    node.subjects = node.subjects.map { rewrite($0) }
    node.window = node.window.map { rewrite($0) }
    node.clauses = rewritten(node.clauses)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Lineup) -> Lineup {
    var node = node
    for index in node.names.indices { node.names[index] = rewrite(node.names[index]) }
    node.clauses = rewritten(node.clauses)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Definition) -> Definition {
    var node = node
    node.name = rewrite(node.name)
    switch node.meaning {
    case .condition(let condition): node.meaning = .condition(rewrite(condition))
    case .set(let listing): node.meaning = .set(rewrite(listing))
    }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Binding) -> Binding {
    Binding(
      name: rewrite(node.name), value: rewrite(node.value), range: rewrite(node.range))
  }

  private mutating func copy(_ node: ParameterDeclaration) -> ParameterDeclaration {
    var node = node
    node.name = rewrite(node.name)
    node.type = rewrite(node.type)
    node.standard = node.standard.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Expected) -> Expected {
    var node = node
    node.listing = rewrite(node.listing)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Explanation) -> Explanation {
    var node = node
    node.statement = rewrite(node.statement)
    node.range = rewrite(node.range)
    return node
  }
}
