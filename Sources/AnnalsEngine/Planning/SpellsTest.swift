import AnnalsModel

/// Passes when so many separate spells overlap the window.
struct SpellsTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var count: Int
  var window: DayRange

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [track] }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [] }
}
