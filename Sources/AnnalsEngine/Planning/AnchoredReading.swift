import AnnalsModel
import AnnalsSyntax

/// `rating before intervention`, `rating after intervention ended`, `caseload after intervention`
struct AnchoredReading: Hashable, Sendable {
  var track: Int
  var side: AnchoredSide
  var event: EventPlan
}
