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

    /// Where signals are heard of: what `Interrupt.makeWakePipe` gave.
    var wakeDescriptor: Int32 = -1

    /// Keys that are read before those that come: the end of a paste that was cut off.
    var closingKeys: ArraySlice<UInt8> = []

    /// What is known of the text that is being typed.
    private(set) var assistant: Assistant?

    /// What the person chose of the prompt.
    private(set) var settings = Settings()

    /// What was entered before, for suggestions.
    var history = HistorySuggestion()

    /// Whether there are colours where the text is drawn.
    var isColoured = false

    /// What stands beside the text, of which readline does not know.
    var extra = Extra.none

    /// Whether the text is done, and only its last picture is drawn.
    private(set) var isClosing = false

    /// What readline was given to choose from, for it to be listed.
    var listed: Completion?

    /// What the next text begins as.
    private var beginning: String?

    private init() {}

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
  }
#endif
