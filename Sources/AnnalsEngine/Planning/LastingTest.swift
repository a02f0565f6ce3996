import AnnalsModel

struct LastingTest: Hashable, Sendable {
  var track: Int

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [track] }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [] }
}
