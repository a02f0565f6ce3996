package import AnnalsEngine
import AnnalsModel
package import AnnalsRender

/// How bytes become a session: which day it looks from, how strictly it reads.
package struct Opening: Sendable {
  /// Set by `--today`; goes before the day that the model states.
  package var today: Today?

  /// The clock, asked only when neither says a day.
  package var clock: @Sendable () -> Today?

  /// Whether a value that cannot be read refuses the file.
  package var isStrict: Bool

  package init(today: Today?, isStrict: Bool, clock: @escaping @Sendable () -> Today?) {
    self.today = today
    self.isStrict = isStrict
    self.clock = clock
  }

  /// Loads a file that was read.
  ///
  /// - Parameter page: where the report of a failure goes.
  package func open(
    _ file: DataFile, for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Session {
    let result = file.bytes.withUnsafeBytes { bytes in
      load(
        bytes, of: file.name, declaration: file.declaration, for: page, isCancelled: isCancelled)
    }
    return try session(result)
  }

  /// Loads bytes where they lie; the model keeps none of them.
  package func open(
    _ bytes: UnsafeRawBufferPointer, of name: String, for page: Page
  ) throws(Failure) -> Session {
    try session(
      load(bytes, of: name, declaration: nil, for: page, isCancelled: { false }))
  }

  private func session(_ result: Result<Model, Failure>) throws(Failure) -> Session {
    let model = try result.get()
    let day = today?.day ?? model.statedDay ?? clock()?.day ?? Day.last
    return Session(model: model, today: day)
  }

  private func load(
    _ bytes: UnsafeRawBufferPointer, of name: String, declaration: DeclarationFile?,
    for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) -> Result<Model, Failure> {
    do throws(LoadError) {
      let options = LoadOptions(strict: isStrict, isCancelled: isCancelled)
      return .success(
        try Model.load(bytes, file: name, declaration: declaration?.text, options: options))
    } catch {
      return .failure(failure(error, bytes, of: name, declaration: declaration, for: page))
    }
  }

  // MARK: - Declarations

  /// The declaration of a file, or one that is inferred, as JSON.
  package func declaration(of file: DataFile, for page: Page) throws(Failure) -> String {
    try file.bytes.withUnsafeBytes { bytes in
      written(bytes, of: file.name, declaration: file.declaration, for: page)
    }.get()
  }

  /// The declaration in bytes where they lie.
  package func declaration(
    of bytes: UnsafeRawBufferPointer, named name: String, for page: Page
  ) throws(Failure) -> String {
    try written(bytes, of: name, declaration: nil, for: page).get()
  }

  private func written(
    _ bytes: UnsafeRawBufferPointer, of name: String, declaration: DeclarationFile?,
    for page: Page
  ) -> Result<String, Failure> {
    do throws(LoadError) {
      return .success(
        try Model.declaration(
          of: [InputFile(name: name, format: .json, source: ByteSource(bytes))],
          declaration: declaration?.text))
    } catch {
      return .failure(failure(error, bytes, of: name, declaration: declaration, for: page))
    }
  }

  /// How an error is told, with the lines that it is about.
  private func failure(
    _ error: LoadError, _ bytes: UnsafeRawBufferPointer, of name: String,
    declaration: DeclarationFile?, for page: Page
  ) -> Failure {
    error.failure(for: page) { place in
      if let declaration, declaration.name == place.file {
        return declaration.bytes.withUnsafeBytes { $0.excerpt(at: place) }
      }
      return place.file == name ? bytes.excerpt(at: place) : nil
    }
  }
}

extension DeclarationFile {
  fileprivate var text: DeclarationText { DeclarationText(file: name, bytes: bytes) }
}
