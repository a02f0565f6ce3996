import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `let cutoff = 2014-01-01`
  mutating func check(_ node: Binding) -> Task? {
    guard checkNew(node.name), checkKnown(node.value) else { return nil }
    workspace.define(node.name, .constant(node.value))
    return .definition
  }

  /// Whether a value is one that something in the model could have; what it is held against is
  /// not known yet.
  private mutating func checkKnown(_ value: Value) -> Bool {
    switch value {
    case .name(let name):
      if name.isQuoted || isInData(name) { return true }
      let nearest = session.nearest(
        to: name.text, among: session.vocabulary.names(in: .anyValue))
      report(.unknownKind(name.text, nearest: nearest), at: name.range)
      return false
    case .operand(let operand):
      return checkSomewhere { $0.checkReading(operand) != nil }
    case .period(let period):
      guard case .day = period.calendar else { return true }
      return checkDay(period) != nil
    case .number: return true
    case .parameter, .missing: return false
    }
  }

  private func isInData(_ name: Name) -> Bool {
    let folded = FoldedName(name.text)
    if !session.vocabulary.categories(of: folded).isEmpty { return true }
    return model.kinds.contains { kind in
      kind.fields.contains { field in
        guard case .texts(let column) = field.column else { return false }
        return !column.dictionary.codes(of: name).isEmpty
      }
    }
  }
}
