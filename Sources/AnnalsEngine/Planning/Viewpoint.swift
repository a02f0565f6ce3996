import AnnalsModel

/// From where a query looks at the data.
struct Viewpoint: Hashable, Sendable {
  /// What is dated later does not exist.
  var horizon: Day

  /// The day that the data speaks of: on it everything in the data has happened and is known.
  var dataDay: Day

  /// Set by `as known on`: what became known later does not exist.
  var knownOn: Day?

  /// The name of the date chosen with `dated by`.
  var datedBy: String?
}

extension Plan {
  var viewpoint: Viewpoint {
    Viewpoint(horizon: horizon, dataDay: dataDay, knownOn: knownOn, datedBy: datedBy)
  }
}
