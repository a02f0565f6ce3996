import AnnalsSyntax

extension Checker {
  /// `turnaround`: what a defined name stands for was put in its place before, so a name that is
  /// still there stands for nothing.
  mutating func check(_ named: NamedCondition) -> Filter? {
    let name = named.name
    switch workspace.sort(of: FoldedName(name.text)) {
    case .set: report(.notCondition(name.text, is: "a set"), at: name.range)
    case .constant: report(.notCondition(name.text, is: "a value"), at: name.range)
    case .condition, nil:
      let nearest = Suggestion.nearest(to: name.text, among: workspace.names(of: .condition))
      report(.unknownCondition(name.text, nearest: nearest), at: name.range)
    }
    return nil
  }
}
