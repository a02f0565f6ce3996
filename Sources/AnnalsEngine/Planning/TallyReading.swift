import AnnalsModel

/// `number of inspections since 2017`, `number of neighbours (rating is good)`
struct TallyReading: Hashable, Sendable {
  /// With a window of the calendar among its conditions.
  var counted: Counted

  /// `number of inspections after intervention ended`: counts those in the window of any of the
  /// events.
  var anchor: Anchored?

  /// The window begins after the day that the query looks from: nothing is known of it.
  var isAhead = false

  struct Anchored: Hashable, Sendable {
    var event: EventPlan
    var span: AnchoredSpan

    /// The date of what is counted: index into its kind's fields.
    var field: Int
  }

  /// As the column is headed.
  var words: String
}
