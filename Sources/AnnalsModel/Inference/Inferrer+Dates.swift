extension Inferrer {
  /// The leaves of a list that are days, the default first: by their words (`published`, then
  /// `date`, …, an end last), those that most records lack behind all others.
  func dates(of list: Int) -> [Int] {
    let leaves = lists[list].leaves
    let found = leaves.indices.filter { leaves[$0].use == .date }
    func order(_ index: Int) -> (Int, Int, Int) {
      let isRare = leaves[index].observation.texts.filled * 2 < lists[list].count
      return (isRare ? 1 : 0, DateWords.rank(leaves[index].words), index)
    }
    return found.sorted { order($0) < order($1) }
  }

  /// The first and the last day of what lasts.
  func span(of list: Int) -> SpanDeclaration? {
    for (from, until) in DateWords.spans {
      guard let first = date(of: list, called: [from]), let last = date(of: list, called: [until])
      else { continue }
      return SpanDeclaration(from: path(first, of: list), until: path(last, of: list))
    }
    return nil
  }

  /// The days between which the records of a list that stands alone exist.
  func life(of list: Int, _ leaves: [Int]) -> LifeDeclaration? {
    let from = date(of: list, called: DateWords.births).flatMap { leaves.contains($0) ? $0 : nil }
    let until = date(of: list, called: DateWords.deaths).flatMap { leaves.contains($0) ? $0 : nil }
    if from == nil && until == nil { return nil }
    return LifeDeclaration(
      from: from.map { path($0, of: list) }, until: until.map { path($0, of: list) },
      precededBy: nil)
  }

  private func date(of list: Int, called words: Set<String>) -> Int? {
    let leaves = lists[list].leaves
    return leaves.indices.first {
      leaves[$0].use == .date && words.contains(DateWords.bare(leaves[$0].words))
    }
  }

  func path(_ leaf: Int, of list: Int) -> DeclaredPath {
    declared(lists[list].leaves[leaf].path)
  }

  /// A path without a place: nobody has written it yet.
  func declared(_ path: KeyPath) -> DeclaredPath {
    DeclaredPath(path: path, origin: nowhere)
  }

  func declared(_ name: String) -> DeclaredName {
    DeclaredName(name: name, origin: nowhere)
  }

  var nowhere: Origin { Origin(path: "annals", position: 0) }
}
