extension Printer {
  /// Conditions inside conditions are kept on a list rather than printed by recursion, so that
  /// no depth of them can use up the stack of a thread.
  package func text(of condition: Condition) -> String {
    var text = ""
    var left = [Piece.condition(condition)]
    while let piece = left.popLast() {
      switch piece {
      case .text(let words): text += words
      case .condition(let condition): text += start(of: condition, &left)
      }
    }
    return text
  }

  private enum Piece {
    case text(String)
    case condition(Condition)
  }

  /// The words that a condition begins with; the rest of it is put on the list.
  private func start(of condition: Condition, _ left: inout [Piece]) -> String {
    switch condition {
    case .negation(let node):
      append(node.condition, to: &left)
      return "not "
    case .junction(let node):
      for (index, term) in node.terms.enumerated().reversed() {
        let previous = index > 0 && node.connective == .or ? node.terms[index - 1] : nil
        if previous?.endsInValues ?? false, term.readsAsValue {
          left += [.text(")"), .condition(term), .text("(")]
        } else {
          append(term, to: &left)
        }
        if index > 0 { left.append(.text(" \(node.connective.rawValue) ")) }
      }
      return ""
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .missing:
      return leafText(of: condition)
    }
  }

  /// A condition as it stands inside another: several terms need brackets.
  private func append(_ condition: Condition, to left: inout [Piece]) {
    switch condition {
    case .junction: left += [.text(")"), .condition(condition), .text("(")]
    case .comparison, .containment, .presence, .change, .arrival, .graded, .ever, .state,
      .standing, .sequence, .course, .lasting, .spells, .trend, .dated, .quantified, .named,
      .negation, .missing:
      left.append(.condition(condition))
    }
  }

  private func leafText(of condition: Condition) -> String {
    switch condition {
    case .comparison(let node): text(of: node)
    case .containment(let node): text(of: node)
    case .presence(let node): text(of: node)
    case .change(let node): text(of: node)
    case .arrival(let node): text(of: node)
    case .graded(let node): text(of: node)
    case .ever(let node): tail(node.track, words(node.quantifier), node.values, node.window)
    case .state(let node): tail(node.track, was(node.sense), node.values, node.window)
    case .standing(let node): text(of: node)
    case .sequence(let node): text(of: node)
    case .course(let node): text(of: node)
    case .lasting(let node): text(of: node)
    case .spells(let node): text(of: node)
    case .trend(let node): text(of: node)
    case .dated(let node): text(of: node)
    case .quantified(let node): text(of: node)
    case .named(let node): text(of: node.name, .condition)
    case .junction, .negation, .missing: Self.gap
    }
  }

  private func text(of node: Comparison) -> String {
    let verb = node.sense == .denied ? "is not" : "is"
    return line([text(of: node.operand), verb, text(of: node.values, .value)])
  }

  private func text(of node: Containment) -> String {
    line(
      [text(of: node.operand), node.isExact ? "contains exactly" : "contains", text(of: node.text)])
  }

  private func text(of node: Arrival) -> String {
    line([tail(node.track, "became", node.values, node.window)] + texts(of: node.occurrences))
  }

  private func text(of node: Graded) -> String {
    line([tail(node.track, "was graded", node.values, node.window)] + texts(of: node.occurrences))
  }

  private func text(of node: Spells) -> String {
    line(
      [text(of: node.track), "was", text(of: node.values), "in at least \(node.count) spells"]
        + text(of: node.window))
  }

  private func text(of node: Dated) -> String {
    let date =
      if case .name(let name) = node.date { text(of: name, .condition) } else {
        text(of: node.date)
      }
    return line([date, text(of: node.window)])
  }

  private func text(of node: Quantified) -> String {
    line([words(node.quantifier), text(of: node.name)] + bracketed(node.condition))
  }

  private func text(of node: Presence) -> String {
    switch node.sense {
    case .affirmed: line([text(of: node.operand), "is known"])
    case .denied:
      line(
        [text(of: node.operand), "is unknown"]
          + (node.reasons.isEmpty ? [] : ["because", text(ofReasons: node.reasons)]))
    }
  }

  private func text(ofReasons reasons: [Name]) -> String {
    reasons.map { text(ofReason: $0) }.joined(separator: " or ")
  }

  /// A reason may begin with `not`.
  private func text(ofReason reason: Name) -> String {
    guard !reason.isQuoted, reason.text.hasPrefix("not ") else { return text(of: reason) }
    let rest = String(reason.text.dropFirst(4))
    return NameForm.isPlain(rest) ? reason.text : Quoted.written(reason.text)
  }

  private func text(of node: Change) -> String {
    line(
      [text(of: node.track)] + words(node.verb, from: node.from, to: node.to)
        + text(of: node.window) + texts(of: node.manner))
  }

  private func words(_ verb: ChangeVerb, from: ValueSet?, to: ValueSet?) -> [String] {
    var parts = [verb.rawValue]
    if let from { parts += ["from", text(of: from)] }
    if let to { parts += (verb == .retained ? [] : ["to"]) + [text(of: to)] }
    return parts
  }

