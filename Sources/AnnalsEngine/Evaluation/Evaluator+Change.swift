import AnnalsModel

/// `rating improved from inadequate since 2014`, `rating retained good at least twice`,
/// `rating became good`: whether a step in the window is one of the moves.
///
/// A step joins two neighbours among the known gradings and is dated by the later. One that
/// is not seen is *no*, unless a grading that was not read could make one (section 5).
struct StepKernel: Kernel {
  let moves: MoveTable
  let manner: StepManner
  let first: Int32
  let last: Int32
  let view: TrackView

  /// Set where the manner asks for one framework.
  let families: Families?

  /// The height of each grade on the ladder.
  let positions: [Int]
  private let notRead = GradingCode.notRead

  init(_ test: StepTest, _ evaluator: Evaluator) {
    moves = MoveTable(test.moves)
    manner = test.manner
    first = test.window.first.number
    last = test.window.last.number
    view = evaluator.view(test.track)
    let track = evaluator.kind.tracks[test.track]
    families = manner.isInOneFramework ? Families(track, in: evaluator.model) : nil
    positions = evaluator.ladder(of: test.track)?.positions ?? []
  }

  /// How many steps there must be.
  var needed: Int { manner.times ?? 1 }

  func truth(of entity: Int) -> Truth {
    let gradings = view.visible(entity)
    if latestStep(among: gradings) != nil { return .yes }
    guard gradings.contains(where: { view.codes[$0] == notRead }) else { return .no }
    return StepReadings(self).most(among: gradings) >= needed ? .notKnown : .no
  }

  /// The grading that ends the latest step, and how many steps there are; `nil` where there are
  /// fewer than asked for.
  func latestStep(among gradings: Range<Int>) -> (end: Int, count: Int)? {
    var latest: Int?
    var count = 0
    var grading = gradings.upperBound
    while grading > gradings.lowerBound {
      grading -= 1
      guard isStep(grading, among: gradings) else { continue }
      latest = latest ?? grading
      count += 1
      if manner.times == nil { break }
    }
    return count >= needed ? latest.map { ($0, count) } : nil
  }

  /// The gradings that end a step, oldest first; none where there are fewer than asked for.
  func steps(among gradings: Range<Int>) -> [Int] {
    let steps = gradings.filter { isStep($0, among: gradings) }
    return steps.count >= needed ? steps : []
  }

  /// Whether `grading` surely ends a step that is meant.
  private func isStep(_ grading: Int, among gradings: Range<Int>) -> Bool {
    guard ends(grading) else { return false }
    if let families {
      guard let start = view.known(before: grading, among: gradings),
        families.family(of: start, in: view) == families.family(of: grading, in: view)
      else { return false }
    }
    return !manner.isWithoutFallingBack || staysAbove(grading, among: gradings)
  }

  /// Whether a step in the window that is one of the moves ends with `grading`.
  private func ends(_ grading: Int) -> Bool {
    let (day, code) = (view.days[grading], view.codes[grading])
    return first <= day && day <= last && code < GradingCode.firstMissing
      && moves.contains(from: view.previous[grading], to: code)
  }

  /// Whether no later grading is, or could be, at or below where the step to `grading` began.
  private func staysAbove(_ grading: Int, among gradings: Range<Int>) -> Bool {
    let start = height(of: view.previous[grading])
    return gradings[(grading + 1)...].allSatisfy { later in
      let readings = view.readings(of: later)
      return positions.indices.allSatisfy { grade in
        positions[grade] > start || !readings.contains(UInt8(truncatingIfNeeded: grade))
      }
    }
  }

  /// The height of a grade; below every grade for none.
  private func height(of code: UInt8) -> Int {
    Int(code) < positions.count ? positions[Int(code)] : .min
  }

  /// The lowest grading from the step to `grading` on, the first of several.
  func lowest(since grading: Int, among gradings: Range<Int>) -> Int {
    var lowest = grading
    for later in gradings[(grading + 1)...] where view.codes[later] < GradingCode.firstMissing {
      if height(of: view.codes[later]) < height(of: view.codes[lowest]) { lowest = later }
    }
    return lowest
  }
}

extension GradingCode {
  /// The code of a grading that the file had but that could not be read.
  static var notRead: UInt8 { GradingCode(.notRead).rawValue }
}

extension Evaluator {
  /// The ladder of a rated track.
  func ladder(of track: Int) -> Ladder? {
    guard case .rated(let content) = kind.tracks[track].content else { return nil }
    return model.ladders[content.ladder]
  }
}
