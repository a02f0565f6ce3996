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

  /// The key under which several files stand in one document. A path could name none with a full
  /// stop: `homes.2024.csv` is `homes-2024`.
  var key: String { String(FileName(name).stem.map { $0 == "." ? "-" : $0 }) }
}
