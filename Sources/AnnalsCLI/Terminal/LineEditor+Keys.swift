#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  private typealias ReadlineCommand = @convention(c) (Int32, Int32) -> Int32

  // What readline calls: without a context, and always on the main thread.

  private let enterKey: ReadlineCommand = { count, key in
    MainActor.assumeIsolated { LineEditor.shared.enter(count, key) }
  }

  private let lineKey: ReadlineCommand = { _, _ in
    rl_insert_text("\n")
    return 0
  }

  private let upKey: ReadlineCommand = { count, key in
    MainActor.assumeIsolated { LineEditor.shared.move(.up, count, key) }
  }

  private let downKey: ReadlineCommand = { count, key in
    MainActor.assumeIsolated { LineEditor.shared.move(.down, count, key) }
  }

  private let pasteKey: ReadlineCommand = { _, _ in
    if let text = Paste.read(from: STDIN_FILENO) { rl_insert_text(text) }
    return 0
  }

  private let completeKey: ReadlineCommand = { _, _ in
    MainActor.assumeIsolated { LineEditor.shared.complete() }
    return 0
  }

  private let acceptKey: ReadlineCommand = { _, _ in
    if !MainActor.assumeIsolated({ LineEditor.shared.acceptSuggestion() }) { rl_ding() }
    return 0
  }

  private let forwardKey: ReadlineCommand = { count, key in
    let isAccepted = count == 1 && MainActor.assumeIsolated { LineEditor.shared.acceptSuggestion() }
    return isAccepted ? 0 : rl_forward_char(count, key)
  }

  private let endKey: ReadlineCommand = { count, key in
    let isAccepted = MainActor.assumeIsolated { LineEditor.shared.acceptSuggestion() }
    return isAccepted ? 0 : rl_end_of_line(count, key)
  }

  private let forwardWordKey: ReadlineCommand = { count, key in
    let isAccepted =
      count == 1
      && MainActor.assumeIsolated {
        LineEditor.shared.acceptSuggestion(HistorySuggestion.firstWord)
      }
    return isAccepted ? 0 : rl_forward_word(count, key)
  }

  private let editKey: ReadlineCommand = { _, _ in
    MainActor.assumeIsolated { LineEditor.shared.editOutside() }
    return 0
  }

  extension LineEditor {
    /// Lets readline's own commands of completion ask for what may stand at the cursor.
    func setUpCompletion() {
      annals_set_completer(
        { _, _, _ in
          let matches = MainActor.assumeIsolated {
            UInt(bitPattern: LineEditor.shared.matches())
          }
          return UnsafeMutablePointer(bitPattern: matches)
        }, { _, _, _ in MainActor.assumeIsolated { LineEditor.shared.showMatches() } })
    }

    /// Before `rl_initialize`, which reads the person's inputrc: what that says goes last.
    static func bindKeys() {
      annals_unbind_keyboard_macros()
      let insert = ["emacs", "vi-insert"]
      let all = insert + ["vi-command"]
      bind("annals-enter", enterKey, ["\\C-m", "\\C-j"], in: all)
      bind("annals-up", upKey, ["\\e[A", "\\eOA"], in: all)
      bind("annals-down", downKey, ["\\e[B", "\\eOB"], in: all)
      bind("annals-paste", pasteKey, ["\\e[200~"], in: all)
      bind("annals-complete", completeKey, ["\\C-i"], in: insert)
      bind("annals-forward", forwardKey, ["\\e[C", "\\eOC"], in: insert)
      bind("annals-end", endKey, ["\\e[F", "\\eOF", "\\e[4~"], in: insert)
      // In vi's modes Escape leads away from inserting.
      bind("annals-forward", forwardKey, ["\\C-f"], in: ["emacs"])
      bind("annals-end", endKey, ["\\C-e"], in: ["emacs"])
      bind("annals-forward-word", forwardWordKey, ["\\ef"], in: ["emacs"])
      bind("annals-make-line", lineKey, ["\\e\\C-m", "\\e\\C-j"], in: ["emacs"])
      bind("annals-edit", editKey, ["\\C-x\\C-e"], in: ["emacs"])
      bind("annals-edit", editKey, ["v"], in: ["vi-command"])
      bind("annals-accept-suggestion", acceptKey, [], in: [])
    }

    private static func bind(
      _ name: String, _ command: @escaping ReadlineCommand, _ keys: [String],
      in keymaps: [String]
    ) {
      add(name, command)
      for keymap in keymaps {
        for key in keys { annals_bind(keymap, key, command) }
      }
    }

    /// Makes a command one that an inputrc can bind; readline keeps the pointer to its name.
    private static func add(_ name: String, _ command: @escaping ReadlineCommand) {
      guard rl_named_function(name) == nil else { return }
      rl_add_defun(strdup(name), command, -1)
    }

    fileprivate func enter(_ count: Int32, _ key: Int32) -> Int32 {
      guard let assistant, assistant.isIncomplete(text) else {
        drawLast(paint)
        return rl_newline(count, key)
      }
      if annals_is_in_vi_command() != 0 {
        annals_set_point(annals_end())
        rl_vi_insertion_mode(1, 0)
      }
      rl_insert_text("\n  ")
      return 0
    }

    fileprivate func move(_ motion: LineMotion, _ count: Int32, _ key: Int32) -> Int32 {
      if let target = motion.target(in: Array(text.utf8), from: Int(annals_point())) {
        annals_set_point(Int32(clamping: target))
        return 0
      }
      switch motion {
      case .up: return rl_get_previous_history(count, key)
      case .down: return rl_get_next_history(count, key)
      }
    }
  }
#endif
