import Glibc

/// Reads lines as the terminal gives them: for a program built without readline.
struct PlainEditor: TextEditor {
  private var pending: [UInt8] = []

  mutating func nextText(prompt: String, isIncomplete: (String) -> Bool) -> String? {
    var text = ""
    var prompt = prompt
    while true {
      OutputStream.standardError.report(prompt)
      guard let line = nextLine() else { return nil }
      text += text.isEmpty ? line : "\n" + line
      if !isIncomplete(text) { return text }
      prompt = String(repeating: " ", count: prompt.count)
    }
  }

  mutating func remember(_ text: String) {}

  private mutating func nextLine() -> String? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeSubrange(...end) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        pending += buffer.prefix(count)
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
  }
}
