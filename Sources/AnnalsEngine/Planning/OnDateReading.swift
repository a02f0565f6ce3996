/// `rating on established`, `council.agency share on inspected`: the state of a track on a date
/// that each row has for itself.
struct OnDateReading: Hashable, Sendable {
  /// Index into the tracks of the owner.
  var track: Int

  /// The kind whose track it is, where that owns the rows; `nil` for the kind's own.
  var owner: Int?

  /// A reading of the row, which gives days.
  var date: Reading

  /// As the column is headed.
  var words: String
}
