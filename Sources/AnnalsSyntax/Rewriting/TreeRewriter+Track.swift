extension TreeRewriter {
  mutating func copy(_ node: Change) -> Change {
    var node = node
    node.track = rewrite(node.track)
    node.from = node.from.map { rewritten($0) }
    node.to = node.to.map { rewritten($0) }
    node.window = node.window.map { rewrite($0) }
    node.manner.occurrences = node.manner.occurrences.map { rewritten($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Arrival) -> Arrival {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.window = node.window.map { rewrite($0) }
    node.occurrences = node.occurrences.map { rewritten($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Graded) -> Graded {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.window = node.window.map { rewrite($0) }
    node.occurrences = node.occurrences.map { rewritten($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Ever) -> Ever {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: State) -> State {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.window = rewrite(node.window)
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Standing) -> Standing {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    switch node.extent {
    case .window(let window): node.extent = .window(rewrite(window))
    case .atLeast(let duration): node.extent = .atLeast(rewritten(duration))
    }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Sequence) -> Sequence {
    var node = node
    node.track = rewrite(node.track)
    for index in node.steps.indices {
      node.steps[index].values = rewritten(node.steps[index].values)
      node.steps[index].range = rewrite(node.steps[index].range)
    }
    node.within = node.within.map { rewritten($0) }
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Course) -> Course {
    var node = node
    node.track = rewrite(node.track)
    for index in node.movements.indices {
      node.movements[index].from = node.movements[index].from.map { rewritten($0) }
      node.movements[index].to = node.movements[index].to.map { rewritten($0) }
      node.movements[index].range = rewrite(node.movements[index].range)
    }
    node.within = node.within.map { rewritten($0) }
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Lasting) -> Lasting {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.length = rewritten(node.length)
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  mutating func copy(_ node: Spells) -> Spells {
    var node = node
    node.track = rewrite(node.track)
    node.values = rewritten(node.values)
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func rewritten(_ node: Occurrences) -> Occurrences {
    Occurrences(count: node.count, range: rewrite(node.range))
  }
}
