import AnnalsModel
import AnnalsSyntax

extension Vocabulary {
  /// What help writes about each kind and, where no kind is called so, each relation.
  mutating func insertHints(of model: Model) {
    let hints = model.kinds.indices.map { KindHint($0, in: model) }
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
  fileprivate init(_ index: Int, in model: Model) {
    let kind = model.kinds[index]
    let graded = kind.firstGraded
    let owner = kind.owner.map { model.kinds[$0.kind].singular }
    self.init(
      plural: kind.plural, graded: graded?.name,
      grades: graded.map { model.ladders[$0.ladder].labels } ?? [],
      date: kind.dateField.map { kind.fields[$0].name }, owner: owner)
    nameField = kind.nameField.map { kind.fields[$0].name }
    fields = kind.tracks.map { FieldHint($0) } + kind.fields.map { FieldHint($0) }
    happenings = model.nestedKinds(of: index).map { Happening(model.kinds[$0]) }
    holders = { model.holders(of: $0, from: index) }
  }
}

extension KindHint.Happening {
  fileprivate init(_ kind: Kind) {
    let dates = kind.fields.filter { if case .days = $0.column { true } else { false } }
      .map(\.name)
    let first = kind.dateField.map { kind.fields[$0].name }
    self.init(
      singular: kind.singular, plural: kind.plural,
      dates: (first.map { [$0] } ?? []) + dates.filter { $0 != first })
  }
}

extension FieldHint {
  fileprivate init(_ track: Track) {
    let holds: Content =
      switch track.content {
      case .rated: .grades
      case .measured(let content): .measures(isJudged: content.better != nil)
      }
    self.init(name: track.name, holds: holds)
  }

  fileprivate init(_ field: Field) {
    let holds: Content =
      switch field.column {
      case .texts: .texts
      case .integers, .fractions: .numbers
      case .days: .days
      case .grades: .grades
      case .flags: .flags
      }
    self.init(name: field.name, holds: holds)
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

extension Model {
  /// The fields that have a text, by the names that queries about a kind have for them.
  fileprivate func holders(of text: FoldedName, from kind: Int) -> [String] {
    var names: [String] = []
    for index in [kind] + owners(of: kind) {
      for (place, field) in kinds[index].fields.enumerated() {
        guard case .texts(let column) = field.column, column.dictionary.has(text) else { continue }
        let isOwner = index != kind && place == kinds[index].nameField
        let name = isOwner ? kinds[index].singular : field.name
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}

extension TextDictionary {
  /// Help does not look into dictionaries that the vocabulary leaves out.
  fileprivate func has(_ folded: FoldedName) -> Bool {
    guard count <= Vocabulary.largestDictionary else { return false }
    return (0..<count).contains { code in
      text(Int32(truncatingIfNeeded: code)).map { FoldedName($0) == folded } ?? false
    }
  }
}
