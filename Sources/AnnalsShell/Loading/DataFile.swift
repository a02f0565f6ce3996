package import AnnalsModel
import AnnalsRender

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

extension DataSet {
  /// What the files are called together.
  var name: String { files.map(\.name).joined(separator: ", ") }

  /// The line of a place in one of the files, or the part of it around the place.
  func excerpt(at place: FilePlace) -> LoadProblem.Excerpt? {
    if let declaration, declaration.name == place.file {
      return ByteSource(declaration.bytes).excerpt(at: place)
    }
    return files.first { $0.name == place.file }?.source.excerpt(at: place)
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
