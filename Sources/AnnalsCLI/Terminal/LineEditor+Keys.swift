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

  extension LineEditor {
    /// Before `rl_initialize`, which reads the person's inputrc: what that says goes last.
    static func bindKeys() {
      let commands: [(name: String, command: ReadlineCommand, keys: [String])] = [
        ("annals-enter", enterKey, ["\\C-m", "\\C-j"]),
        ("annals-up", upKey, ["\\e[A", "\\eOA"]),
        ("annals-down", downKey, ["\\e[B", "\\eOB"]),
        ("annals-paste", pasteKey, ["\\e[200~"]),
      ]
      annals_unbind_keyboard_macros()
      for (name, command, keys) in commands {
        add(name, command)
        for keymap in ["emacs", "vi-insert", "vi-command"] {
          for key in keys { annals_bind(keymap, key, command) }
        }
      }
      // In vi's modes Escape leads away from inserting.
      add("annals-make-line", lineKey)
      for key in ["\\e\\C-m", "\\e\\C-j"] { annals_bind("emacs", key, lineKey) }
    }

    /// Makes a command one that an inputrc can bind; readline keeps the pointer to its name.
    private static func add(_ name: String, _ command: @escaping ReadlineCommand) {
      rl_add_defun(strdup(name), command, -1)
    }

    fileprivate func enter(_ count: Int32, _ key: Int32) -> Int32 {
      guard let assistant, assistant.isIncomplete(text) else { return rl_newline(count, key) }
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

    private var text: String { annals_buffer().map { String(cString: $0) } ?? "" }
  }
#endif
