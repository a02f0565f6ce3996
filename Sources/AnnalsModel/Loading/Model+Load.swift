extension Model {
  /// Loads a model from bytes in memory.
  ///
  /// - Parameters:
  ///   - file: what reports call it.
  ///   - declaration: used instead of the one in the file.
  package static func load(
    _ bytes: [UInt8], file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    try load(from: ByteSource(bytes), file: file, declaration: declaration, options: options)
  }

  /// Loads a model from a source that is read piece by piece.
  package static func load(
    from source: ByteSource, file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    try load(
      [InputFile(name: file, format: .json, source: source)], declaration: declaration,
      options: options)
  }

  /// Loads a model from one file, which is the document, or from several, which are parts of one.
  ///
  /// Of several files an object has keys of the whole; anything else stands there under the name
  /// of its file.
  package static func load(
    _ files: [InputFile], declaration: DeclarationText? = nil, options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    try loader(of: files, declaration, options).load()
  }

  /// The declaration that files have, or one that is inferred, as JSON: an object with the key
  /// `annals`, by which they load to the same model.
  package static func declaration(
    of files: [InputFile], declaration: DeclarationText? = nil, options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> String {
    try loader(of: files, declaration, options).writtenDeclaration()
  }

  /// A loader of files that can be read more than once.
  private static func loader(
    of files: [InputFile], _ declaration: DeclarationText?, _ options: LoadOptions
  ) throws(LoadError) -> ModelLoader {
    var rereadable: [InputFile] = []
    for file in files { rereadable.append(try file.rereadable(options)) }
    return ModelLoader(files: rereadable, declaration: declaration, options: options)
  }
}

extension InputFile {
  /// The file in a form that can be read twice: what cannot is read into memory.
  package func rereadable(_ options: LoadOptions) throws(LoadError) -> InputFile {
    var file = self
    if source.rewind == nil { file.source = ByteSource(try bytes(options)) }
    if let size = file.source.size, size > options.limits.fileSize {
      throw .limit(.fileSize, options.limits.fileSize, file: name, nil)
    }
    return file
  }

  /// All bytes of the file.
  package func bytes(_ options: LoadOptions) throws(LoadError) -> [UInt8] {
    try source.slurp(file: name, options)
  }
}

extension ByteSource {
  /// Everything that there is.
  fileprivate func slurp(file: String, _ options: LoadOptions) throws(LoadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      if options.isCancelled() { throw .cancelled }
      let result: Result<Int, ReadFailure> = piece.withUnsafeMutableBytes { room in
        do throws(ReadFailure) {
          return .success(try read(room))
        } catch {
          return .failure(error)
        }
      }
      let count: Int
      switch result {
      case .success(let read): count = min(read, piece.count)
      case .failure(let failure):
        throw .unreadable(file: file, reason: failure.reason)
      }
      if count <= 0 { return bytes }
      bytes.append(contentsOf: piece.prefix(count))
      if bytes.count > options.limits.fileSize {
        throw .limit(.fileSize, options.limits.fileSize, file: file, nil)
      }
      if let maximum = options.limits.memory, bytes.count > maximum {
        throw .limit(.memory, maximum, file: file, nil)
      }
    }
  }
}