  private func text(of node: Course) -> String {
    var parts = [text(of: node.track)]
    for (index, movement) in node.movements.enumerated() {
      if index > 0 { parts.append(movement.isDirect ? "then directly" : "then") }
      parts += words(movement.verb, from: movement.from, to: movement.to)
    }
    if let within = node.within { parts += ["within", text(of: within)] }
    return line(
      parts + text(of: node.window) + (node.isInOneFramework ? ["in one framework"] : []))
  }

  private func texts(of manner: Manner) -> [String] {
    texts(of: manner.occurrences)
      + (manner.isWithoutFallingBack ? ["without falling back"] : [])
      + (manner.isInOneFramework ? ["in one framework"] : [])
  }

  private func texts(of occurrences: Occurrences?) -> [String] {
    switch occurrences?.count {
    case nil: []
    case 2?: ["at least twice"]
    case let count?: ["at least \(count) times"]
    }
  }

  private func text(of node: Lasting) -> String {
    line(
      [text(of: node.track), "was", text(of: node.values), "for at least", text(of: node.length)]
        + (node.isInTotal ? ["in total"] : []) + text(of: node.window))
  }

  private func text(of node: Trend) -> String {
    let distance =
      switch node.distance {
      case nil: [String]()
      case .by(let number, .atLeast): ["by", text(of: number)]
      case .by(let number, .moreThan): ["by more than", text(of: number)]
      case .across(let number):
        [node.direction == .rose ? "above" : "below", text(of: number)]
      }
    let ends =
      switch node.ends {
      case .days: [String]()
      case .readings: ["from first to last"]
      }
    return line(
      [text(of: node.track), node.direction.rawValue] + distance + ends + text(of: node.window))
  }

  private func words(_ quantifier: Quantifier) -> String {
    switch quantifier {
    case .any: "any"
    case .every: "every"
    case .no: "no"
    case .atLeast(let count): "at least \(count)"
    case .atMost(let count): "at most \(count)"
    }
  }

  private func text(of node: Standing) -> String {
    let verb =
      switch node.verb {
      case .hasBeen: "has been"
      case .stayed: "stayed"
      }
    let extent =
      switch node.extent {
      case .window(let window): text(of: window)
      case .atLeast(let duration): "for at least " + text(of: duration)
      }
    return line([text(of: node.track), verb, text(of: node.values), extent])
  }

  private func text(of node: Sequence) -> String {
    var parts = [text(of: node.track), "was"]
    for (index, step) in node.steps.enumerated() {
      if index > 0 { parts.append(step.isDirect ? "then directly" : "then") }
      parts.append(text(of: step.values))
    }
    if let within = node.within { parts += ["within", text(of: within)] }
    return line(
      parts + text(of: node.window) + (node.isInOneFramework ? ["in one framework"] : []))
  }

  /// A track, what is asked of it, values and perhaps a window.
  private func tail(
    _ track: Name, _ verb: String, _ values: ValueSet, _ window: Window?
  ) -> String {
    line([text(of: track), verb, text(of: values)] + text(of: window))
  }

  private func text(of window: Window?) -> [String] {
    window.map { [text(of: $0)] } ?? []
  }

  private func words(_ quantifier: EverQuantifier) -> String {
    switch quantifier {
    case .ever: "was ever"
    case .never: "was never"
    case .neverKnown: "was never known to be"
    }
  }

  private func was(_ sense: Sense) -> String {
    switch sense {
    case .affirmed: "was"
    case .denied: "was not"
    }
  }
}

extension Condition {
  /// Whether the values that it ends in would go on after an `or`.
  fileprivate var endsInValues: Bool {
    switch self {
    case .comparison: true
    case .change(let node):
      (node.from ?? node.to) != nil && node.window == nil && node.manner == Manner()
    case .arrival(let node): node.window == nil && node.occurrences == nil
    case .graded(let node): node.window == nil && node.occurrences == nil
    case .ever(let node): node.window == nil
    case .sequence(let node):
      node.window == nil && node.within == nil && !node.isInOneFramework
    case .course(let node):
      (node.movements.last?.from ?? node.movements.last?.to) != nil && node.window == nil
        && node.within == nil && !node.isInOneFramework
    case .negation(let node): node.condition.endsInValues
    case .containment, .presence, .state, .standing, .lasting, .spells, .trend, .dated,
      .quantified, .named, .junction, .missing:
      false
    }
  }

  /// Whether it would be read as a value where values go on.
  fileprivate var readsAsValue: Bool {
    switch self {
    case .named, .dated: true
    case .quantified(let node): node.condition == nil
    case .comparison, .change, .arrival, .graded, .ever, .state, .standing, .sequence, .course,
      .lasting, .spells, .trend, .containment, .presence, .junction, .negation, .missing:
      false
    }
  }
}
