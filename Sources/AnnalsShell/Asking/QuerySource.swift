/// A text with statements, and what reports call it.
package struct QuerySource: Hashable, Sendable {
  /// `query` for `-c`, `stdin`, or the path of a file.
  package var name: String

  /// UTF-8, though nothing has checked that yet.
  package var text: [UInt8]

  package init(name: String, text: [UInt8]) {
    self.name = name
    self.text = text
  }
}
