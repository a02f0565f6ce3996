import AnnalsModel
import AnnalsSyntax

/// `time inadequate since 2014`, `longest spell inadequate`: a number of days.
struct LengthReading: Hashable, Sendable {
  var track: Int
  var measure: LengthMeasure
  var grades: GradeSet
  var window: DayRange

  /// `time good after intervention ended`: the days of an event that each entity has for
  /// itself, in place of the window.
  var anchor: Anchored?

  /// The words of the query.
  var heading: String

  struct Anchored: Hashable, Sendable {
    var event: EventPlan
    var span: AnchoredSpan
  }
}
