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

  /// With `[]` at the end for what stands in a list of records, or under a key that is data.
  var path: KeyPath
  var found: Found
  var position: Int
}

extension Misfit {
  static let element = KeyPath(keys: ["[]"])

  /// Whether it stands where a record should.
  var isInList: Bool { path.keys.last == Self.element.keys.last }

  /// As a report has it: a `*` says as much as `[]`.
  var shownPath: KeyPath {
    let around = KeyPath(keys: path.keys.dropLast())
    return isInList && around.isKeyed ? around : path
  }
}
