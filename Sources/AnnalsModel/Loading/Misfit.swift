/// Something that has not the shape that the plan says.
struct Misfit {
  enum Found {
    case list
    case object
    case scalar
    case null

    /// As a report calls it.
    var words: String {
      switch self {
      case .list: "a list"
      case .object: "an object"
      case .scalar: "a single value"
      case .null: "null"
      }
    }
  }

  var path: KeyPath
  var found: Found
  var position: Int
}
