import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Glibc

/// The prompt: texts from a person, answers to the terminal, until Ctrl-D.
@MainActor
struct PromptRun {
  private let invocation: Invocation
  private var host: TerminalHost
  private var entered = EnteredTexts()

  /// What is shown is held to these; `.set` changes them.
  private var limits: RunLimits

  /// What to say of the text that is being answered where it took too long.
  private var overdue: Failure?

  init(_ invocation: Invocation) {
    self.invocation = invocation
    host = TerminalHost(invocation)
    limits = invocation.limits
    Shelf()?.clearLeftovers()
  }

  mutating func run() -> ExitStatus {
    guard let wakeDescriptor = Interrupt.makeWakePipe() else {
      OutputStream.standardError.report(Failure.line("too many open files"))
      return .stopped
    }
    [SIGINT, SIGWINCH].forEach(Interrupt.watch)
    // A pager that is left early says so when it is written to.
    signal(SIGPIPE, SIG_IGN)
    do throws(Failure) {
      // Looked at before they are read: what changes meanwhile is a change to be seen.
      let look = host.look(at: invocation.origin)
      let session = try invocation.openModel(isCancelled: host.isCancelled)
      var shell = Shell(
        session: session, of: invocation.origin, look: look, format: invocation.format,
        warnings: invocation.isStrict ? .error : .warning, opening: invocation.opening,
        arguments: invocation.arguments, guardsFormulas: invocation.isCSVSafe,
        timeLimit: invocation.timeLimit, isSafe: invocation.isSafe)
      if let end = begin(&shell) { return end }
      var editor = Self.makeEditor(
        wakeDescriptor: wakeDescriptor, colour: invocation.colour)
      return converse(&shell, &editor)
    } catch {
      if error == .cancelled { sayCancelled() } else { tell(error) }
      return error.status
    }
  }

  /// Does what the person's own file says.
  private mutating func begin(_ shell: inout Shell) -> ExitStatus? {
    do throws(Failure) {
      guard invocation.readsInit, let file = try InitFile.read() else { return nil }
      let reply = shell.begin(with: file, host: &host)
      limits = shell.limits
      return show(reply.pieces) ?? (reply.isLast ? .ran : nil)
    } catch {
      tell(error)
      return nil
    }
  }

  private mutating func converse<Editor: TextEditor>(
    _ shell: inout Shell, _ editor: inout Editor
  ) -> ExitStatus {
    for text in entered.texts {
      editor.remember(text)
      shell.remember(text)
    }
    if let end = show([.notice(shell.greeting(for: host.noticePage) + "\n")]) { return end }
    while true {
      let event = editor.next(
        prompt: Self.prompt, patience: shell.isWatching ? Self.patience : nil,
        settings: shell.settings, assistant: shell.assistant)
      switch event {
      case .text(let text) where text.allSatisfy(\.isWhitespace): continue
      case .text(let text):
        if entered.add(text) { editor.remember(text) }
        if let end = answer(text, &shell, &editor) { return end }
      case .idle:
        if let end = refresh(&shell, &editor) { return end }
      case .end:
        // What the person's shell prints next should not stand behind our prompt.
        OutputStream.standardError.report("\n")
        return .ran
      }
    }
  }

  private mutating func answer<Editor: TextEditor>(
    _ text: String, _ shell: inout Shell, _ editor: inout Editor
  ) -> ExitStatus? {
    Interrupt.reset()
    host.deadline = shell.settings.timeLimit.map { Deadline($0) }
    let reply = shell.reply(to: text, host: &host)
    limits = shell.limits
    overdue = host.overdue
    // What is there is shown, however late it is.
    host.deadline = nil
    defer { overdue = nil }
    if let end = show(reply.pieces, pages: shell.settings.pager) { return end }
    // What was stopped, or was the model before, is not kept for later.
    if reply.isHeavy { Heap.giveBack() }
    if let offer = reply.offer { editor.remember(offer) }
    if let prefill = reply.prefill { editor.prefill(prefill) }
    return reply.isLast ? .ran : nil
  }

  /// Does what is to be done while nobody types.
  private mutating func refresh<Editor: TextEditor>(
    _ shell: inout Shell, _ editor: inout Editor
  ) -> ExitStatus? {
    Interrupt.reset()
    let reply = shell.refresh(host: &host)
    guard !reply.pieces.isEmpty else { return nil }
    var end: ExitStatus?
    editor.interject { end = show(reply.pieces) }
    if end != nil { editor.leave() }
    return end
  }

  /// Shows pieces, in order.
  ///
  /// - Parameter pages: whether what is longer than the screen may go to a pager.
  /// - Returns: how the program ends when answers can no longer be written.
  private func show(_ pieces: [Reply.Piece], pages: Bool = false) -> ExitStatus? {
    do throws(WriteProblem) {
      for piece in pieces { try show(piece, pages: pages) }
      return nil
    } catch {
      guard error != .cancelled else {
        sayCancelled()
        return nil
      }
      let failure = Failure(error)
      tell(failure)
      return failure.status
    }
  }

  private func show(_ piece: Reply.Piece, pages: Bool) throws(WriteProblem) {
    switch piece {
    case .answer(let text):
      do throws(Failure) {
        try limits.check(output: text.utf8.count)
      } catch {
        return tell(error)
      }
      try show(text, pages: pages)
    case .output(let text): try show(text, pages: pages)
    case .delivery(let delivery): deliver(delivery)
    case .notice(let text) where OutputStream.standardOutput.isTerminal:
      try OutputStream.standardOutput.write(text, isCancelled: host.isCancelled)
    case .notice(let text), .report(let text):
      OutputStream.standardError.report(text)
    case .cancelled:
      if let overdue { return tell(overdue) }
      sayCancelled()
      // It was heard: what follows says what it means.
      Interrupt.reset()
    }
  }

  private func show(_ text: String, pages: Bool) throws(WriteProblem) {
    if pages, Terminal.isTwoWay, Terminal.isShorter(than: text), let pager = Pager() {
      do throws(FileProblem) {
        return try pager.show(text)
      } catch {
        tell(Failure(error.sentence, about: "pager", status: .stopped))
      }
    }
    try OutputStream.standardOutput.write(text, isCancelled: host.isCancelled)
  }

  private func deliver(_ delivery: Delivery) {
    do throws(Failure) {
      try limits.check(output: delivery.text.utf8.count)
      let sentence = try Deliverer(isCancelled: host.isCancelled).deliver(delivery)
      OutputStream.standardError.report(sentence)
    } catch {
      if error == .cancelled { sayCancelled() } else { tell(error) }
    }
  }

  private func tell(_ failure: Failure) {
    OutputStream.standardError.report(failure.report)
  }

  /// Below the `^C` that the terminal wrote.
  private func sayCancelled() {
    OutputStream.standardError.report("\n" + Failure.cancelled.report)
  }

  private static let prompt = "annals> "

  /// Files that are watched are looked at as often as this.
  private static let patience = Duration.milliseconds(500)

  #if LineEditing
    private static func makeEditor(wakeDescriptor: Int32, colour: ColourChoice) -> LineEditor {
      LineEditor.shared.start(wakeDescriptor: wakeDescriptor, colour: colour)
      return LineEditor.shared
    }
  #else
    private static func makeEditor(wakeDescriptor: Int32, colour: ColourChoice) -> PlainEditor {
      PlainEditor()
    }
  #endif
}
