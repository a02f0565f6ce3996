#if LineEditing
  import AnnalsShell
  import CReadline
  import Glibc

  // MARK: - What stands on the screen

  extension LineEditor {
    /// What has been drawn beside the text, of which readline does not know.
    enum Extra: Hashable {
      case none

      /// A suggestion, behind the text.
      case suggestion

      /// Candidates, below the text.
      case list
    }

    /// What readline calls whenever something has changed.
    func redisplay() {
      rl_redisplay()
      paint()
    }

    /// Draws the text once more, in colours, over what readline has drawn of it.
    func paint() {
      guard isColoured, let screen = screenText else { return }
      var output = ""
      if settings.highlighting { output += screen.painted(highlights, region: region) }
      if extra == .none, let rest = suggestion, let shown = screen.painted(suggestion: rest) {
        output += shown
        extra = .suggestion
      }
      annals_draw(output)
    }

    /// Takes away what readline does not know of, before it draws.
    func hideExtra() {
      if extra != .none, let screen = screenText { annals_draw(screen.erasedBehind) }
      extra = .none
    }

    /// The text as readline has drawn it; `nil` where that is not certain.
    var screenText: ScreenText? {
      guard let text = validText, Self.isPlainlyDrawn else { return nil }
      var (rows, columns): (Int32, Int32) = (0, 0)
      rl_get_screen_size(&rows, &columns)
      let parts = [annals_shown_mode(), annals_shown_prompt()]
      return ScreenText(
        text, cursor: Int(annals_point()),
        prompt: parts.map { $0.map { String(cString: $0) } ?? "" }.joined(),
        size: ScreenText.Size(rows: Int(rows), columns: Int(columns)),
        width: { Int(wcwidth(wchar_t(bitPattern: $0.value))) })
    }

    /// Whether readline draws without ways of its own to show a text.
    private static var isPlainlyDrawn: Bool {
      annals_has_usual_codes() != 0
        && annals_is_variable_on("horizontal-scroll-mode") == 0
        && annals_is_variable_on("mark-modified-lines") == 0
        && annals_is_variable_on("byte-oriented") == 0
        && annals_is_variable_on("output-meta") != 0
    }

    private var highlights: [Highlight] {
      let highlights =
        assistant?.highlights(of: text, cursor: Int(annals_point())) ?? []
      // On a text that is done, no cursor stands at a bracket.
      return isClosing ? highlights.filter { $0.style != .matchedBracket } : highlights
    }

    private var region: Range<Int>? {
      guard rl_mark_active_p() != 0, !isClosing else { return nil }
      let (mark, point) = (Int(annals_mark()), Int(annals_point()))
      return min(mark, point)..<max(mark, point)
    }

    /// Shows a list below the text until the next key, or above it where that cannot be done.
    func show(_ completion: Completion) {
      var (rows, columns): (Int32, Int32) = (0, 0)
      rl_get_screen_size(&rows, &columns)
      let lines = { limit in
        completion.lines(
          width: max(1, Int(columns) - 1), limit: limit, isColoured: self.isColoured)
      }
      hideExtra()
      if let screen = screenText, screen.roomBelow > 0 {
        annals_draw(screen.painted(below: lines(screen.roomBelow)))
        extra = .list
      } else {
        showAbove(lines(max(1, Int(rows) - 3)))
      }
    }

    private func showAbove(_ lines: [String]) {
      let point = annals_point()
      annals_set_point(annals_end())
      rl_redisplay()
      annals_draw("\r\n" + lines.map { $0 + "\r\n" }.joined())
      annals_set_point(point)
      rl_on_new_line()
      redisplay()
    }
  }
#endif
