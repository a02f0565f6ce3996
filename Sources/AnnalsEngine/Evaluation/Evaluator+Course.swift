import AnnalsModel

/// `rating declined then improved`: steps of each kind, each later than the one before, any
/// number between; all lie in the window.
struct CourseKernel: ChainKernel {
  let test: CourseTest
  let view: TrackView

  /// Set where all gradings must be of one family.
  let families: Families?
  let chains: Chains

  /// By link.
  let moves: [MoveTable]
  private let first: Int32
  private let last: Int32

  init(_ test: CourseTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = test.isInOneFramework ? Families(track, in: evaluator.model) : nil
    chains = Chains(links: test.links.count, families: families?.count ?? 1)
    moves = test.links.map { MoveTable($0.moves) }
    first = test.window.first.number
    last = test.window.last.number
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if hasChain(among: gradings) { return .yes }
    guard gradings.contains(where: { view.codes[$0] == GradingCode.notRead }) else { return .no }
    return CourseReadings(self).hasChain(among: gradings) ? .notKnown : .no
  }

  /// Steps join two neighbours among the known gradings.
  @inline(__always)
  func note(_ gradings: Range<Int>, at ends: ChainEnds, _ isEnough: (_ end: Int) -> Bool) {
    var start = -1
    for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
      if start >= 0, isInWindow(grading), isOfOneFamily(start, grading) {
        let isWhole = ends.note(grading, of: family(of: grading)) { link, before in
          moves[link].contains(from: view.codes[start], to: view.codes[grading])
            && follows(link, start, grading, before)
        }
        if isWhole, isEnough(grading) { return }
      }
      start = grading
    }
  }

  func family(of grading: Int) -> Int { families?.family(of: grading, in: view) ?? 0 }

  func isInWindow(_ grading: Int) -> Bool {
    first <= view.days[grading] && view.days[grading] <= last
  }

  private func isOfOneFamily(_ start: Int, _ grading: Int) -> Bool {
    families == nil || family(of: start) == family(of: grading)
  }

  /// Whether a step from `start` to `grading` may come after the one that ends with `before`.
  private func follows(_ link: Int, _ start: Int, _ grading: Int, _ before: Int?) -> Bool {
    guard let before else { return true }
    return (before == start || !test.links[link].isDirect)
      && test.within.allows(from: view.days[before], to: view.days[grading])
  }
}
