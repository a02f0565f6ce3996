extension Inferrer {
  private static let keyWords = [
    "id", "key", "uuid", "guid", "code", "ons", "urn", "uprn", "identifier", "reference", "ref",
    "slug", "number", "no", "isin", "lei",
  ]

  private static let nameWords = [
    "name", "title", "label", "full name", "display name", "legal name", "common name",
  ]

  /// Chooses what tells the records of a list apart, and what they are called by.
  mutating func chooseKeyAndName(of list: Int) {
    lists[list].key = key(of: list)
    lists[list].name = name(of: list)
  }

  /// A key is worth having for records that others may refer to: those that stand alone.
  private func key(of list: Int) -> Int? {
    guard lists[list].parent == nil else { return nil }
    let leaves = lists[list].leaves
    let unique = leaves.indices.filter { leaves[$0].tells(lists[list].count) }
    let exact = Self.keyWords.lazy.compactMap { word in
      unique.first { leaves[$0].words.name.lowercased() == word }
    }.first
    return exact ?? unique.first { leaves[$0].isCalledKey }
  }

  private func name(of list: Int) -> Int? {
    let found = lists[list]
    let texts = found.leaves.indices.filter { found.leaves[$0].use == .text }
    func first(_ isFit: (Leaf) -> Bool) -> Int? { texts.first { isFit(found.leaves[$0]) } }
    let exact = Self.nameWords.lazy.compactMap { word in
      first { $0.words.name.lowercased() == word }
    }.first
    let noun = found.noun.singular.lowercased()
    let called = exact ?? first { $0.words.name.lowercased() == noun }
    let other = first { $0.isCalledName }
    guard called == nil, found.parent == nil else { return called ?? other }
    // The name of something else, as the package of a flaw, comes again; a text that is the key
    // says more then.
    if let other, found.leaves[other].tells(found.count) { return other }
    let key = found.key.flatMap { texts.contains($0) ? $0 : nil }
    return key ?? other ?? first { $0.tells(found.count) } ?? found.key
  }

  // MARK: - Whose

  /// Asks for values of a list's records.
  func request(_ list: Int, _ leaves: [Int]) -> Probe.Request {
    var around: [KeyPath] = []
    var parent = lists[list].parent
    while let index = parent {
      around.append(lists[index].path)
      parent = lists[index].parent
    }
    return Probe.Request(
      list: lists[list].path, around: around, leaves: leaves.map { lists[list].leaves[$0] })
  }

  /// Finds the list whose records a list's records belong to by a key: inspections that have
  /// the `council_id` of a council.
  mutating func findOwner(of list: Int) throws(LoadError) {
    guard lists[list].parent == nil, !lists[list].dates.isEmpty,
      !lists.contains(where: { $0.parent == list && !$0.dates.isEmpty })
    else { return }
    var refused: [UnusedPath] = []
    for owner in lists.indices where owner != list && lists[owner].parent == nil {
      guard lists[owner].belonging == nil, let key = lists[owner].key else { continue }
      for leaf in referring(list, to: owner, key) {
        let found = try probe.orphans(of: request(list, [leaf]), among: request(owner, [key]))
        if found.areFew {
          lists[list].belonging = FoundList.Belonging(list: owner, leaf: leaf)
          return
        }
        if found.orphans < found.all { refused.append(refusal(list, leaf, owner, key, found)) }
      }
    }
    unused += refused
  }

  /// Why records belong to none of another list; said only when some of them would.
  private func refusal(
    _ list: Int, _ leaf: Int, _ owner: Int, _ key: Int, _ found: Probe.Orphans
  ) -> UnusedPath {
    let (from, to) = (lists[list].leaves[leaf], lists[owner].leaves[key])
    return UnusedPath(
      path: lists[list].path.appending(from.path).text,
      reason: "more than one in ten are no '\(to.name)' of \(lists[owner].noun.plural), "
        + "so that \(lists[list].noun.plural) are not taken to be of them",
      count: found.orphans)
  }

  /// The leaves of a list that are called after the key of another: `council`, `council id`,
  /// `council code`, or like the key itself.
  private func referring(_ list: Int, to owner: Int, _ key: Int) -> [Int] {
    let target = lists[owner].leaves[key]
    let noun = lists[owner].noun.singular.lowercased()
    // A care home may be called a home.
    let nouns = [noun] + (noun.split(separator: " ").dropFirst().last.map { [String($0)] } ?? [])
    let names = nouns.flatMap { noun in
      [noun, "\(noun) \(target.words.name.lowercased())"] + Self.keyWords.map { "\(noun) \($0)" }
    }
    return lists[list].leaves.indices.filter { index in
      let leaf = lists[list].leaves[index]
      let name = leaf.words.name.lowercased()
      let isCalled =
        names.contains(name)
        || name == target.words.name.lowercased() && index != lists[list].key
      return isCalled && leaf.isText == target.isText && leaf.isKeyLike
    }
  }
}

extension Leaf {
  /// Whether the values are texts rather than numbers.
  var isText: Bool { observation.texts.count > 0 }

  /// Whether the values can be keys: texts or integers, nothing else.
  var isKeyLike: Bool {
    let seen = observation
    let isOne = seen.texts.count == 0 || seen.integers.count == 0
    switch use {
    case .date, .flag, .link: return false
    case .text, .number, .grade:
      return isOne && seen.fractions == 0 && seen.flags == 0 && seen.scalars > 0
    }
  }

  /// Whether each of so many records has a value of its own.
  fileprivate func tells(_ count: Int) -> Bool {
    isKeyLike && observation.distinct != nil && observation.scalars == count
      && observation.texts.empty == 0
      && observation.texts.dates.days == 0
  }

  /// `id`, `council code`, `FHRSID`
  var isCalledKey: Bool {
    guard let last = words.lowercased.last else { return false }
    return KeyWords.keyEndings.contains(last) || last.utf8.count > 3 && last.hasSuffix("id")
  }

  /// `name`, `business name`
  var isCalledName: Bool {
    words.lowercased.last.map { ["name", "title", "label"].contains($0) } ?? false
  }
}

extension KeyWords {
  /// The last words of keys that tell records apart.
  static let keyEndings: Set<String> = [
    "id", "code", "key", "number", "urn", "uprn", "uuid", "guid", "identifier", "reference",
    "ref", "no", "lei", "isin",
  ]
}
