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

  /// Who watches the load of a file, by its name.
  package var progress: @Sendable (String) -> LoadProgress

  package init(
    today: Today?, isStrict: Bool, clock: @escaping @Sendable () -> Today?,
    progress: @escaping @Sendable (String) -> LoadProgress = { _ in .unseen }
  ) {
    self.today = today
    self.isStrict = isStrict
    self.clock = clock
    self.progress = progress
  }

  /// Loads an open file.
  ///
  /// - Parameter page: where the report of a failure goes.
  package func open(
    _ file: DataFile, for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Session {
    let progress = progress(file.name)
    defer { progress.end() }
    let options = LoadOptions(
      strict: isStrict, isCancelled: isCancelled, progress: progress.advance)
    do throws(LoadError) {
      return session(
        try Model.load(
          from: file.source, file: file.name, declaration: file.declaration?.text,
          options: options))
    } catch {
      throw error.failure(for: page) { place in
        if let declaration = file.declaration, declaration.name == place.file {
          return ByteSource(declaration.bytes).excerpt(at: place)
        }
        return place.file == file.name ? file.source.excerpt(at: place) : nil
      }
    }
  }

  /// Loads bytes where they lie; the model keeps none of them.
  package func open(
    _ bytes: UnsafeRawBufferPointer, of name: String, for page: Page
  ) throws(Failure) -> Session {
    try open(DataFile(name: name, source: ByteSource(bytes)), for: page, isCancelled: { false })
  }

  private func session(_ model: Model) -> Session {
    let day = today?.day ?? model.statedDay ?? clock()?.day ?? Day.last
    return Session(model: model, today: day)
  }
}

extension DeclarationFile {
  fileprivate var text: DeclarationText { DeclarationText(file: name, bytes: bytes) }
}
