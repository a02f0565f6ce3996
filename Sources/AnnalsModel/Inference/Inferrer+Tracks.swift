extension Inferrer {
  /// A track to be: its value, and which records it takes.
  private struct Candidate {
    var name: String
    var leaf: Int
    var filter: [FilterTerm]
    var use: LeafUse
  }

  /// Declares what a history says of its owner as tracks of the owner: its grades and numbers.
  mutating func declareTracks(of list: Int) throws(LoadError) {
    guard let owner = ownerKind(of: list) else { return }
    var candidates = try divided(list) ?? values(of: list)
    var names = NameChooser()
    for track in declaration.kinds[owner.kind].tracks { _ = names.take(track.name) }
    let noun = lists[list].noun.singular
    for index in candidates.indices {
      let name = candidates[index].name
      // The ratings keep the plain name, those of the visits are visit ratings.
      let isOther = isDouble(name, of: list) && !noun.hasSuffix(name)
      candidates[index].name = names.take(names.has(name) || isOther ? "\(noun) \(name)" : name)
    }
    for candidate in candidates { add(candidate, of: list, to: owner.kind, in: owner.source) }
  }

  /// The kind that a history belongs to, and the path by which its tracks name the list.
  private func ownerKind(of list: Int) -> (kind: Int, source: KeyPath)? {
    let found = lists[list]
    guard found.isHistory else { return nil }
    func kind(_ singular: String) -> Int? {
      declaration.kinds.firstIndex { $0.singular == singular }
    }
    if let entity = found.entity { return kind(entity.noun.singular).map { ($0, found.path) } }
    if let belonging = found.belonging {
      return kind(lists[belonging.list].noun.singular).map { ($0, found.path) }
    }
    guard let parent = found.parent else { return nil }
    let below = found.path.keys.dropFirst(lists[parent].path.keys.count)
    return kind(lists[parent].noun.singular).map { ($0, KeyPath(keys: Array(below))) }
  }

  /// Whether another history of the same owner has a value of the name.
  private func isDouble(_ name: String, of list: Int) -> Bool {
    guard let parent = lists[list].parent else { return false }
    return lists.indices.contains { other in
      other != list && lists[other].parent == parent && lists[other].isHistory
        && lists[other].leaves.contains { $0.isTracked && $0.name == name }
    }
  }

  private func values(of list: Int) -> [Candidate] {
    let own = Set(lists[list].entity?.leaves ?? [])
    return lists[list].leaves.indices.compactMap { index in
      let leaf = lists[list].leaves[index]
      guard leaf.isTracked, !own.contains(index), index != lists[list].belonging?.leaf else {
        return nil
      }
      return Candidate(name: leaf.name, leaf: index, filter: [], use: leaf.use)
    }
  }

  private mutating func add(
    _ candidate: Candidate, of list: Int, to kind: Int, in source: KeyPath
  ) {
    let found = lists[list]
    let link = found.leaves.firstIndex { $0.use == .link }
    let gradings = GradingsDeclaration(
      source: declared(source), value: path(candidate.leaf, of: list), filter: candidate.filter,
      framework: nil,
      dates: found.dates.map {
        DateDeclaration(name: found.leaves[$0].name, at: path($0, of: list))
      },
      knownBy: found.dates.firstIndex { found.leaves[$0].name == "published" } ?? 0,
      link: link.map { path($0, of: list) })
    let content: ContentDeclaration
    switch candidate.use {
    case .grade(let scale): content = .rated(gradings, scales: [scale])
    case .number(let unit):
      content = .measured(
        gradings, unit: unit.map { MeasureUnit(name: $0) }, better: nil, fresh: nil)
    case .text, .link, .date, .flag: return
    }
    makeRoom(for: candidate.name, in: kind)
    declaration.kinds[kind].tracks.append(
      TrackDeclaration(name: candidate.name, content: content, coverage: nil, origin: nowhere))
  }

  /// A field that is called like a track would be hidden by it.
  private mutating func makeRoom(for track: String, in kind: Int) {
    let fields = declaration.kinds[kind].fields
    guard
      let index = fields.firstIndex(where: {
        KeyWords.folded($0.name) == KeyWords.folded(track)
      })
    else { return }
    var names = NameChooser()
    for name in fields.map(\.name) + declaration.kinds[kind].tracks.map(\.name) {
      _ = names.take(name)
    }
    declaration.kinds[kind].fields[index].name = names.take("stated \(fields[index].name)")
  }

  // MARK: - One value for many things

  private static let values: Set<String> = [
    "value", "score", "state", "status", "rating", "grade", "result", "amount", "figure",
    "reading", "level",
  ]

  /// Keys that say what a value is of. The kind of a visit does not: its rating is the owner's.
  private static let subjects: Set<String> = [
    "measure", "metric", "indicator", "domain", "question", "key question", "judgement", "area",
    "aspect", "category", "agency", "rating agency", "subject", "topic", "dimension", "series",
    "variable", "parameter", "criterion", "test", "statistic", "name", "measure name",
    "metric name", "indicator name", "agency name",
  ]

  /// How many tracks one value makes at most.
  private static let mostSubjects = 24

  /// The tracks of a history that has one value, and a key that says what it is of: one for
  /// each. `nil` when it is no such history.
  private mutating func divided(_ list: Int) throws(LoadError) -> [Candidate]? {
    let found = lists[list]
    func indices(_ words: Set<String>) -> [Int] {
      found.leaves.indices.filter { words.contains(found.leaves[$0].words.name.lowercased()) }
    }
    let values = indices(Self.values)
    let tracked = found.leaves.filter(\.isTracked).count
    guard let value = values.first, values.count == 1,
      tracked == (found.leaves[value].isTracked ? 1 : 0),
      let subject = try subject(of: list, among: indices(Self.subjects)),
      let subjects = found.leaves[subject].observation.texts.distinct,
      2...Self.mostSubjects ~= subjects.count
    else { return nil }
    let uses = try uses(of: value, by: subject, subjects, of: list)
    guard uses.contains(where: { $0 != nil }) else { return nil }
    // What was said of all its texts together does not hold for those of each.
    let place = found.path.appending(found.leaves[value].path).text
    unused.removeAll { $0.path == place }
    var candidates: [Candidate] = []
    for (text, use) in zip(subjects, uses) {
      guard let use else {
        leave(list, found.leaves[value].path, "texts on no scale, for '\(text)'", 1)
        continue
      }
      let term = FilterTerm(at: path(subject, of: list), values: [.text(text)])
      candidates.append(
        Candidate(name: KeyWords.name(ofText: text), leaf: value, filter: [term], use: use))
    }
    return candidates
  }

  /// The key that says what a value is of. The owner's key and what goes with it, as its name,
  /// say whose it is.
  private func subject(of list: Int, among words: [Int]) throws(LoadError) -> Int? {
    let found = lists[list]
    let own = Set(found.entity?.leaves ?? [])
    let owner = found.belonging?.leaf
    let texts = words.filter {
      found.leaves[$0].use == .text && !own.contains($0) && $0 != owner
    }
    guard let owner, !texts.isEmpty,
      let constant = try probe.constants(request(list, [owner] + texts))
    else { return texts.first }
    return zip(texts, constant).first { !$0.1 }?.0
  }

  /// What the value is for each subject; `nil` for texts on no scale.
  private mutating func uses(
    of value: Int, by subject: Int, _ subjects: [String], of list: Int
  ) throws(LoadError) -> [LeafUse?] {
    let leaf = lists[list].leaves[value]
    guard leaf.use == .text else { return subjects.map { _ in leaf.isTracked ? leaf.use : nil } }
    let texts = try probe.texts(request(list, [subject, value]))
    return subjects.map { subject in
      let match = ScaleMatcher(texts[subject] ?? [], words: leaf.words, in: leaves.context).match()
      return match.map { .grade(scale: scale($0)) }
    }
  }
}

extension Leaf {
  /// Whether its values make a track: grades, and numbers that are no keys.
  var isTracked: Bool {
    switch use {
    case .grade: true
    case .number: !isCalledKey
    case .text, .link, .date, .flag: false
    }
  }
}
