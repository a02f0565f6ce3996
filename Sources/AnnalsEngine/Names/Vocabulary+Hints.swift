import AnnalsModel
import AnnalsSyntax

extension Vocabulary {
  /// What help writes about each kind and, where no kind is called so, each relation.
  mutating func insertHints(of model: Model) {
    let hints = model.kinds.map { KindHint($0, in: model) }
    for (kind, hint) in zip(model.kinds, hints) {
      keep(hint, for: [kind.plural, kind.singular])
    }
    for relation in model.kinds.flatMap(\.relations) {
      guard hints.indices.contains(relation.target) else { continue }
      keep(hints[relation.target], for: [relation.plural, relation.singular])
    }
  }

  private mutating func keep(_ hint: KindHint, for names: [String]) {
    for name in names where !name.isEmpty && hints[FoldedName(name)] == nil {
      hints[FoldedName(name)] = hint
    }
  }
}

extension KindHint {
  fileprivate init(_ kind: Kind, in model: Model) {
    let graded = kind.firstGraded
    let owner = kind.owner.map { model.kinds[$0.kind].singular }
    self.init(
      graded: graded?.name, grades: graded.map { model.ladders[$0.ladder].labels } ?? [],
      date: kind.dateField.map { kind.fields[$0].name }, owner: owner)
  }
}

extension Kind {
  /// The first track that is rated, or else the first field of grades.
  fileprivate var firstGraded: (name: String, ladder: Int)? {
    for track in tracks {
      if case .rated(let content) = track.content { return (track.name, content.ladder) }
    }
    for field in fields {
      if case .grades(let column) = field.column { return (field.name, column.ladder) }
    }
    return nil
  }
}
