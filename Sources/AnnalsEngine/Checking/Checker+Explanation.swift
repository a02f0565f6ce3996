package import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `explain councils where rating is good`
  mutating func check(_ node: Explanation) -> Task? {
    var inner = self
    let task = inner.check(node.statement)
    subjects = inner.subjects
    guard let task, inner.isSound else {
      diagnostics += inner.diagnostics
      return nil
    }
    diagnostics += inner.diagnostics
    guard case .answer(let plan) = task else { return nil }
    let explainer = Explainer(self, isAnalysed: node.isAnalysed)
    return .explanation(explainer.explaining(node.statement, plan))
  }
}

extension Checker {
  /// `describe councils`
  mutating func check(_ node: DescriptionRequest) -> Task? {
    guard let name = node.name else { return .description(nil) }
    let names = model.partNames
    let folded = FoldedName(name.text)
    if names.contains(where: { FoldedName($0) == folded }) { return .description(name) }
    report(
      .unknownPart(name.text, nearest: Suggestion.nearest(to: name.text, among: names)),
      at: name.range)
    return nil
  }
}

extension Model {
  /// What `describe` knows: kinds, fields, tracks, relations and scales, by their names.
  package var partNames: [String] {
    let ofKinds = kinds.flatMap { kind in
      [kind.singular, kind.plural] + kind.fields.map(\.name) + kind.tracks.map(\.name)
        + kind.relations.flatMap { [$0.singular, $0.plural] }
    }
    return (ofKinds + scales.map(\.name)).filter { !$0.isEmpty }
  }
}
