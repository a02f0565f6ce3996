extension Inferrer {
  /// Finds the entities of a list that has a row an event: a key that comes again, with values
  /// that are the same in all its rows.
  mutating func findEntities(in list: Int) throws(LoadError) {
    let found = lists[list]
    guard found.parent == nil, found.belonging == nil, !found.dates.isEmpty,
      !lists.contains(where: { $0.parent == list }), found.references.isEmpty
    else { return }
    for key in candidates(in: list) {
      let leaves = found.leaves.indices.filter { $0 != key }
      guard let constant = try probe.constants(request(list, [key] + leaves)) else { continue }
      let same = zip(leaves, constant).filter(\.1).map(\.0)
      let varying = leaves.filter { !same.contains($0) }
      guard varying.contains(where: { found.dates.contains($0) }),
        varying.contains(where: { found.leaves[$0].isTracked }),
        !isNamedItself(found, apart: [key] + same)
      else { continue }
      return split(list, key, same)
    }
  }

  /// Whether the rows have names other than by some leaves and their key.
  private func isNamedItself(_ list: FoundList, apart own: [Int]) -> Bool {
    guard let name = list.name else { return false }
    return name != list.key && !own.contains(name)
  }

  /// The leaves that come again and are called like a key; those called like a name when
  /// nothing else tells the rows apart.
  private func candidates(in list: Int) -> [Int] {
    let leaves = lists[list].leaves
    let repeated = leaves.indices.filter {
      leaves[$0].isKeyLike && leaves[$0].observation.distinct == nil
        && leaves[$0].observation.scalars == lists[list].count
    }
    let keys = repeated.filter { leaves[$0].isCalledKey }
    guard lists[list].key == nil else { return keys }
    return keys + repeated.filter { leaves[$0].use == .text && leaves[$0].isCalledName }
  }

  private mutating func split(_ list: Int, _ key: Int, _ same: [Int]) {
    let found = lists[list]
    // A grade is always of its day, and so is a date but those of a life.
    let own = same.filter { found.leaves[$0].isOfEntity }
    let noun = entityNoun(of: found, key, own)
    let isSame = noun.singular == found.noun.singular
    var names = NameChooser()
    for other in lists.indices where other != list { _ = names.take(lists[other].noun) }
    let entity = names.take(noun)
    let event = EnglishNoun(singular: "record", plural: "records").of(entity.singular)
    lists[list].noun = names.take(isSame ? event : found.noun)
    let chosen = ([key] + own).first { $0 == found.name && $0 != found.key }
    let name = chosen ?? own.first { found.leaves[$0].names(entity) }
    lists[list].entity = FoundList.Entity(
      noun: entity, key: key,
      name: name ?? (found.leaves[key].use == .text ? key : nil), leaves: [key] + own)
    lists[list].dates = found.dates.filter { !own.contains($0) }
  }

  /// What the entities of a list are called: after their key, else after their name, else after
  /// the list.
  private func entityNoun(of list: FoundList, _ key: Int, _ own: [Int]) -> EnglishNoun {
    if let noun = list.leaves[key].nounOfKey { return noun }
    let named = own.filter { list.leaves[$0].use == .text && list.leaves[$0].isCalledName }
    if let noun = named.lazy.compactMap({ list.leaves[$0].words.noun }).first { return noun }
    let isNamed = !FileWords.isGeneric(KeyWords(list.noun.singular))
    return isNamed ? list.noun : EnglishNoun(singular: "entity", plural: "entities")
  }
}

extension Leaf {
  /// What a key is of. An `FHRSID` says as little as a `URN`; a `homeid` is of a home.
  fileprivate var nounOfKey: EnglishNoun? {
    guard words.words.count == 1, let key = path.keys.last, key.utf8.count > 3,
      key.lowercased().hasSuffix("id")
    else { return words.noun }
    let isAcronym = key == key.uppercased()
    return isAcronym ? nil : KeyWords(String(key.dropLast(2))).noun
  }

  /// Whether it names entities of a kind: `name`, `business name`, the `area` of an area.
  fileprivate func names(_ noun: EnglishNoun) -> Bool {
    isCalledName || use == .text && words.name.lowercased() == noun.singular.lowercased()
  }

  /// Whether a value that is the same in all rows of an entity is one of the entity.
  fileprivate var isOfEntity: Bool {
    switch use {
    case .text, .link, .number, .flag: return true
    case .grade: return false
    case .date:
      let bare = DateWords.bare(words)
      return DateWords.births.contains(bare) || DateWords.deaths.contains(bare)
    }
  }
}

extension KeyWords {
  /// What a key or a name is of: `location id` and `location name` say `location`, a `URN`
  /// says nothing.
  fileprivate var noun: EnglishNoun? {
    let endings = words.reversed().prefix { Self.isEnding($0) }.count
    let kept = Array(words.dropLast(endings))
    let isTelling = kept.contains { !Self.registers.contains($0.lowercased()) }
    return isTelling ? EnglishNoun(KeyWords(words: kept)) : nil
  }

  private static func isEnding(_ word: String) -> Bool {
    keyEndings.contains(word.lowercased()) || word.lowercased() == "name"
  }

  /// Words before a key that say who gave it: `unique reference number`, `ONS code`.
  private static let registers: Set<String> = ["unique", "ons", "gss", "cqc", "fhrs", "ofsted"]
}
