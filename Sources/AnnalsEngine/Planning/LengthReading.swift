import AnnalsModel

struct LengthReading: Hashable, Sendable {
  var track: Int
}
