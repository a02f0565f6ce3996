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
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .missing:
      addLeaf(condition)
    }
  }

  private mutating func addLeaf(_ condition: Condition) {
    switch condition {
    case .comparison(let node): add(node)
    case .containment(let node):
      add(node.isExact ? "contains exactly" : "contains", node.range) { dump in
        dump.add(node.operand)
        dump.add(node.text, as: "text")
      }
    case .presence(let node): add(node)
    case .change(let node): add(node)
    case .arrival(let node):
      addTrack(
        "became" + words(node.occurrences), node.range, node.track, node.values, node.window)
    case .graded(let node):
      addTrack(
        "graded" + words(node.occurrences), node.range, node.track, node.values, node.window)
    case .ever(let node):
      addTrack(node.quantifier.rawValue, node.range, node.track, node.values, node.window)
    case .state(let node):
      addTrack("state \(node.sense.rawValue)", node.range, node.track, node.values, node.window)
    case .standing(let node): add(node)
    case .sequence(let node): add(node)
    case .course(let node): add(node)
    case .lasting(let node): add(node)
    case .spells(let node):
      addTrack("spells \(node.count)", node.range, node.track, node.values, node.window)
    case .trend(let node): add(node)
    case .dated(let node):
      add("dated", node.range) { dump in
        dump.add(node.date)
        dump.add(node.window)
      }
    case .quantified(let node): add(node)
    case .named(let node): add("named", node.range) { $0.add(node.name, as: "name") }
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
      for reason in node.reasons { dump.add(reason, as: "reason") }
    }
  }

  private mutating func add(_ node: Change) {
    add(node.verb.rawValue + words(node.manner), node.range) { dump in
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
    let framework = node.isInOneFramework ? " in one framework" : ""
    add("sequence" + framework, node.range) { dump in
      dump.add(node.track, as: "track")
      for step in node.steps { dump.add(step.values, as: step.isDirect ? "directly" : "values") }
      if let within = node.within { dump.add(within, as: "within") }
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func add(_ node: Course) {
    let framework = node.isInOneFramework ? " in one framework" : ""
    add("course" + framework, node.range) { dump in
      dump.add(node.track, as: "track")
      for movement in node.movements {
        let manner = movement.isDirect ? "directly " : ""
        dump.add(manner + movement.verb.rawValue, movement.range) { dump in
          if let from = movement.from { dump.add(from, as: "from") }
          if let to = movement.to { dump.add(to, as: "to") }
        }
      }
      if let within = node.within { dump.add(within, as: "within") }
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func add(_ node: Lasting) {
    add(node.isInTotal ? "lasting in total" : "lasting", node.range) { dump in
      dump.add(node.track, as: "track")
      dump.add(node.values, as: "values")
      dump.add(node.length, as: "at least")
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func add(_ node: Trend) {
    let ends =
      switch node.ends {
      case .days: ""
      case .readings: " from first to last"
      }
    add(node.direction.rawValue + ends, node.range) { dump in
      dump.add(node.track, as: "track")
      switch node.distance {
      case nil: break
      case .by(let number, .atLeast): dump.add("by", number.range) { $0.add(number) }
      case .by(let number, .moreThan): dump.add("by more than", number.range) { $0.add(number) }
      case .across(let number): dump.add("across", number.range) { $0.add(number) }
      }
      if let window = node.window { dump.add(window) }
    }
  }

  private mutating func add(_ node: Quantified) {
    add("\(node.quantifier)", node.range) { dump in
      dump.add(node.name, as: "of")
      if let condition = node.condition { dump.add(condition) }
    }
  }

  private func words(_ manner: Manner) -> String {
    words(manner.occurrences) + (manner.isWithoutFallingBack ? " without falling back" : "")
      + (manner.isInOneFramework ? " in one framework" : "")
  }

  private func words(_ occurrences: Occurrences?) -> String {
    occurrences.map { " times \($0.count)" } ?? ""
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

  mutating func add(_ values: ValueSet, as title: String) {
    add(title, values.range) { dump in
      for term in values.terms {
        dump.add("\(term.bound.rawValue)", term.range) { $0.add(term.value) }
      }
    }
  }

  mutating func add(_ value: Value) {
    switch value {
    case .name(let name): add(name, as: "name")
    case .number(let number): add(number)
    case .period(let period): add(period)
    case .operand(let operand): add(operand)
    case .parameter(let name): add("parameter \(name.text)", name.range)
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

  mutating func add(_ window: Window) {
    switch window.words {
    case .since(let anchor), .after(let anchor), .before(let anchor):
      add(window.leader, window.range) { $0.add(anchor) }
    case .by(let period), .in(let period), .on(let period):
      add(window.leader, window.range) { $0.add(period) }
    case .between(let first, let last):
      add(window.leader, window.range) { dump in
        dump.add(first)
        dump.add(last)
      }
    case .inTheLast(let duration):
      add("in the last", window.range) { $0.add(duration, as: "duration") }
    case .within(let duration, let side, let anchor):
      add("within \(side.rawValue)", window.range) { dump in
        dump.add(duration, as: "duration")
        dump.add(anchor)
      }
    }
  }

  private mutating func add(_ duration: CalendarDuration, as title: String) {
    add("\(title) \(duration.count) \(duration.unit.rawValue)", duration.range)
  }
}
