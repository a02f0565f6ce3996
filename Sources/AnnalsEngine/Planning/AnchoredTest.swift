import AnnalsModel

/// A condition in a window that each entity has for itself: it holds when it does in the window
/// of any of the events.
struct AnchoredTest: Hashable, Sendable {
  var event: EventPlan
  var span: AnchoredSpan

  /// Its windows are stand-ins.
  var filter: Filter

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { filter.tracks }

  /// The operands whose value a row shows.
  var mentions: [Reading] { filter.mentions }
}
