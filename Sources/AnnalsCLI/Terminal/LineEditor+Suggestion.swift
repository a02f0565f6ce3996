#if LineEditing
  import AnnalsShell
  import CReadline

  extension LineEditor {
    /// How the newest text of before goes on that begins as this one; `nil` where none does, or
    /// where it is not to be shown.
    var suggestion: String? {
      guard settings.suggestions, isColoured, !isClosing,
        annals_point() == annals_end(), annals_shows_own_prompt() != 0,
        annals_is_in_vi_command() == 0,
        let text = validText, !text.allSatisfy(\.isWhitespace)
      else { return nil }
      return history.continuation(of: text)
    }

    /// Takes the suggestion, or a part of it, into the text.
    ///
    /// - Returns: whether there was one; else the key means what it means without.
    func acceptSuggestion(_ part: (String) -> String = { $0 }) -> Bool {
      guard screenText != nil, let suggestion else { return false }
      rl_insert_text(part(suggestion))
      return true
    }
  }
#endif
