import AnnalsModel

/// `rating declined then improved`: steps of each kind, each later than the one before, any
/// number between; all lie in the window.
///
/// Of the steps that a chain so far may end with the latest is always the best to go on from,
/// as in `SequenceKernel`: one walk finds every chain.
struct CourseKernel: Kernel {
  let test: CourseTest
  let view: TrackView

  /// Set where all gradings must be of one family.
  let families: Families?
  private let familyCount: Int

  init(_ test: CourseTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = test.isInOneFramework ? Families(track, in: evaluator.model) : nil
    familyCount = families?.count ?? 1
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
    withUnsafeTemporaryAllocation(of: Int.self, capacity: test.links.count * familyCount) { ends in
      ends.initialize(repeating: -1)
      var start = -1
      for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
        if start >= 0, isInWindow(grading), walk(from: start, to: grading, ends) { return true }
        start = grading
      }
      return false
    }
  }

  /// Notes which links a step may be; the last link first, so that none is two of them.
  ///
  /// - Returns: whether it ends a whole chain.
  private func walk(
    from start: Int, to grading: Int, _ ends: UnsafeMutableBufferPointer<Int>
  ) -> Bool {
    guard let family = family(from: start, to: grading) else { return false }
    var link = test.links.count
    while link > 0 {
      link -= 1
      guard isMeant(link, from: start, to: grading) else { continue }
      if link > 0 {
        let before = ends[(link - 1) * familyCount + family]
        guard before >= 0, follows(link, from: start, to: grading, after: before) else { continue }
      }
      if link == test.links.count - 1 { return true }
      ends[link * familyCount + family] = grading
    }
    return false
  }

  /// The family of a step; `nil` where its gradings are of two.
  private func family(from start: Int, to grading: Int) -> Int? {
    guard let families else { return 0 }
    let family = families.family(of: grading, in: view)
    return families.family(of: start, in: view) == family ? family : nil
  }

  private func isMeant(_ link: Int, from start: Int, to grading: Int) -> Bool {
    test.links[link].moves.contains(from: view.codes[start], to: view.codes[grading])
  }

  /// Whether a step may be the next after the one that ends with `before`.
  private func follows(_ link: Int, from start: Int, to grading: Int, after before: Int) -> Bool {
    (!test.links[link].isDirect || before == start)
      && test.isWithin(from: view.days[before], to: view.days[grading])
  }
}

// MARK: - Evidence

extension CourseKernel {
  /// Two neighbours among the known gradings.
  struct Step {
    var start: Int
    var end: Int
  }

  /// The chains that are seen, one for each step that ends some, oldest first; of those that end
  /// with it the one whose steps are the latest.
  func chains(among gradings: Range<Int>) -> [[Step]] {
    var ends = [[Step]?](repeating: nil, count: test.links.count * familyCount)
    var found: [[Step]] = []
    var start: Int?
    for grading in gradings where view.codes[grading] < GradingCode.firstMissing {
      defer { start = grading }
      guard let start, isInWindow(grading), let family = family(from: start, to: grading) else {
        continue
      }
      for link in test.links.indices.reversed() where isMeant(link, from: start, to: grading) {
        var chain: [Step] = []
        if link > 0 {
          guard let before = ends[(link - 1) * familyCount + family], let last = before.last,
            follows(link, from: start, to: grading, after: last.end)
          else { continue }
          chain = before
        }
        chain.append(Step(start: start, end: grading))
        if link == test.links.count - 1 { found.append(chain) }
        ends[link * familyCount + family] = chain
      }
    }
    return found
  }
}
