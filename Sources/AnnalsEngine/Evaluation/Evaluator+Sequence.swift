import AnnalsModel

/// `headline was inadequate then good`: gradings of each set, each later than the one before,
/// any number between; the window holds the last.
///
/// Of the gradings that a chain so far may end with the latest is always the best to go on
/// from: nearest for `within`, and fewest lie between for `directly`. So one walk finds every
/// chain, keeping for each link (and family) the latest grading that it may end with.
struct SequenceKernel: Kernel {
  let test: SequenceTest
  let view: TrackView

  /// Set where all gradings must be of one family.
  private let families: Families?
  private let familyCount: Int

  init(_ test: SequenceTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = test.isInOneFramework ? Families(track, in: evaluator.model) : nil
    familyCount = families?.count ?? 1
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if hasChain(among: gradings, counting: .known) { return .yes }
    guard gradings.contains(where: { view.codes[$0] == GradingCode.notRead }) else { return .no }
    return hasChain(among: gradings, counting: .readings) ? .notKnown : .no
  }

  /// Which gradings may be links of a chain.
  private enum Counting {
    /// Those whose grade is known.
    case known

    /// Those that were not read too: they may have had any grade.
    case readings
  }

  private func hasChain(among gradings: Range<Int>, counting: Counting) -> Bool {
    let size = test.steps.count * familyCount
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: size) { ends in
      ends.initialize(repeating: -1)
      var lastKnown = -1
      for grading in gradings {
        if walk(grading, ends, lastKnown, counting) { return true }
        if view.codes[grading] < GradingCode.firstMissing { lastKnown = grading }
      }
      return false
    }
  }

  /// Notes which links `grading` may be; the last link first, so that none is two of them.
  ///
  /// - Returns: whether it ends a whole chain in the window.
  private func walk(
    _ grading: Int, _ ends: UnsafeMutableBufferPointer<Int>, _ lastKnown: Int,
    _ counting: Counting
  ) -> Bool {
    let family = families?.family(of: grading, in: view) ?? 0
    for (link, step) in test.steps.enumerated().reversed() {
      guard isMeant(grading, step.grades, counting) else { continue }
      if link > 0 {
        let before = ends[(link - 1) * familyCount + family]
        guard before >= 0, follows(grading, before, step, lastKnown) else { continue }
      }
      if link == test.steps.count - 1, isInWindow(grading) { return true }
      ends[link * familyCount + family] = grading
    }
    return false
  }

  private func isMeant(_ grading: Int, _ grades: GradeSet, _ counting: Counting) -> Bool {
    switch counting {
    case .known: grades.contains(view.codes[grading])
    case .readings: grades.meets(view.readings(of: grading))
    }
  }

  private func follows(
    _ grading: Int, _ before: Int, _ step: SequenceLink, _ lastKnown: Int
  ) -> Bool {
    if step.isDirect, before < lastKnown { return false }
    guard let within = test.within else { return true }
    return within.contains(from: view.days[before], to: view.days[grading])
  }

  private func isInWindow(_ grading: Int) -> Bool {
    test.window.contains(Day(number: view.days[grading]))
  }

  /// The chains that are seen, one for each grading in the window that ends some, oldest
  /// first; of those that end with it the one whose gradings are the latest.
  func chains(among gradings: Range<Int>) -> [[Int]] {
    var ends = [[Int]?](repeating: nil, count: test.steps.count * familyCount)
    var found: [[Int]] = []
    var lastKnown = -1
    for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
      let family = families?.family(of: grading, in: view) ?? 0
      for (link, step) in test.steps.enumerated().reversed()
      where step.grades.contains(view.codes[grading]) {
        var chain: [Int] = []
        if link > 0 {
          guard let before = ends[(link - 1) * familyCount + family], let end = before.last,
            follows(grading, end, step, lastKnown)
          else { continue }
          chain = before
        }
        chain.append(grading)
        if link == test.steps.count - 1, isInWindow(grading) { found.append(chain) }
        ends[link * familyCount + family] = chain
      }
      lastKnown = grading
    }
    return found
  }
}
