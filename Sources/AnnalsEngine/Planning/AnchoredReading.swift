import AnnalsModel

struct AnchoredReading: Hashable, Sendable {
  var track: Int
}
