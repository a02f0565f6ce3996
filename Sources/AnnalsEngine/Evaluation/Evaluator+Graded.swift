import AnnalsModel

/// `rating was graded inadequate since 2014`: whether a grading in the window has a value of
/// the set.
struct GradedKernel: Kernel {
  let grades: GradeSet
  let first: Int32
  let last: Int32
  let view: TrackView

  init(_ test: GradedTest, _ evaluator: Evaluator) {
    grades = test.grades
    first = test.window.first.number
    last = test.window.last.number
    view = evaluator.view(test.track)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if latest(among: gradings, where: { grades.contains($0) }) != nil { return .yes }
    return latest(among: gradings, where: { grades.mayContain($0) }) == nil ? .no : .notKnown
  }

  /// The latest grading in the window whose code passes.
  func latest(among gradings: Range<Int>, where passes: (UInt8) -> Bool) -> Int? {
    gradings.last { grading in
      first <= view.days[grading] && view.days[grading] <= last && passes(view.codes[grading])
    }
  }
}
