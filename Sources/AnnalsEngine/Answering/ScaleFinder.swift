import AnnalsModel

/// Finds the scale that the grade of a reading was made on.
struct ScaleFinder: Sendable {
  let gradings: GradingReader
  private let reading: Reading

  /// - Returns: `nil` for a reading that is not of one grading of a track of the kind's own.
  init?(_ reading: Reading, _ evaluator: Evaluator) {
    switch reading {
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track):
      gradings = GradingReader(track, evaluator)
    case .name, .field, .measure, .anchored, .onDate, .length, .tally, .gap, .elapsed, .calendar,
      .path, .summary:
      return nil
    }
    self.reading = reading
  }

  /// Index into `Model.scales`; `nil` without a known grade, and where nobody says.
  func scale(of entity: Int) -> Int? {
    grading(of: entity).flatMap { gradings.scale(of: $0) }
  }

  private func grading(of entity: Int) -> Int? {
    let view = gradings.view
    let visible = view.visible(entity)
    switch reading {
    case .grade(_, let day):
      return view.inForce(on: day.day.number, of: entity).flatMap { isKnown($0) ? $0 : nil }
    case .previousGrade: return visible.dropLast().last { isKnown($0) }
    case .firstGrade: return visible.first { isKnown($0) }
    case .name, .field, .measure, .anchored, .onDate, .length, .tally, .gap, .elapsed, .calendar,
      .path, .summary:
      return nil
    }
  }

  private func isKnown(_ grading: Int) -> Bool {
    gradings.view.codes[grading] < GradingCode.firstMissing
  }
}
