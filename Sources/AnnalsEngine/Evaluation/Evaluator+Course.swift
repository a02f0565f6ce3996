import AnnalsModel

/// `rating declined then improved`: steps of each kind, each later than the one before, any
/// number between; all lie in the window.
struct CourseKernel: Kernel {
  let test: CourseTest
  let view: TrackView

  /// Set where all gradings must be of one family.
  let families: Families?
  private let chains: Chains

  init(_ test: CourseTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = test.isInOneFramework ? Families(track, in: evaluator.model) : nil
    chains = Chains(links: test.links.count, families: families?.count ?? 1)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if hasChain(among: gradings) { return .yes }
    guard gradings.contains(where: { view.codes[$0] == GradingCode.notRead }) else { return .no }
    return CourseReadings(self).hasChain(among: gradings) ? .notKnown : .no
  }

  func isInWindow(_ grading: Int) -> Bool {
    test.window.contains(Day(number: view.days[grading]))
  }

  private func hasChain(among gradings: Range<Int>) -> Bool {
    chains.areThere { ends in
      var start: Int?
      for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
        if let start, isInWindow(grading), let family = family(from: start, to: grading),
          ends.note(grading, of: family, { isMeant($0, from: start, to: grading, after: $1) })
        {
          return true
        }
        start = grading
      }
      return false
    }
  }

  /// The family of a step; `nil` where its gradings are of two.
  private func family(from start: Int, to grading: Int) -> Int? {
    guard let families else { return 0 }
    let family = families.family(of: grading, in: view)
    return families.family(of: start, in: view) == family ? family : nil
  }

  /// Whether a step may be a link after the one that ends with `before`.
  private func isMeant(
    _ link: Int, from start: Int, to grading: Int, after before: Int?
  ) -> Bool {
    let (movement, codes) = (test.links[link], view.codes)
    guard movement.moves.contains(from: codes[start], to: codes[grading]) else { return false }
    guard let before else { return true }
    return (!movement.isDirect || before == start)
      && test.within.allows(from: view.days[before], to: view.days[grading])
  }
}

// MARK: - Evidence

extension CourseKernel {
  /// Two neighbours among the known gradings.
  struct Step {
    var start: Int
    var end: Int
  }

  /// The chains that are seen, oldest first.
  func chains(among gradings: Range<Int>) -> [[Step]] {
    var log = ChainLog<Step>(chains)
    var start: Int?
    for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
      if let start, isInWindow(grading), let family = family(from: start, to: grading) {
        log.note(Step(start: start, end: grading), of: family) { link, before in
          isMeant(link, from: start, to: grading, after: before?.end)
        }
      }
      start = grading
    }
    return log.found
  }
}
