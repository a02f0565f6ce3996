/// A file of data, read.
package struct DataFile: Sendable {
  /// As the person wrote it; reports begin with it.
  package var name: String
  package var bytes: [UInt8]

  /// The declaration, when it stands in a file of its own.
  package var declaration: DeclarationFile?

  package init(name: String, bytes: [UInt8], declaration: DeclarationFile? = nil) {
    self.name = name
    self.bytes = bytes
    self.declaration = declaration
  }
}

/// A file that says which part of the data is what.
package struct DeclarationFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
