import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `any neighbour (rating is outstanding)`
  mutating func check(_ quantified: Quantified) -> Filter? {
    guard
      let counted = checkCounted(
        quantified.name, quantified.condition, words: quantified.quantifier.words)
    else { return nil }
    return .quantified(QuantifiedTest(quantifier: quantified.quantifier, counted: counted))
  }

  /// A relation or a nested kind, and what is asked of each.
  ///
  /// - Parameter words: what the query says before it, for the message.
  mutating func checkCounted(
    _ name: Name, _ condition: Condition?, words: String
  ) -> Counted? {
    guard let rows = rows(called: name) else {
      report(.event(problem(ofCounted: name, words)), at: name.range)
      return nil
    }
    var counted = Counted(rows: rows)
    guard let condition else { return counted }
    let target = counted.names(in: kind, of: model).kind
    counted.filter = inside(target) { $0.check(condition) }
    return counted.filter == nil ? nil : counted
  }

  /// What a name of a relation, or of what happens, stands for.
  private func rows(called name: Name) -> Counted.Rows? {
    let wanted = FoldedName(name.text)
    let relation = kind.relations.firstIndex { relation in
      [relation.singular, relation.plural].contains { FoldedName($0) == wanted }
    }
    if let relation { return .relation(relation) }
    return model.nestedKinds(of: kindIndex).first { index in
      let nested = model.kinds[index]
      return [nested.singular, nested.plural].contains { FoldedName($0) == wanted }
    }.map { .nested($0) }
  }

  private func problem(ofCounted name: Name, _ words: String) -> EventProblem {
    let relations = kind.relations.map(\.singular)
    let nested = model.nestedKinds(of: kindIndex).map { model.kinds[$0].singular }
    if session.names.subject(name, of: kindIndex) != nil {
      return .notCounted(
        name.text, words: words, kind: kind.plural, relations: relations, happenings: nested)
    }
    return .unknownCounted(
      name.text, kind: kind.plural, relations: relations, happenings: nested,
      nearest: Suggestion.nearest(to: name.text, among: relations + nested))
  }
}

extension Quantifier {
  /// As queries write it.
  fileprivate var words: String {
    switch self {
    case .any: "any"
    case .every: "every"
    case .no: "no"
    case .atLeast(let count): "at least \(count)"
    case .atMost(let count): "at most \(count)"
    }
  }
}
