#if LineEditing
  import CReadline
  import Glibc

  extension LineEditor {
    /// Deals with a signal that came while a text is edited.
    func handle(_ signal: Int32) {
      guard case .editing = progress else { return }
      switch signal {
      case SIGINT: clear()
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGTERM, SIGHUP: leave(by: signal)
      default: break
      }
    }

    /// Ctrl-C: the text is gone, the prompt stays.
    private func clear() {
      // First leave a search or an argument, which redraws the line; then write below it.
      drawLast {
        rl_callback_sigcleanup()
        rl_free_line_state()
        annals_set_point(annals_end())
        redisplay()
      }
      annals_draw("^C\r\n")
      using_history()
      rl_replace_line("", 1)
      annals_set_point(0)
      Interrupt.reset()
      rl_on_new_line()
      redisplay()
    }

    private func resize() {
      annals_resize_terminal()
      annals_keep_width()
      clearBelow()
      paint()
    }

    /// Where a list or a suggestion stood is not known any more: all behind the text goes.
    private func clearBelow() {
      guard extra != .none else { return }
      extra = .none
      let point = annals_point()
      annals_set_point(annals_end())
      rl_redisplay()
      annals_draw("\u{1B}[J")
      annals_set_point(point)
      rl_redisplay()
    }

    /// Ctrl-Z: the terminal as it was, until the person comes back.
    private func suspend() {
      hideExtra()
      rl_deprep_terminal()
      annals_draw("\r\n")
      Interrupt.unwatch(SIGTSTP)
      raise(SIGTSTP)
      Interrupt.watch(SIGTSTP)
      rl_prep_terminal(1)
      resize()
      rl_on_new_line()
      redisplay()
    }

    private func leave(by signal: Int32) {
      hideExtra()
      rl_callback_handler_remove()
      annals_draw("\r\n")
      Interrupt.unwatch(signal)
      raise(signal)
    }
  }
#endif
