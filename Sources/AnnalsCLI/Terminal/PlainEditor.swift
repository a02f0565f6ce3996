import AnnalsShell
import Glibc

/// Reads lines as the terminal gives them: for a program built without readline.
struct PlainEditor: TextEditor {
  private var pending: [UInt8] = []

  /// The lines so far of the text that is being typed; `nil` before it begins.
  private var text: String?
  private var prompt = ""

  mutating func next(
    prompt: String, patience: Duration?, settings: Settings, assistant: Assistant
  ) -> EditorEvent {
    if text == nil { begin(prompt) }
    while true {
      guard let line = takeLine() else {
        switch read(patience) {
        case .bytes: continue
        case .nothing: return .idle
        case .end: return .end
        }
      }
      let whole = text.map { $0.isEmpty ? line : $0 + "\n" + line } ?? line
      guard assistant.isIncomplete(whole) else {
        text = nil
        return .text(whole)
      }
      text = whole
      self.prompt = String(repeating: " ", count: prompt.count)
      OutputStream.standardError.report(self.prompt)
    }
  }

  mutating func interject(_ write: () -> Void) {
    OutputStream.standardError.report("\n")
    write()
    OutputStream.standardError.report(prompt)
  }

  mutating func leave() {}

  mutating func remember(_ text: String) {}

  /// Without an editor a text cannot be changed: it is shown, to be copied.
  mutating func prefill(_ text: String) {
    OutputStream.standardError.report(text + "\n")
  }

  private mutating func begin(_ prompt: String) {
    text = ""
    self.prompt = prompt
    OutputStream.standardError.report(prompt)
  }

  private mutating func takeLine() -> String? {
    guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { pending.removeSubrange(...end) }
    return String(decoding: pending[..<end], as: UTF8.self)
  }

  private enum Reading {
    case bytes, nothing, end
  }

  private mutating func read(_ patience: Duration?) -> Reading {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let found = poll(&input, 1, patience?.milliseconds ?? -1)
    if found == 0 { return .nothing }
    if found < 0 { return .bytes }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0 { return errno == EINTR ? .bytes : .end }
    pending += buffer.prefix(count)
    return count == 0 ? .end : .bytes
  }
}
