/// `caseload rose by 10% since 2019`, `caseload fell below 15`: a measure at the end of a window
/// held against its start.
package struct Trend: Hashable, Sendable {
  package var track: Name
  package var direction: TrendDirection
  package var distance: TrendDistance?
  package var window: Window?
  package var range: SourceRange

  package init(
    track: Name, direction: TrendDirection, distance: TrendDistance?, window: Window?,
    range: SourceRange
  ) {
    self.track = track
    self.direction = direction
    self.distance = distance
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
  /// `by 10%`, `by 10 points`, `by 2 cases`
  case by(NumberLiteral)

  /// `above 20`, `below 15`: across that line.
  case across(NumberLiteral)
}
