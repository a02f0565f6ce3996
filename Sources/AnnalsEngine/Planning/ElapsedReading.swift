import AnnalsModel
import AnnalsSyntax

/// `years since intervention ended`: whole units up to the day the query looks from.
struct ElapsedReading: Hashable, Sendable {
  var unit: CalendarUnit
  var event: EventPlan
}
