/// What an answer is about, which says how it can be drawn. With `as of each` it is that of one
/// day's answer.
package enum AnswerShape: Sendable {
  /// One row an entity, or an occurrence.
  case list

  /// One row a group; one number without a key.
  case groups(GroupedNumber)

  /// One row a grading.
  case history(Timeline)

  /// A row and a column for each grade, with margins.
  case transitions
}

/// What the first of the columns behind the keys of a group holds.
package enum GroupedNumber: Hashable, Sendable {
  /// How many: the numbers of all groups make a whole.
  case count

  /// A part of a hundred of each group for itself.
  case share

  /// An average or the like, of any size and unit.
  case summary
}
