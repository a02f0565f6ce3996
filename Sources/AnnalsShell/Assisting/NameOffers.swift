import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// The names of the model, and those that were defined, that may stand at a place.
struct NameOffers {
  private let place: Place
  private let vocabulary: Vocabulary
  private let workspace: Workspace
  private let names: ModelNames

  init(_ place: Place, _ vocabulary: Vocabulary, _ workspace: Workspace, _ model: Model) {
    self.place = place
    self.vocabulary = vocabulary
    self.workspace = workspace
    names = ModelNames(model)
  }

  /// What is not the value of anything.
  private static let sorts: Vocabulary.Category = [
    .kind, .field, .date, .reason, .unit, .event, .relation, .condition, .set, .constant,
  ]

  /// - Parameter besideValues: whether values may stand there, which are then more likely.
  func offers(besideValues: Bool) -> [Offer] {
    var search = NameSearch(place, names.model)
    let offers = vocabulary.entries(in: Self.sorts).filter { place.begins($0.name) }
      .compactMap { name, sorts -> Offer? in
        guard let found = search.find(name, sorts), found.isMeant(as: sorts) else { return nil }
        return offer(name, found, sorts, besideValues)
      }
    return withoutSingulars(offers) + owners + parameters
  }

  /// `council.`, before a name of what the row belongs to.
  private var owners: [Offer] {
    guard !place.isQuoted else { return [] }
    return names.model.kinds.filter { !$0.singular.isEmpty && place.begins($0.singular) }
      .compactMap { kind in
        let parts = (kind.tracks.map(\.name) + kind.fields.map(\.name)).prefix(8)
        let path = kind.singular + "."
        guard parts.contains(where: { place.prober.takes(path + $0, as: .path) }) else {
          return nil
        }
        return Offer(path, "what the \(kind.singular) has", .name, isWhole: false)
      }
  }

  private func offer(
    _ name: String, _ written: WrittenName, _ sorts: Vocabulary.Category, _ besideValues: Bool
  ) -> Offer {
    let text = written.text
    let given = sorts.intersection([.condition, .set, .constant])
    if !given.isDisjoint(with: written.outcome.sorts) {
      return Offer(text, given.definedWords, given.contains(.set) ? .source : .defined)
    }
    if let seen = written.outcome.subjects.last(where: { $0.range.start == place.prober.base.count }
    ) {
      return Offer(
        text, names.description(of: seen.subject, in: seen.kind),
        besideValues ? .otherSubject : .subject)
    }
    let isEvent = written.outcome.sorts.contains(.event)
    guard !isEvent, !sorts.isDisjoint(with: [.kind, .field]) else {
      return Offer(text, isEvent ? "what happened" : sorts.words, .name)
    }
    return Offer(
      text, names.description(of: name),
      sorts.contains(.kind) ? .source : besideValues ? .otherSubject : .subject)
  }

  /// Where both names of a kind may stand, one is enough: the singular after `any` and `every`,
  /// and of what happened.
  private func withoutSingulars(_ offers: [Offer]) -> [Offer] {
    let last = place.prober.base.split(whereSeparator: \.isBlank).last.map {
      String(decoding: $0, as: UTF8.self).lowercased()
    }
    let isOne = last == "any" || last == "every"
    let texts = Set(offers.map(\.candidate.text))
    let kinds = names.model.kinds
    let pairs =
      kinds.map { ($0.singular, $0.plural) }
      + kinds.flatMap(\.relations).map { ($0.singular, $0.plural) }
    var spare: Set<String> = []
    for (singular, plural) in pairs where singular != plural {
      for offer in offers where offer.candidate.text.hasPrefix(plural) {
        let rest = offer.candidate.text.dropFirst(plural.count)
        guard rest.isEmpty || rest.first == " ", texts.contains(singular + rest) else { continue }
        let wantsOne = isOne || offer.rank == .name
        spare.insert((wantsOne ? plural : singular) + rest)
      }
    }
    return offers.filter { !spare.contains($0.candidate.text) }
  }

  /// `$floor`
  private var parameters: [Offer] {
    workspace.parameters.keys.map { "$" + $0.text }.sorted()
      .filter { $0.utf8.starts(with: place.typed) && place.prober.takes($0, as: .name) }
      .map { Offer($0, "parameter", .defined) }
  }
}

extension WrittenName {
  /// Whether the place is one for such names; a field may stand where a value may, and is then what
  /// something is held against.
  fileprivate func isMeant(as sorts: Vocabulary.Category) -> Bool {
    let wanted = sorts.contains(.field) ? sorts.union(.anyValue) : sorts
    return !outcome.sorts.isDisjoint(with: wanted)
  }
}

extension Vocabulary.Category {
  fileprivate var definedWords: String {
    if contains(.condition) { return "condition, defined" }
    return contains(.set) ? "list, defined" : "value, defined"
  }

  /// What sort of name it is.
  fileprivate var words: String {
    if contains(.relation) { return "related" }
    if contains(.event) { return "what happened" }
    if contains(.date) { return "date of gradings" }
    return contains(.unit) ? "unit" : "why there is no value"
  }
}
