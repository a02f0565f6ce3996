/// Makes a declaration of what a scan has seen.
///
/// It asks no more of the data than `Probe` answers, and writes what a person would have
/// written: a load by the declaration is the only one there is.
struct Inferrer {
  var declaration = ModelDeclaration()
  var lists: [FoundList]
  var unused: [UnusedPath]
  let probe: Probe

  let leaves: LeafReader

  /// For each built-in scale its place in the declaration.
  private var scalePlaces: [Int: Int] = [:]

  init(_ document: Observation, file: String, probe: Probe) {
    let finder = ListFinder(document, file: file)
    lists = finder.lists
    unused = finder.unused
    self.probe = probe
    leaves = LeafReader(document, file: file)
  }

  /// Makes the declaration; without a kind when the document has no list of records.
  mutating func run() throws(LoadError) {
    readLeaves()
    nameLeaves()
    nameKinds()
    for list in lists.indices { chooseKeyAndName(of: list) }
    for list in lists.indices { lists[list].dates = dates(of: list) }
    for list in lists.indices { try findOwner(of: list) }
    for list in lists.indices { try findEntities(in: list) }
    for list in lists.indices { declareKinds(of: list) }
    for list in lists.indices { try declareTracks(of: list) }
    for list in lists.indices { try declareRelations(of: list) }
    unused = inOrderOfPaths(unused)
  }

  mutating func leave(_ list: Int, _ path: KeyPath, _ reason: String, _ count: Int) {
    unused.append(
      UnusedPath(path: lists[list].path.appending(path).text, reason: reason, count: count))
  }

  /// By path; what is said of one path stays as it was noted.
  private func inOrderOfPaths(_ unused: [UnusedPath]) -> [UnusedPath] {
    unused.enumerated().sorted { ($0.1.path, $0.0) < ($1.1.path, $1.0) }.map(\.1)
  }

  // MARK: - Leaves

  private mutating func readLeaves() {
    for list in lists.indices {
      for leaf in lists[list].leaves.indices {
        let found = lists[list].leaves[leaf]
        let verdict = leaves.verdict(found)
        if let remark = leaves.remark(found, verdict) {
          leave(list, found.path, remark, found.observation.scalars)
        }
        lists[list].leaves[leaf].use = use(verdict)
      }
    }
  }

  private mutating func use(_ verdict: LeafReader.Verdict) -> LeafUse {
    switch verdict {
    case .text: .text
    case .link: .link
    case .number(let unit): .number(unit: unit)
    case .date: .date
    case .flag: .flag
    case .grade(let match): .grade(scale: scale(match))
    }
  }

  /// The place of a built-in scale in the declaration, with the words for no grade that the
  /// data has.
  mutating func scale(_ match: ScaleMatcher.Match) -> Int {
    let place = scalePlaces[match.index] ?? declaration.scales.count
    if place == declaration.scales.count {
      declaration.scales.append(BuiltInScale.all[match.index].scale)
      scalePlaces[match.index] = place
    }
    for absent in match.absent
    where !declaration.scales[place].absent.contains(where: { $0.spelling.isSpelt(absent.spelling) }
    ) {
      declaration.scales[place].absent.append(absent)
    }
    return place
  }

  // MARK: - Names

  /// Calls a value by its key, and by the keys around it too when another has the same.
  private mutating func nameLeaves() {
    for list in lists.indices {
      let found = lists[list].leaves
      let own = found.map { KeyWords.folded($0.words.name) }
      let bearers = own.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      var names = NameChooser()
      for (index, leaf) in found.enumerated() {
        let isVague = leaf.path.keys.count > 1 && leaf.words.isVague
        let isAlone = !isVague && bearers[own[index]] == 1
        // A key that is data is called by no other around it.
        let long =
          leaf.path.isOfPair
          ? leaf.words.name : KeyWords(words: leaf.path.keys.flatMap { KeyWords($0).words }).name
        let name = names.take(isAlone ? leaf.words.name : long)
        lists[list].leaves[index].name = name
      }
    }
  }

  /// Calls the kinds apart: one whose name is taken is called after its owner too. A year behind
  /// a name tells two of them apart, else it is none of it.
  private mutating func nameKinds() {
    var names = NameChooser()
    let bare = lists.map(\.noun.unnumbered)
    for list in lists.indices where bare.count(where: { $0 == bare[list] }) == 1 {
      lists[list].noun = bare[list]
    }
    for list in lists.indices {
      var noun = lists[list].noun
      if let parent = lists[list].parent, names.has(noun) || isLeaf(noun, of: parent) {
        noun = noun.of(lists[parent].noun.singular)
      }
      lists[list].noun = names.take(noun)
    }
  }

  /// Whether a value of a list's records, or of one of the lists in them, is called so.
  private func isLeaf(_ noun: EnglishNoun, of parent: Int) -> Bool {
    let own = lists.indices.filter { $0 == parent || lists[$0].parent == parent }
    return own.contains { list in
      lists[list].leaves.contains { [noun.singular, noun.plural].contains($0.name) }
    }
  }
}

/// Gives names away, each once.
struct NameChooser {
  private var taken: Set<String> = []

  func has(_ name: String) -> Bool { taken.contains(KeyWords.folded(name)) }

  func has(_ noun: EnglishNoun) -> Bool { has(noun.singular) || has(noun.plural) }

  /// A name, with a number behind it when it is taken.
  mutating func take(_ name: String) -> String {
    var free = name
    var number = 2
    while has(free) {
      free = "\(name) \(number)"
      number += 1
    }
    taken.insert(KeyWords.folded(free))
    return free
  }

  mutating func take(_ noun: EnglishNoun) -> EnglishNoun {
    var free = noun
    var number = 2
    while has(free) {
      free = EnglishNoun(
        singular: "\(noun.singular) \(number)", plural: "\(noun.plural) \(number)")
      number += 1
    }
    taken.formUnion([KeyWords.folded(free.singular), KeyWords.folded(free.plural)])
    return free
  }
}
