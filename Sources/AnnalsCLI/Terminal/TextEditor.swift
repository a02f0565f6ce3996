import AnnalsShell

/// Where the prompt gets its texts: readline, or plain lines.
@MainActor
protocol TextEditor {
  /// Asks for a text, and goes on with the one that is being typed.
  ///
  /// - Parameters:
  ///   - patience: after how long without a key there is a moment for other things; `nil` where
  ///     nothing waits for one.
  ///   - settings: what the person chose of the prompt.
  ///   - assistant: what is known of the text while it is typed.
  mutating func next(
    prompt: String, patience: Duration?, settings: Settings, assistant: Assistant
  ) -> EditorEvent

  /// Writes something above the text that is being typed, which then stands there as it was.
  mutating func interject(_ write: () -> Void)

  /// Leaves the text that is being typed, and the terminal as it was.
  mutating func leave()

  /// Makes a text one that Up brings back.
  mutating func remember(_ text: String)

  /// Makes the next text begin as this one, to be changed and entered.
  mutating func prefill(_ text: String)
}

/// What came of waiting for a person.
enum EditorEvent: Hashable, Sendable {
  /// A text is complete.
  case text(String)

  /// Nobody has typed for a while.
  case idle

  /// The end of input.
  case end
}

extension Duration {
  /// As `poll` takes it; at most some weeks.
  var milliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(clamping: min(seconds, 1 << 20) * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
