import AnnalsModel

/// `headline was inadequate then good`: gradings of each set, each later than the one before,
/// any number between; the window holds the last.
struct SequenceKernel: Kernel {
  let test: SequenceTest
  let view: TrackView

  init(_ test: SequenceTest, _ evaluator: Evaluator) {
    self.test = test
    view = evaluator.view(test.track)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if latest(among: gradings) != nil { return .yes }
    let maybe = latest(among: gradings) { step, code in step.mayContain(code) }
    return maybe == nil ? .no : .notKnown
  }

  /// The gradings of the latest occurrence, found from its end: the latest last step in the
  /// window, then the latest one before it of each earlier step.
  ///
  /// - Parameter passes: whether the code of a grading is one of a step.
  func latest(
    among gradings: Range<Int>,
    where passes: (GradeSet, UInt8) -> Bool = { step, code in step.contains(code) }
  ) -> [Int]? {
    var found: [Int] = []
    var steps = test.steps[...]
    for grading in gradings.reversed() {
      guard let step = steps.last else { break }
      guard passes(step.grades, view.codes[grading]) else { continue }
      if found.isEmpty, !test.window.contains(Day(number: view.days[grading])) { continue }
      found.append(grading)
      steps.removeLast()
    }
    return steps.isEmpty ? found.reversed() : nil
  }
}
