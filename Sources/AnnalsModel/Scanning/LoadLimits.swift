/// How much a load takes before it refuses. Every limit can be set; a message names the limit
/// and its value.
package struct LoadLimits: Hashable, Sendable {
  /// Bytes in a file.
  package var fileSize: Int

  /// Lists and objects inside each other.
  package var depth: Int

  /// Bytes in one text, or in one number.
  package var textSize: Int

  /// Keys in one object, and different keys in the records of one list.
  package var fields: Int

  package init(
    fileSize: Int = 2 << 30, depth: Int = 256, textSize: Int = 16 << 20, fields: Int = 10_000
  ) {
    self.fileSize = fileSize
    self.depth = depth
    self.textSize = textSize
    self.fields = fields
  }

  /// For files of people one does not know.
  package static let untrusted = LoadLimits(
    fileSize: 64 << 20, depth: 64, textSize: 1 << 20, fields: 1_000)
}

/// The limits by name.
package enum LoadLimit: Hashable, Sendable, CaseIterable {
  case fileSize
  case depth
  case textSize
  case fields

  /// Records in one list; not to be set.
  case records

  /// What a person would call it: `nesting`.
  package var words: String {
    switch self {
    case .fileSize: "bytes in a file"
    case .depth: "lists and objects inside each other"
    case .textSize: "bytes in one text or number"
    case .fields: "different keys in one record"
    case .records: "records in one list"
    }
  }
}
