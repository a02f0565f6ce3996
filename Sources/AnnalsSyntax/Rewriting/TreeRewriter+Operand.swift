extension TreeRewriter {
  package mutating func descend(into operand: Operand) -> Operand {
    switch operand {
    case .name(let name): .name(rewrite(name))
    case .onDay(let node):
      .onDay(
        DatedOperand(
          track: rewrite(node.track), day: rewrite(node.day), range: rewrite(node.range)))
    case .ordinal(let node):
      .ordinal(
        OrdinalOperand(
          ordinal: node.ordinal, track: rewrite(node.track), range: rewrite(node.range)))
    case .anchored(let node): .anchored(copy(node))
    case .length(let node): .length(copy(node))
    case .tally(let node): .tally(copy(node))
    case .gap(let node):
      .gap(
        GapOperand(
          first: rewrite(node.first), second: rewrite(node.second), range: rewrite(node.range)))
    case .elapsed(let node):
      .elapsed(
        ElapsedOperand(
          unit: node.unit, anchor: rewrite(node.anchor), range: rewrite(node.range)))
    case .calendar(let node):
      .calendar(
        CalendarOperand(
          part: node.part, date: rewrite(node.date), range: rewrite(node.range)))
    case .path(let node):
      .path(
        PathOperand(
          owner: rewrite(node.owner), operand: rewrite(node.operand), range: rewrite(node.range)))
    case .summary(let node): .summary(copy(node))
    case .missing(let range): .missing(rewrite(range))
    }
  }

  private mutating func copy(_ node: AnchoredOperand) -> AnchoredOperand {
    var node = node
    node.track = rewrite(node.track)
    node.anchor = rewrite(node.anchor)
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: LengthOperand) -> LengthOperand {
    var node = node
    node.track = node.track.map { rewrite($0) }
    node.values = rewritten(node.values)
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: TallyOperand) -> TallyOperand {
    var node = node
    node.name = rewrite(node.name)
    node.condition = node.condition.map { rewrite($0) }
    node.window = node.window.map { rewrite($0) }
    node.range = rewrite(node.range)
    return node
  }

  private mutating func copy(_ node: SummaryOperand) -> SummaryOperand {
    var node = node
    node.operand = rewrite(node.operand)
    node.keys = rewritten(node.keys)
    node.range = rewrite(node.range)
    return node
  }
}
