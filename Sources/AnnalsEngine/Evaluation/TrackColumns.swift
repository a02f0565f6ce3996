import AnnalsModel

/// The columns of a track, put in the order and cut to what one query sees.
struct TrackColumns {
  var offsets: [Int32]
  var days: [Int32]

  /// Grading codes of a rated track; empty for a measured one.
  var codes: [UInt8]

  /// The last known grade before each grading, or `GradingCode.none`.
  var previous: [UInt8]

  /// Readings of a measured track and their missing codes; empty for a rated one.
  var values: [Double]
  var missing: [UInt8]
  var origins: [Int32]
  var sourceIndices: [UInt8]

  /// By source, the grades that a grading from it can have.
  var sourceGrades: [GradeSet]

  /// Gradings that won over another of the same day, ascending.
  var contested: [Int]

  /// The gradings that lack the date which the query chose, and keep their own.
  var keptDates: [KeptDate] = []

  /// For each entity that takes gradings over, the entities whose they were, oldest first.
  var forebears: [Int: [Int]] = [:]

  var undated = UndatedGradings()

  /// From this day on every grading is in the data; after every day where nobody says so.
  var coverage: Int32

  /// While what they belong to exists: a state ends when its entity does.
  var lives: Lifetimes

  /// The last day that the query sees.
  var horizon: Int32
}
