#if LineEditing
  import AnnalsShell
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
        annals_restore_prompt()
        rl_callback_sigcleanup()
        restoreHistory { rl_free_line_state() }
        annals_set_point(annals_end())
        redisplay()
      }
      annals_draw("^C\r\n")
      rl_initialize()
      if annals_is_vi() != 0 { rl_vi_insertion_mode(1, 0) }
      Interrupt.reset()
      rl_on_new_line()
      redisplay()
    }

    /// What was typed over entries of the history goes with the text.
    private func restoreHistory(_ freeLine: () -> Void) {
      let changed = history.indices.filter { annals_is_entry_changed(Int32(clamping: $0)) != 0 }
      freeLine()
      for index in changed { annals_restore_entry(Int32(clamping: index), history[index]) }
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
