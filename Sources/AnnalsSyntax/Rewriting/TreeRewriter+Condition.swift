extension TreeRewriter {
  package mutating func descend(into condition: Condition) -> Condition {
    switch condition {
    case .comparison(let node): .comparison(copy(node))
    case .containment(let node): .containment(copy(node))
    case .presence(let node): .presence(copy(node))
    case .change(let node): .change(copy(node))
    case .arrival(let node): .arrival(copy(node))
    case .graded(let node): .graded(copy(node))
    case .ever(let node): .ever(copy(node))
    case .state(let node): .state(copy(node))
    case .standing(let node): .standing(copy(node))
    case .sequence(let node): .sequence(copy(node))
    case .course(let node): .course(copy(node))
    case .lasting(let node): .lasting(copy(node))
    case .spells(let node): .spells(copy(node))
    case .trend(let node): .trend(copy(node))
    case .dated(let node): .dated(copy(node))
    case .quantified(let node): .quantified(copy(node))
    case .named(let node):
      .named(NamedCondition(name: rewrite(node.name), range: rewrite(node.range)))
    case .junction(let node): .junction(copy(node))
    case .negation(let node):
      .negation(Negation(condition: rewrite(node.condition), range: rewrite(node.range)))
    case .missing(let range): .missing(rewrite(range))
    }
  }

  private mutating func copy(_ node: Junction) -> Junction {
    var node = node
    for index in node.terms.indices { node.terms[index] = rewrite(node.terms[index]) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Comparison) -> Comparison {
    var node = node
    node.operand = rewrite(node.operand)
    node.values = rewritten(node.values)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Containment) -> Containment {
    Containment(
      operand: rewrite(node.operand), text: rewrite(node.text), isExact: node.isExact,
      range: rewrite(node.range))
  }

  private mutating func copy(_ node: Presence) -> Presence {
    var node = node
    node.operand = rewrite(node.operand)
    node.reasons = node.reasons.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Dated) -> Dated {
    Dated(date: rewrite(node.date), window: rewrite(node.window), range: rewrite(node.range))
  }

  private mutating func copy(_ node: Quantified) -> Quantified {
    var node = node
    node.name = rewrite(node.name)
    node.condition = node.condition.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: Trend) -> Trend {
    var node = node
    node.track = rewrite(node.track)
    switch node.distance {
    case nil: break
    case .by(let number, let bound): node.distance = .by(rewritten(number), bound)
    case .across(let number): node.distance = .across(rewritten(number))
    }
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }
}
