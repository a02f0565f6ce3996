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

  /// How many threads may work at one question; as many as there are cores where nobody says.
  package var threads: Int?

  /// How much the load and each question after it may cost.
  package var limits = RunLimits()

  /// Who watches the load of data, by its name.
  package var progress: @Sendable (String) -> LoadProgress

  package init(
    today: Today?, isStrict: Bool, threads: Int? = nil, clock: @escaping @Sendable () -> Today?,
    progress: @escaping @Sendable (String) -> LoadProgress = { _ in .unseen }
  ) {
    self.today = today
    self.isStrict = isStrict
    self.threads = threads
    self.clock = clock
    self.progress = progress
  }

  /// Loads files that are open.
  ///
  /// - Parameter page: where the report of a failure goes.
  package func open(
    _ data: DataSet, for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> Session {
    try run(data, for: page, isCancelled: isCancelled) { (options) throws(LoadError) in
      session(try Model.load(data.files, declaration: data.declaration?.text, options: options))
    }
  }

  /// The declaration that files have, or one that is inferred, as JSON.
  package func declaration(
    of data: DataSet, for page: Page, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Failure) -> String {
    try run(data, for: page, isCancelled: isCancelled) { (options) throws(LoadError) in
      try Model.declaration(
        of: data.files, declaration: data.declaration?.text, options: options)
    }
  }

  private func run<Result>(
    _ data: DataSet, for page: Page, isCancelled: @escaping @Sendable () -> Bool,
    _ work: (LoadOptions) throws(LoadError) -> Result
  ) throws(Failure) -> Result {
    let progress = progress(data.name)
    defer { progress.end() }
    var options = LoadOptions(
      strict: isStrict, isCancelled: isCancelled, progress: progress.advance)
    options.limits.memory = limits.memory?.bytes
    do throws(LoadError) {
      return try work(options)
    } catch {
      if let memory = limits.memory, case .limit(.memory, _, let file, _) = error {
        throw Failure(
          "this needs more than --limit-memory \(memory.text)", about: file, status: .stopped)
      }
      throw error.failure(for: page) { data.excerpt(at: $0) }
    }
  }

  private func session(_ model: Model) -> Session {
    let day = today?.day ?? model.statedDay ?? clock()?.day ?? Day.last
    var session = Session(model: model, today: day).asked(by: threads)
    session.limits = limits.question
    return session
  }
}

extension DataSet {
  /// JSON where it lies; a model keeps nothing of it.
  package init(_ bytes: UnsafeRawBufferPointer, of name: String) {
    self.init(files: [DataFile(name: name, format: .json, source: ByteSource(bytes))])
  }
}

extension DeclarationFile {
  fileprivate var text: DeclarationText { DeclarationText(file: name, bytes: bytes) }
}
