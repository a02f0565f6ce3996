#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  /// One buffer of several lines, edited with GNU readline.
  ///
  /// Readline's callback interface inside our own poll: only so can Ctrl-C clear the line in
  /// every state, without keys lost or a half-found search run.
  @MainActor
  final class LineEditor: TextEditor {
    /// Readline has one buffer and calls back without a context: so there is one editor.
    static let shared = LineEditor()

    enum Progress {
      case waiting
      case editing
      case entered(String)
      case ended
    }

    /// How far the text is.
    private(set) var progress = Progress.waiting
    private var wakeDescriptor: Int32 = -1
    private var closingKeys: ArraySlice<UInt8> = []
    /// What is known of the text that is being typed.
    private(set) var assistant: Assistant?
    private(set) var settings = Settings()

    /// What was entered before, for suggestions.
    var history = HistorySuggestion()

    /// Whether there are colours where the text is drawn.
    private(set) var isColoured = false

    /// What stands beside the text, of which readline does not know.
    var extra = Extra.none

    /// Whether the text is done, and only its last picture is drawn.
    private(set) var isClosing = false

    /// What readline was given to choose from, for it to be listed.
    var listed: Completion?

    /// What the next text begins as.
    private var beginning: String?

    private init() {}

    /// Prepares readline; to be called once.
    ///
    /// - Parameters:
    ///   - wakeDescriptor: what `Interrupt.makeWakePipe` gave.
    ///   - colour: what was said of colours.
    func start(wakeDescriptor: Int32, colour: ColourChoice) {
      self.wakeDescriptor = wakeDescriptor
      Self.useUTF8()
      annals_set_name(strdup("annals"))
      annals_leave_signals_alone()
      annals_set_reader { _ in MainActor.assumeIsolated { LineEditor.shared.readKey() } }
      setUpCompletion()
      let isPiped = !OutputStream.standardOutput.isTerminal
      if isPiped { annals_draw_on_stderr() }
      // What was entered stays what it was, whatever is typed over it when it comes back.
      rl_variable_bind("revert-all-at-newline", "on")
      Self.bindKeys()
      rl_initialize()
      let stream = isPiped ? OutputStream.standardError : .standardOutput
      isColoured =
        colour.isColoured(isTerminal: stream.isTerminal, environment: Environment.value)
        && annals_has_usual_codes() != 0
        && !["", "dumb"].contains(Environment.value("TERM") ?? "")
      if isColoured {
        annals_set_redisplay { MainActor.assumeIsolated { LineEditor.shared.redisplay() } }
      }
      annals_keep_width()
      using_history()
    }

    func remember(_ text: String) {
      add_history(text)
      history.add(text)
    }

    func prefill(_ text: String) {
      beginning = text
      annals_set_startup_hook {
        MainActor.assumeIsolated { LineEditor.shared.insertBeginning() }
        return 0
      }
    }

    private func insertBeginning() {
      annals_set_startup_hook(nil)
      if let beginning { rl_insert_text(beginning) }
      beginning = nil
    }

    /// The text as readline has it, which may be cut inside a character.
    var text: String { annals_buffer().map { String(cString: $0) } ?? "" }

    /// The text; `nil` where it is not one.
    var validText: String? { annals_buffer().flatMap { String(validatingCString: $0) } }

    func next(
      prompt: String, patience: Duration?, settings: Settings, assistant: Assistant
    ) -> EditorEvent {
      self.assistant = assistant
      self.settings = settings
      if case .waiting = progress { begin(prompt) }
      while true {
        switch progress {
        case .waiting, .editing:
          guard waitForInput(patience) else { return .idle }
        case .entered(let text):
          leave()
          return .text(text)
        case .ended:
          leave()
          return .end
        }
      }
    }

    /// Readline still thinks that it knows what is on the screen: it is told to draw anew.
    func interject(_ write: () -> Void) {
      hideExtra()
      annals_clear_text()
      write()
      resumeDrawing()
    }

    /// Goes on with the text below what something else has written.
    func resumeDrawing() {
      // A Ctrl-C of meanwhile was for that, and has been heard there.
      Interrupt.drain(wakeDescriptor).filter { $0 != SIGINT }.forEach(handle)
      rl_on_new_line()
      redisplay()
    }

    /// Draws the text for the last time: without what belongs to typing.
    func drawLast(_ draw: () -> Void) {
      hideExtra()
      isClosing = true
      draw()
      isClosing = false
    }

    func leave() {
      if case .editing = progress { rl_callback_handler_remove() }
      Self.signalsWhileEditing.forEach(Interrupt.unwatch)
      progress = .waiting
    }

    private static let signalsWhileEditing = [SIGTSTP, SIGTERM, SIGHUP]

    private func begin(_ prompt: String) {
      progress = .editing
      Self.signalsWhileEditing.forEach(Interrupt.watch)
      rl_callback_handler_install(prompt) { line in
        let address = UInt(bitPattern: line)
        MainActor.assumeIsolated { LineEditor.shared.take(address) }
      }
      // A Ctrl-C of before was for the query or the load that ran, and has been heard there.
      Interrupt.drain(wakeDescriptor).filter { $0 != SIGINT }.forEach(handle)
    }

    /// What readline calls with a finished buffer, or with nothing at the end of input.
    private func take(_ address: UInt) {
      rl_callback_handler_remove()
      guard let line = UnsafeMutablePointer<CChar>(bitPattern: address) else {
        progress = .ended
        return
      }
      progress = .entered(String(cString: line))
      free(line)
    }

    /// - Returns: false when nothing came for so long that there is a moment for other things.
    private func waitForInput(_ patience: Duration?) -> Bool {
      var inputs = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let found = poll(&inputs, 2, patience?.milliseconds ?? -1)
      // In the middle of a search or of a key of several bytes the screen is not the text's.
      if found == 0 { return annals_is_between_keys() == 0 }
      guard found > 0 else { return true }
      if inputs[1].revents != 0 {
        Interrupt.drain(wakeDescriptor).forEach(handle)
      } else if inputs[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
        // The terminal is gone: readline would ask it for ever.
        rl_callback_handler_remove()
        progress = .ended
      } else {
        // The key may make readline draw where something else stands.
        hideExtra()
        rl_callback_read_char()
      }
      return true
    }

    /// What readline calls for a key.
    ///
    /// It is called without a key waiting only inside a key of several bytes, or inside a paste
    /// whose end has not come: Ctrl-C then makes that end.
    private func readKey() -> Int32 {
      if let key = closingKeys.popFirst() { return Int32(key) }
      while true {
        var byte: UInt8 = 0
        let count = read(STDIN_FILENO, &byte, 1)
        if count == 1 { return Self.guardSearch(Int32(byte)) }
        if count == 0 || errno != EINTR { return EOF }
        if Interrupt.isRaised {
          closingKeys = Paste.endMark[1...]
          return Int32(Paste.endMark[0])
        }
      }
    }

    private static func guardSearch(_ key: Int32) -> Int32 {
      guard annals_is_escape_in_search(key) != 0 else { return annals_guard_search(key, 0) }
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      return annals_guard_search(key, poll(&input, 1, 100) > 0 ? 0 : 1)
    }

    /// Makes characters of several bytes one to readline, whatever the environment says of
    /// them: queries are UTF-8 everywhere else in the program.
    ///
    /// `LC_CTYPE` alone: other categories change how C writes numbers. Readline sets it again
    /// from the environment before every line, so the environment has to agree.
    private static func useUTF8() {
      setlocale(LC_CTYPE, "")
      let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
      if codeset != "UTF-8" { setenv("LC_ALL", "C.UTF-8", 1) }
    }
  }
#endif
