import AnnalsModel

struct ComparedTest: Hashable, Sendable {
  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [] }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [] }
}
