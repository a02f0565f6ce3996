extension Printer {
  package func text(of operand: Operand) -> String {
    switch operand {
    case .name(let name): text(of: name)
    case .onDay(let node): text(of: node.track) + " on " + text(of: node.day)
    case .ordinal(let node): node.ordinal.rawValue + " " + text(of: node.track)
    case .anchored(let node):
      line([text(of: node.track), node.side.rawValue, text(of: node.anchor)])
    case .length(let node): text(of: node)
    case .tally(let node):
      line(
        ["number of", text(of: node.name)] + bracketed(node.condition)
          + (node.window.map { [text(of: $0)] } ?? []))
    case .gap(let node):
      line(["days between", text(of: node.first), "and", text(of: node.second)])
    case .elapsed(let node): line([node.unit.plural, "since", text(of: node.anchor)])
    case .calendar(let node): line([node.part.rawValue, "of", text(of: node.date)])
    case .path(let node): text(ofOwner: node.owner) + "." + text(of: node.operand)
    case .summary(let node):
      line(
        [node.function.rawValue, text(of: node.operand)]
          + (node.keys.isEmpty ? [] : ["by", list(node.keys)]))
    case .missing: Self.gap
    }
  }

  /// A number at the end of a name would run into the dot.
  private func text(ofOwner owner: Name) -> String {
    let endsInNumber = owner.text.split(separator: " ").last?.utf8.first?.isDigit ?? false
    return endsInNumber ? Quoted.written(owner.text) : text(of: owner)
  }

  private func text(of node: LengthOperand) -> String {
    let measure =
      switch node.measure {
      case .time: "time"
      case .longestSpell: "longest spell"
      case .spell: "spell"
      }
    return line(
      [measure] + (node.track.map { [text(of: $0), "was"] } ?? []) + [text(of: node.values)]
        + (node.window.map { [text(of: $0)] } ?? []))
  }

  func text(of anchor: Anchor) -> String {
    switch anchor {
    case .period(let period): text(of: period)
    case .event(let event): text(of: event)
    }
  }

  func text(of event: Event) -> String {
    line(
      (event.ordinal.map { [$0.rawValue] } ?? []) + [text(of: event.name)]
        + bracketed(event.condition) + (event.date.map { [text(of: $0)] } ?? []))
  }

  func bracketed(_ condition: Condition?) -> [String] {
    condition.map { ["(" + text(of: $0) + ")"] } ?? []
  }
}
