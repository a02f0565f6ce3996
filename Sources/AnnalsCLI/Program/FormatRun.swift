import AnnalsEngine
import AnnalsRender
import AnnalsShell
import AnnalsSyntax

/// `annals fmt`.
struct FormatRun {
  private let invocation: Invocation
  private let origins: [Invocation.QueryOrigin]
  private let mode: FormatMode

  init(_ invocation: Invocation, origins: [Invocation.QueryOrigin], mode: FormatMode) {
    self.invocation = invocation
    self.origins = origins
    self.mode = mode
  }

  /// A file that is wrong is left alone, and the others are laid out all the same.
  func run() -> ExitStatus {
    do throws(Failure) {
      let sources = try invocation.sources(origins)
      let session = invocation.dataPaths.isEmpty ? nil : try invocation.openModel()
      return format(sources, session)
    } catch {
      OutputStream.standardError.report(error.report)
      return error.status
    }
  }

  /// The gravest thing that was met: what is merely not laid out says less than a mistake.
  private func format(_ sources: [QuerySource], _ session: Session?) -> ExitStatus {
    var status = ExitStatus.ran
    for source in sources {
      do throws(Failure) {
        let own = try format(source, session)
        if status == .ran || status == .negative && own != .ran { status = own }
      } catch {
        OutputStream.standardError.report(error.report)
        status = error.status
        if status == .brokenPipe || status == .interrupted { return status }
      }
    }
    return status
  }

  private func format(_ source: QuerySource, _ session: Session?) throws(Failure) -> ExitStatus {
    switch try layout(of: source, session) {
    case .wrong(let diagnostics):
      OutputStream.standardError.report(
        DiagnosticRenderer.render(
          diagnostics, text: source.text, name: source.name, for: invocation.reportPage))
      return .wrongQuery
    case .unsafe:
      throw Failure(
        "the layout would not mean the same; the file is left alone", about: source.name,
        status: .stopped)
    case .done(let text):
      return try put(text, for: source)
    }
  }

  /// Without a model, a text that cannot be read is tried with the model in the program: names
  /// such as 'help and protection' are only known with it.
  private func layout(
    of source: QuerySource, _ session: Session?
  ) throws(Failure) -> Layout {
    let layout = Layout.make(of: source, session, library: QueryFiles.library)
    guard case .wrong = layout, session == nil else { return layout }
    let shipped = try invocation.openModel()
    let second = Layout.make(of: source, shipped, library: QueryFiles.library)
    if case .done = second { return second }
    return layout
  }

  private func put(_ text: String, for source: QuerySource) throws(Failure) -> ExitStatus {
    let isChanged = Array(text.utf8) != source.text
    guard mode == .rewrite else {
      var sink = Sink(path: nil)
      if isChanged { try sink.take(told(source, text)) }
      return isChanged ? .negative : .ran
    }
    // Standard input goes to standard output, a file to its own place.
    let target = invocation.outputPath ?? (source.path == nil ? nil : source.name)
    if target == source.name, !isChanged { return .ran }
    var sink = Sink(path: target)
    try sink.take(text)
    try sink.finish()
    return .ran
  }
  /// What is said of a file that is not laid out.
  private func told(_ source: QuerySource, _ text: String) -> String {
    guard mode == .difference else { return source.name + "\n" }
    let old = String(decoding: source.text, as: UTF8.self)
    return LineDifference(from: old, to: text).unified(named: source.name)
  }
}
