package import AnnalsModel

/// The files of a model, open, with what says which part of them is what.
package struct DataSet {
  package var files: [DataFile]

  /// The declaration, when it stands in a file of its own.
  package var declaration: DeclarationFile?

  package init(files: [DataFile], declaration: DeclarationFile? = nil) {
    self.files = files
    self.declaration = declaration
  }

  /// A file that is in memory.
  package init(name: String, bytes: [UInt8], declaration: DeclarationFile? = nil) {
    self.init(
      files: [DataFile(name: name, source: ByteSource(bytes))], declaration: declaration)
  }
}

/// A file of data, open.
package typealias DataFile = InputFile

/// A file that says which part of the data is what.
package struct DeclarationFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
