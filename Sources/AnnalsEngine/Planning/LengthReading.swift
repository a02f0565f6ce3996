import AnnalsModel
import AnnalsSyntax

/// `time inadequate since 2014`, `longest spell inadequate`: a number of days.
struct LengthReading: Hashable, Sendable {
  var track: Int
  var measure: LengthMeasure
  var grades: GradeSet
  var window: DayRange

  /// The words of the query.
  var heading: String
}
