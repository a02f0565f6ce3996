extension Dump {
  /// Conditions inside conditions are kept on a list rather than written by recursion.
  mutating func add(_ condition: Condition) {
    let outermost = indent
    var left = [(condition: condition, indent: indent)]
    while let next = left.popLast() {
      indent = next.indent
      addStart(next.condition, &left)
    }
    indent = outermost
  }

  private mutating func addStart(
    _ condition: Condition, _ left: inout [(condition: Condition, indent: Int)]
  ) {
    switch condition {
    case .negation(let node):
      add("not", node.range)
      left.append((node.condition, indent + 1))
    case .junction(let node):
      add(node.connective.rawValue, node.range)
      for term in node.terms.reversed() { left.append((term, indent + 1)) }
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .missing:
      addLeaf(condition)
    }
  }

  private mutating func addLeaf(_ condition: Condition) {
    switch condition {
    case .comparison(let node): add(node)
    case .containment(let node):
      add("contains", node.range) { dump in
        dump.add(node.operand)
        dump.add(node.text, as: "text")
      }
    case .presence(let node): add(node)
    case .change(let node): add(node)
    case .arrival(let node): addTrack("became", node.range, node.track, node.values, node.window)
    case .graded(let node): addTrack("graded", node.range, node.track, node.values, node.window)
    case .ever(let node):
      addTrack(node.quantifier.rawValue, node.range, node.track, node.values, node.window)
    case .state(let node):
      addTrack("state \(node.sense.rawValue)", node.range, node.track, node.values, node.window)
    case .standing(let node): add(node)
    case .sequence(let node): add(node)
    case .junction, .negation: break
    case .missing(let range): add("missing", range)
    }
  }

  private mutating func add(_ node: Comparison) {
    add("is \(node.sense.rawValue)", node.range) { dump in
      dump.add(node.operand)
      dump.add(node.values, as: "values")
    }
  }

  private mutating func add(_ node: Presence) {
    add("known \(node.sense.rawValue)", node.range) { dump in
      dump.add(node.operand)
      if let reason = node.reason { dump.add(reason, as: "reason") }
    }
  }

  private mutating func add(_ node: Change) {
    add("\(node.verb.rawValue)", node.range) { dump in
      dump.add(node.track, as: "track")
      if let from = node.from { dump.add(from, as: "from") }
      if let to = node.to { dump.add(to, as: "to") }
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func add(_ node: Standing) {
    add("\(node.verb.rawValue)", node.range) { dump in
      dump.add(node.track, as: "track")
      dump.add(node.values, as: "values")
      switch node.extent {
      case .window(let window): dump.add(window)
      case .atLeast(let duration): dump.add(duration, as: "at least")
      }
    }
  }

  private mutating func add(_ node: Sequence) {
    add("sequence", node.range) { dump in
      dump.add(node.track, as: "track")
      for step in node.steps { dump.add(step, as: "values") }
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func addTrack(
    _ title: String, _ range: SourceRange, _ track: Name, _ values: ValueSet, _ window: Window?
  ) {
    add(title, range) { dump in
      dump.add(track, as: "track")
      dump.add(values, as: "values")
      if let window { dump.add(window) }
    }
  }

  private mutating func add(_ values: ValueSet, as title: String) {
    add(title, values.range) { dump in
      for term in values.terms {
        dump.add("\(term.bound.rawValue)", term.range) { $0.add(term.value) }
      }
    }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .name(let name): add(name, as: "name")
    case .number(let number): add(number)
    case .period(let period): add(period)
    case .missing(let range): add("missing", range)
    }
  }

  private mutating func add(_ number: NumberLiteral) {
    let amount =
      switch number.amount {
      case .whole(let whole): "number \(whole)"
      case .fraction(let fraction): "number \(DecimalText.text(of: fraction))"
      }
    switch number.unit {
    case nil: add(amount, number.range)
    case .percent?: add(amount + "%", number.range)
    case .pounds?: add(amount + " pounds", number.range)
    case .word(let unit)?: add(amount, number.range) { $0.add(unit, as: "unit") }
    }
  }

  private mutating func add(_ window: Window) {
    switch window.words {
    case .since(let period), .after(let period), .before(let period), .by(let period),
      .in(let period), .on(let period):
      add(window.leader, window.range) { $0.add(period) }
    case .between(let first, let last):
      add(window.leader, window.range) { dump in
        dump.add(first)
        dump.add(last)
      }
    case .inTheLast(let duration):
      add("in the last", window.range) { $0.add(duration, as: "duration") }
    }
  }

  private mutating func add(_ duration: CalendarDuration, as title: String) {
    add("\(title) \(duration.count) \(duration.unit.rawValue)", duration.range)
  }
}
