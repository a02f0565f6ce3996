import AnnalsModel

/// The most steps that a history could have if each grading that was not read had some grade,
/// or none: what tells *no* from *not known* where steps are counted or asked for in a manner.
///
/// Walks from the last grading to the first and keeps, for each grade that the grading after
/// could have (and its family, and the lowest grade from it on), the most steps so far.
struct StepReadings {
  private let kernel: StepKernel
  private let grades: Int
  private let families: Int

  /// The height of each grade as a rank from 0.
  private let ranks: [Int]
  private let heights: Int

  init(_ kernel: StepKernel) {
    self.kernel = kernel
    grades = kernel.positions.count
    families = kernel.families?.count ?? 1
    let distinct = Set(kernel.positions).sorted()
    let isLow = kernel.manner.isWithoutFallingBack
    ranks = kernel.positions.map { isLow ? distinct.firstIndex(of: $0) ?? 0 : 0 }
    heights = isLow ? max(distinct.count, 1) : 1
  }

  /// The grading after the one looked at: what a step may lead to.
  private struct Next {
    var isInWindow: Bool
    var family: Int
    var grade: Int

    /// The rank of the lowest grade from it on.
    var lowest: Int
  }

  func most(among gradings: Range<Int>) -> Int {
    // `nil` where no reading leads there.
    var best = [Int?](repeating: nil, count: 2 * families * grades * heights)
    var isLast = true
    for grading in gradings.reversed() {
      let code = kernel.view.codes[grading]
      let isNotRead = code == GradingCode.notRead
      guard isNotRead || Int(code) < grades else { continue }
      var read = [Int?](repeating: nil, count: best.count)
      let readings = kernel.view.readings(of: grading)
      for grade in 0..<grades where readings.contains(UInt8(truncatingIfNeeded: grade)) {
        note(grade, of: grading, before: best, isLast: isLast, in: &read)
      }
      if isNotRead { keep(best, in: &read) } else { isLast = false }
      best = read
    }
    return best.indices.compactMap { index in
      best[index].map { $0 + (begins(next(index)) ? 1 : 0) }
    }.max() ?? 0
  }

  /// Adds what `grading` leads to if it had `grade`.
  ///
  /// - Parameter isLast: whether it may be the last grading that there is.
  private func note(
    _ grade: Int, of grading: Int, before best: [Int?], isLast: Bool, in read: inout [Int?]
  ) {
    var own = Next(
      isInWindow: kernel.first <= kernel.view.days[grading]
        && kernel.view.days[grading] <= kernel.last,
      family: kernel.families?.family(of: grading, in: kernel.view) ?? 0, grade: grade,
      lowest: ranks[grade])
    if isLast { raise(&read, own, to: 0) }
    for index in best.indices {
      guard let steps = best[index] else { continue }
      let next = next(index)
      own.lowest = min(ranks[grade], next.lowest)
      raise(&read, own, to: steps + (isStep(from: own, to: next) ? 1 : 0))
    }
  }

  private func isStep(from own: Next, to next: Next) -> Bool {
    next.isInWindow && own.family == next.family
      && (heights == 1 || next.lowest > ranks[own.grade])
      && kernel.moves.contains(
        from: UInt8(truncatingIfNeeded: own.grade), to: UInt8(truncatingIfNeeded: next.grade))
  }

  /// Whether a first grading is a step.
  private func begins(_ first: Next) -> Bool {
    first.isInWindow
      && kernel.moves.contains(
        from: GradingCode.none, to: UInt8(truncatingIfNeeded: first.grade))
  }

  /// A grading that was not read may have had no grade at all.
  private func keep(_ best: [Int?], in read: inout [Int?]) {
    for index in best.indices {
      if let steps = best[index] { raise(&read, next(index), to: steps) }
    }
  }

  private func raise(_ read: inout [Int?], _ next: Next, to steps: Int) {
    let index =
      (((next.isInWindow ? families : 0) + next.family) * grades + next.grade) * heights
      + next.lowest
    guard read.indices.contains(index) else { return }
    read[index] = max(read[index] ?? 0, steps)
  }

  private func next(_ index: Int) -> Next {
    let (rest, lowest) = index.quotientAndRemainder(dividingBy: heights)
    let (group, grade) = rest.quotientAndRemainder(dividingBy: grades)
    return Next(
      isInWindow: group >= families, family: group % families, grade: grade, lowest: lowest)
  }
}
