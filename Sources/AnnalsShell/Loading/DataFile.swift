package import AnnalsModel

/// A file of data, open.
package struct DataFile {
  /// As the person wrote it; reports begin with it.
  package var name: String

  /// At its first byte.
  package var source: ByteSource

  /// The declaration, when it stands in a file of its own.
  package var declaration: DeclarationFile?

  package init(name: String, source: ByteSource, declaration: DeclarationFile? = nil) {
    self.name = name
    self.source = source
    self.declaration = declaration
  }

  /// A file that stands in memory.
  package init(name: String, bytes: [UInt8], declaration: DeclarationFile? = nil) {
    self.init(name: name, source: ByteSource(bytes), declaration: declaration)
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
