import AnnalsModel

/// `rating improved from inadequate since 2014`, `rating retained good`,
/// `rating became good`: whether a step in the window is one of the moves.
///
/// A step joins two neighbours among the known gradings and is dated by the later. One that
/// is not seen is *no*, unless a grading that was not read could make one (section 5).
struct StepKernel: Kernel {
  let moves: Moves
  let first: Int32
  let last: Int32
  let view: TrackView

  init(_ test: StepTest, _ evaluator: Evaluator) {
    moves = test.moves
    first = test.window.first.number
    last = test.window.last.number
    view = evaluator.view(test.track)
  }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if latestStep(among: gradings) != nil { return .yes }
    return mayHideStep(among: gradings) ? .notKnown : .no
  }

  /// The grading that ends the latest step in the window.
  func latestStep(among gradings: Range<Int>) -> Int? {
    for grading in gradings.reversed() where view.days[grading] <= last {
      if view.days[grading] < first { return nil }
      let code = view.codes[grading]
      if moves.contains(from: view.previous[grading], to: code), code < 64 { return grading }
    }
    return nil
  }

  /// The known grading that a step to `grading` starts from, and how many gradings without
  /// a value lie between.
  func start(of grading: Int, among gradings: Range<Int>) -> (grading: Int, unknownBetween: Int)? {
    var index = grading - 1
    while index >= gradings.lowerBound {
      if view.codes[index] < GradingCode.firstMissing { return (index, grading - index - 1) }
      index -= 1
    }
    return nil
  }

  /// Whether a grading that was not read could begin or end a step in the window.
  private func mayHideStep(among gradings: Range<Int>) -> Bool {
    var before: GradeSet?
    var beforeIsRead = true
    for grading in gradings {
      let code = view.codes[grading]
      let isNotRead = code == GradingCode.notRead
      guard isNotRead || code < GradingCode.firstMissing else { continue }
      var after = GradeSet.all
      if !isNotRead {
        after = GradeSet()
        after.insert(Int(code))
      }
      let day = view.days[grading]
      if isNotRead || !beforeIsRead, first <= day, day <= last,
        moves.mayHold(from: before, to: after)
      {
        return true
      }
      before = after
      beforeIsRead = !isNotRead
    }
    return false
  }
}

extension GradingCode {
  /// The code of a grading that the file had but that could not be read.
  static let notRead = GradingCode(.notRead).rawValue
}
