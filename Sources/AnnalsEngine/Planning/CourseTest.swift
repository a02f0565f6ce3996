import AnnalsModel

/// Passes when steps of each kind come later and later, all of them in the window.
struct CourseTest: Hashable, Sendable {
  var track: Int
  var links: [CourseLink]
  var window: DayRange

  /// The longest time between two neighbours of the list.
  var within: CalendarSpan?

  /// All gradings were made under frameworks of one family.
  var isInOneFramework: Bool
}

/// One step of a course.
struct CourseLink: Hashable, Sendable {
  var moves: Moves

  /// It begins with the grading that the one before ends with.
  var isDirect: Bool
}
