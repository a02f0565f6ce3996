import AnnalsModel
import AnnalsSyntax

/// `time inadequate since 2014`, `longest spell inadequate`: a number of days.
struct LengthReading: Hashable, Sendable {
  var track: Int
  var measure: LengthMeasure
  var grades: GradeSet
  var window: DayRange

  /// `time inadequate since intervention`: the window is that of each entity's own event.
  var anchor: AnchoredWindow?

  /// The words of the query.
  var heading: String
}
