extension Model {
  /// Loads a model from bytes in memory.
  ///
  /// - Parameters:
  ///   - file: what reports call it.
  ///   - declaration: used instead of the one in the file.
  package static func load(
    _ bytes: UnsafeRawBufferPointer, file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    try load(from: ByteSource(bytes), file: file, declaration: declaration, options: options)
  }

  /// Loads a model from bytes in memory.
  package static func load(
    _ bytes: [UInt8], file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    let result: Result<Model, LoadError> = bytes.withUnsafeBytes { buffer in
      do throws(LoadError) {
        return .success(
          try load(buffer, file: file, declaration: declaration, options: options))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Loads a model from a source that is read piece by piece.
  package static func load(
    from source: ByteSource, file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> Model {
    guard source.rewind != nil else {
      let bytes = try source.slurp(file: file, options)
      return try load(bytes, file: file, declaration: declaration, options: options)
    }
    if let size = source.size, size > options.limits.fileSize {
      throw .limit(.fileSize, options.limits.fileSize, file: file, nil)
    }
    return try ModelLoader(file: file, declaration: declaration, options: options).load(source)
  }
}

extension Model {
  /// The declaration that a file has, or one that is inferred, as JSON: an object with the key
  /// `annals` that loads to the same model.
  package static func declaration(
    of bytes: UnsafeRawBufferPointer, file: String, declaration: DeclarationText? = nil,
    options: LoadOptions = LoadOptions()
  ) throws(LoadError) -> String {
    try ModelLoader(file: file, declaration: declaration, options: options)
      .writtenDeclaration(ByteSource(bytes))
  }
}

extension ByteSource {
  /// Everything that there is, for a source that can be read only once.
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
      case .failure(let failure): throw .unreadable(file: file, reason: failure.reason)
      }
      if count <= 0 { return bytes }
      bytes.append(contentsOf: piece.prefix(count))
      if bytes.count > options.limits.fileSize {
        throw .limit(.fileSize, options.limits.fileSize, file: file, nil)
      }
    }
  }
}
