import AnnalsModel

/// `days between inspected and published`: from the first to the second.
struct GapReading: Hashable, Sendable {
  var first: EventPlan
  var second: EventPlan
}
