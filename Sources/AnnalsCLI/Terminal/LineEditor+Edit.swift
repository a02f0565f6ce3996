#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  extension LineEditor {
    /// Opens the text in the person's own editor; what comes back is not run.
    func editOutside() {
      guard let text = validText else {
        rl_ding()
        return
      }
      annals_clear_text()
      rl_deprep_terminal()
      var failure: Failure?
      do throws(Failure) {
        replace(0..<text.utf8.count, with: try ExternalEditor.edit(text))
      } catch {
        failure = error
      }
      rl_prep_terminal(1)
      annals_draw("\r")
      // A Ctrl-C of meanwhile was for that editor.
      Interrupt.drain(wakeDescriptor).filter { $0 != SIGINT }.forEach(handle)
      if let failure { OutputStream.standardError.report(failure.report) }
      resumeDrawing()
    }

    /// Puts a text in the place of some bytes, with the cursor behind it: one step to undo.
    func replace(_ range: Range<Int>, with text: String) {
      rl_begin_undo_group()
      rl_delete_text(Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
      annals_set_point(Int32(clamping: range.lowerBound))
      rl_insert_text(text)
      rl_end_undo_group()
    }
  }
#endif
