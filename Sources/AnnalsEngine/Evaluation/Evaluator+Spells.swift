import AnnalsModel

/// `rating was inadequate in at least 2 spells since 2014`: whether so many separate spells
/// overlap the window.
struct SpellsKernel: Kernel {
  let test: SpellsTest
  let stretches: StretchReader

  init(_ test: SpellsTest, _ evaluator: Evaluator) {
    self.test = test
    stretches = StretchReader(test.track, test.grades, in: test.window, evaluator)
  }

  func truth(of entity: Int) -> Truth {
    let count = count(of: entity)
    return count.fewest >= test.count ? .yes : count.most >= test.count ? .notKnown : .no
  }

  /// How many spells there are at the fewest and at the most: a stretch without value may be
  /// one, join two or divide them.
  func count(of entity: Int) -> (fewest: Int, most: Int) {
    var fewest = SpellCount(isBetter: { $0 < $1 })
    var most = SpellCount(isBetter: { $0 > $1 })
    stretches.walk(entity) { stretch in
      fewest.note(stretch.state)
      most.note(stretch.state)
    }
    return (fewest.best, most.best)
  }
}

/// The best count of spells so far, for each way that the last stretch could be.
private struct SpellCount {
  let isBetter: (Int, Int) -> Bool

  /// `nil` where the last stretch cannot be that.
  private var inside: Int?
  private var outside: Int? = 0

  init(isBetter: @escaping (Int, Int) -> Bool) {
    self.isBetter = isBetter
  }

  /// With the best of both ways.
  var best: Int { better(inside, outside) ?? 0 }

  mutating func note(_ state: Stretch.State) {
    let staying = better(inside, outside.map { $0 + 1 })
    let leaving = better(inside, outside)
    inside = state == .outside ? nil : staying
    outside = state == .inside ? nil : leaving
  }

  private func better(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return isBetter(one, other) ? one : other
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reasons(_ test: SpellsTest) -> (_ entity: Int) -> UnknownReason? {
    let stretches = SpellsKernel(test, self).stretches
    return { stretches.reason(for: $0) }
  }
}
