import AnnalsModel

/// Finds the scale that the grade of a reading was made on.
struct ScaleFinder: Sendable {
  let gradings: GradingReader
  private let choice: Choice

  /// Which of the gradings the reading is of.
  private enum Choice: Hashable, Sendable {
    case inForce(on: Day)
    case previous
    case first
  }

  /// - Returns: `nil` for a reading that is not of one grading of a track of the kind's own.
  init?(_ reading: Reading, _ evaluator: Evaluator) {
    switch reading {
    case .grade(let track, let day):
      gradings = GradingReader(track, evaluator)
      choice = .inForce(on: day.day)
    case .previousGrade(let track):
      gradings = GradingReader(track, evaluator)
      choice = .previous
    case .firstGrade(let track):
      gradings = GradingReader(track, evaluator)
      choice = .first
    case .name, .field, .measure, .anchored, .onDate, .length, .tally, .gap, .elapsed, .calendar,
      .path, .summary:
      return nil
    }
  }

  /// Index into `Model.scales`; `nil` without a known grade, and where nobody says.
  func scale(of entity: Int) -> Int? {
    grading(of: entity).flatMap { gradings.scale(of: $0) }
  }

  private func grading(of entity: Int) -> Int? {
    let view = gradings.view
    let visible = view.visible(entity)
    switch choice {
    case .inForce(let day):
      return view.inForce(on: day.number, of: entity).flatMap { isKnown($0) ? $0 : nil }
    case .previous: return visible.dropLast().last { isKnown($0) }
    case .first: return visible.first { isKnown($0) }
    }
  }

  private func isKnown(_ grading: Int) -> Bool {
    gradings.view.codes[grading] < GradingCode.firstMissing
  }
}
