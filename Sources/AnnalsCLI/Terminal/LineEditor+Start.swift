#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  extension LineEditor {
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
