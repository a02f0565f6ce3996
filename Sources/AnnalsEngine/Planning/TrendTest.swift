import AnnalsModel
import AnnalsSyntax

/// Passes when a measure has moved from one end of the window to the other (section 6).
struct TrendTest: Hashable, Sendable {
  var track: Int
  var direction: TrendDirection
  var extent: TrendExtent
  var ends = TrendEnds.days

  /// One that begins on `Day.first` has no start: the first reading is it.
  var window: DayRange

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [track] }

  /// The operands whose value a row shows: none, as the evidence has both ends.
  var mentions: [Reading] { [] }
}

/// How far a measure must have moved.
enum TrendExtent: Hashable, Sendable {
  /// `caseload rose`
  case any

  /// `by 2 cases`, `by 10 points`
  case by(ExactNumber, DistanceBound)

  /// `by 10%`: of what it was at the start.
  case percent(ExactNumber, DistanceBound)

  /// `fell below 15`: from there or above to below it.
  case across(ExactNumber)
}

extension TrendTest {
  /// Whether going from one number to the other is the move that is meant.
  func holds(from start: ExactNumber, to end: ExactNumber) -> Bool {
    switch direction {
    case .rose: start < end && isFar(from: start, to: end)
    case .fell: end < start && isFar(from: start, to: end)
    }
  }

  private func isFar(from start: ExactNumber, to end: ExactNumber) -> Bool {
    switch extent {
    case .any: true
    case .by(let distance, let bound):
      Self.isPlainlyFar(start.double, end.double, distance.double)
        ?? bound.holds(end.distance(from: start), distance)
    case .percent(let share, let bound):
      Self.isPlainlyFar(start.double, end.double, start.double.magnitude * share.double / 100)
        ?? bound.holds(end.distance(from: start), start.magnitude.part(share))
    case .across(let line):
      switch direction {
      case .rose: start <= line && line < end
      case .fell: end < line && line <= start
      }
    }
  }

  /// Whether two numbers are further apart than is asked, or less far, by so much that binary
  /// fractions tell it; `nil` where only decimals do, which take a hundred times as long.
  private static func isPlainlyFar(_ start: Double, _ end: Double, _ asked: Double) -> Bool? {
    let distance = (end - start).magnitude
    let doubt = (start.magnitude + end.magnitude + asked.magnitude) * 1e-12
    guard doubt.isFinite, (distance - asked).magnitude > doubt else { return nil }
    return distance > asked
  }
}

extension DistanceBound {
  /// Whether a distance is as far as one that is asked for.
  fileprivate func holds(_ distance: ExactNumber, _ asked: ExactNumber) -> Bool {
    switch self {
    case .atLeast: !(distance < asked)
    case .moreThan: asked < distance
    }
  }
}
