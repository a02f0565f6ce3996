import AnnalsModel

/// Passes when one spell, or all spells added up, lasted so long inside the window.
struct LastingTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var length: CalendarSpan
  var isInTotal: Bool
  var window: DayRange

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [track] }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [] }
}
