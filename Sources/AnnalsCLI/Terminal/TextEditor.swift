/// Where the prompt gets its texts: readline, or plain lines.
@MainActor
protocol TextEditor {
  /// Asks for a text until it is complete.
  ///
  /// - Parameter isIncomplete: whether Enter should go on with another line.
  /// - Returns: `nil` at the end of input.
  mutating func nextText(prompt: String, isIncomplete: @escaping (String) -> Bool) -> String?

  /// Makes a text one that Up brings back.
  mutating func remember(_ text: String)
}
