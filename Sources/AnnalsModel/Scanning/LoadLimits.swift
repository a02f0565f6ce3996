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

  /// Records in one list; no more than can be numbered.
  package var records = Self.mostRecords

  /// Bytes of the columns while they are read, and of those of the model; `nil` for as many as
  /// there are.
  package var memory: Int?

  /// How many records have numbers.
  package static let mostRecords = Int(Int32.max) - 1

  package init(
    fileSize: Int = 2 << 30, depth: Int = 256, textSize: Int = 16 << 20, fields: Int = 10_000
  ) {
    self.fileSize = fileSize
    self.depth = depth
    self.textSize = textSize
    self.fields = fields
  }
}

/// The limits by name.
package enum LoadLimit: Hashable, Sendable, CaseIterable {
  case fileSize
  case depth
  case textSize
  case fields
  case records
  case memory

  /// What a person would call it: `nesting`.
  package var words: String {
    switch self {
    case .fileSize: "bytes in a file"
    case .depth: "lists and objects inside each other"
    case .textSize: "bytes in one text or number"
    case .fields: "different keys in one record"
    case .records: "records in one list"
    case .memory: "bytes of memory"
    }
  }
}
