import AnnalsModel

/// `headline was inadequate then good`: gradings of each set, each later than the one before,
/// any number between; the window holds the last.
struct SequenceKernel: ChainKernel {
  let test: SequenceTest
  let view: TrackView

  /// Set where all gradings must be of one family.
  private let families: Families?
  let chains: Chains

  init(_ test: SequenceTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = test.isInOneFramework ? Families(track, in: evaluator.model) : nil
    chains = Chains(links: test.steps.count, families: families?.count ?? 1)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if hasChain(among: gradings) { return .yes }
    guard gradings.contains(where: { view.codes[$0] == GradingCode.notRead }) else { return .no }
    var mayBe = false
    withEnds { ends in
      note(gradings, at: ends, counting: .readings) { _ in
        mayBe = true
        return true
      }
    }
    return mayBe ? .notKnown : .no
  }

  /// Which gradings may be links of a chain.
  private enum Counting {
    /// Those whose grade is known.
    case known

    /// Those that were not read too: they may have had any grade.
    case readings
  }

  @inline(__always)
  func note(_ gradings: Range<Int>, at ends: ChainEnds, _ isEnough: (_ end: Int) -> Bool) {
    note(gradings, at: ends, counting: .known, isEnough)
  }

  @inline(__always)
  private func note(
    _ gradings: Range<Int>, at ends: ChainEnds, counting: Counting, _ isEnough: (_ end: Int) -> Bool
  ) {
    var lastKnown = -1
    for grading in gradings {
      let isWhole = ends.note(grading, of: family(of: grading)) { link, before in
        isMeant(grading, test.steps[link].grades, counting)
          && follows(link, grading, before, lastKnown)
      }
      if isWhole, isEnough(grading) { return }
      if view.codes[grading] < GradingCode.firstMissing { lastKnown = grading }
    }
  }

  func family(of grading: Int) -> Int { families?.family(of: grading, in: view) ?? 0 }

  private func isMeant(_ grading: Int, _ grades: GradeSet, _ counting: Counting) -> Bool {
    switch counting {
    case .known: grades.contains(view.codes[grading])
    case .readings: grades.meets(view.readings(of: grading))
    }
  }

  /// Whether a grading may be a link after `before`; the window holds the last.
  private func follows(_ link: Int, _ grading: Int, _ before: Int?, _ lastKnown: Int) -> Bool {
    if link == test.steps.count - 1, !isInWindow(grading) { return false }
    guard let before else { return true }
    if test.steps[link].isDirect, before < lastKnown { return false }
    return test.within.allows(from: view.days[before], to: view.days[grading])
  }

  private func isInWindow(_ grading: Int) -> Bool {
    test.window.contains(Day(number: view.days[grading]))
  }
}
