/// A file of data that is to be loaded, alone or with others.
package struct InputFile {
  /// Shown in reports; without folders and extension it names what the file holds when there are
  /// several.
  package var name: String
  package var format: InputFormat
  package var source: ByteSource

  /// - Parameter format: what the name says, when it is not given.
  package init(name: String, format: InputFormat? = nil, source: ByteSource) {
    self.name = name
    self.format = format ?? InputFormat(fileName: name)
    self.source = source
  }

  /// The key under which several files stand in one document.
  var key: String { FileName(name).stem }
}
