extension Inferrer {
  /// Declares the lists of single values that name entities as relations; the others are not
  /// used.
  mutating func declareRelations(of list: Int) throws(LoadError) {
    for reference in lists[list].references {
      let elements = reference.elements
      guard let target = target(of: elements), lists[list].entity == nil else {
        leave(list, reference.path, "a list of single values that name nothing", elements.known)
        continue
      }
      relate(list, reference, to: target)
    }
  }

  /// The list whose keys or names nine in ten of some values are.
  private func target(of elements: Observation) -> Int? {
    guard let values = elements.distinct, !values.isFull, values.count > 0,
      elements.scalars == elements.known, elements.fractions == 0, elements.flags == 0
    else { return nil }
    return lists.indices.first { list in
      guard lists[list].parent == nil, lists[list].entity == nil else { return false }
      return [lists[list].key, lists[list].name].contains { leaf in
        guard let leaf, let known = lists[list].leaves[leaf].observation.distinct else {
          return false
        }
        return values.shared(with: known) * 10 >= values.count * 9
      }
    }
  }

  private mutating func relate(_ list: Int, _ reference: Reference, to target: Int) {
    let singular = lists[list].noun.singular
    guard let kind = declaration.kinds.firstIndex(where: { $0.singular == singular }) else {
      return
    }
    var names = NameChooser()
    let declared = declaration.kinds[kind]
    for name in declared.fields.map(\.name) + declared.dates.map(\.name)
      + declared.tracks.map(\.name) + declaration.kinds.flatMap({ [$0.singular, $0.plural] })
      + declared.relations.flatMap({ [$0.singular, $0.plural] })
    where !names.has(name) { _ = names.take(name) }
    let noun = names.take(EnglishNoun(reference.words))
    declaration.kinds[kind].relations.append(
      RelationDeclaration(
        singular: noun.singular, plural: noun.plural,
        target: self.declared(lists[target].noun.singular), at: self.declared(reference.path),
        origin: nowhere))
  }
}
