import AnnalsModel

/// `council.region`: a reading of the owner of a nested kind, or of that one's owner.
struct PathReading: Hashable, Sendable {
  /// Index into `Model.kinds`.
  var owner: Int
  var reading: Reading

  /// As the column is headed: `council.region`, or `region` where that is not a name of the
  /// nested kind's own.
  var words: String
}
