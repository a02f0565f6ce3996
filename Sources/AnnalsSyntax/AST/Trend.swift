/// `caseload rose by 10% since 2019`, `caseload fell below 15`: a measure at the end of a window
/// held against its start, or its last reading there against its first.
package struct Trend: Hashable, Sendable {
  package var track: Name
  package var direction: TrendDirection
  package var distance: TrendDistance?
  package var ends: TrendEnds
  package var window: Window?
  package var range: SourceRange

  package init(
    track: Name, direction: TrendDirection, distance: TrendDistance?, ends: TrendEnds = .days,
    window: Window?, range: SourceRange
  ) {
    self.track = track
    self.direction = direction
    self.distance = distance
    self.ends = ends
    self.window = window
    self.range = range
  }
}

package enum TrendDirection: String, CaseIterable, Sendable {
  case rose
  case fell
}

/// How far, or across which line.
package enum TrendDistance: Hashable, Sendable {
  /// `by 10%`, `by more than 10 points`, `by 2 cases`
  case by(NumberLiteral, DistanceBound)

  /// `above 20`, `below 15`: across that line.
  case across(NumberLiteral)
}

/// How a distance is held against the one that is asked for.
package enum DistanceBound: String, CaseIterable, Sendable {
  /// `by 10%`
  case atLeast

  /// `by more than 10%`
  case moreThan
}

/// Which values are held against each other.
package enum TrendEnds: String, CaseIterable, Sendable {
  /// Those in force on the first and on the last day of the window.
  case days

  /// `from first to last`: the first reading in the window and the last one.
  case readings
}
