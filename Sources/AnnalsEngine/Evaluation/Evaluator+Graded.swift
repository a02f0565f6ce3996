import AnnalsModel

/// `rating was graded inadequate since 2014 at least twice`: whether gradings in the window
/// have a value of the set.
struct GradedKernel: Kernel {
  let grades: GradeSet
  let needed: Int
  let first: Int32
  let last: Int32
  let view: TrackView

  init(_ test: GradedTest, _ evaluator: Evaluator) {
    grades = test.grades
    needed = test.times ?? 1
    first = test.window.first.number
    last = test.window.last.number
    view = evaluator.view(test.track)
  }

  func truth(of entity: Int) -> Truth {
    var (seen, possible) = (0, 0)
    for grading in view.visible(entity).reversed() where isInWindow(grading) {
      if grades.contains(view.codes[grading]) { seen += 1 }
      if grades.meets(view.readings(of: grading)) { possible += 1 }
      if seen >= needed { return .yes }
    }
    return possible >= needed ? .notKnown : .no
  }

  /// The latest grading of the set, and how many there are; `nil` where there are fewer than asked
  /// for.
  func latestMatch(of entity: Int) -> (grading: Int, count: Int)? {
    var latest: Int?
    var count = 0
    for grading in view.visible(entity)
    where isInWindow(grading) && grades.contains(view.codes[grading]) {
      latest = grading
      count += 1
    }
    return count >= needed ? latest.map { ($0, count) } : nil
  }

  /// The gradings of the set, oldest first; none where there are fewer than asked for.
  func matches(of entity: Int) -> [Int] {
    let matches = view.visible(entity).filter { grading in
      isInWindow(grading) && grades.contains(view.codes[grading])
    }
    return matches.count >= needed ? matches : []
  }

  private func isInWindow(_ grading: Int) -> Bool {
    first <= view.days[grading] && view.days[grading] <= last
  }
}
