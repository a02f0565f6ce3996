import Glibc

/// Where a text goes that is longer than the screen.
struct Pager {
  private let line: String

  /// - Returns: `nil` where the person wants none, or there is none.
  init?() {
    switch Environment.value("PAGER") {
    case "", "cat": return nil
    case let line?: self.line = line
    case nil:
      guard Self.hasLess else { return nil }
      line = "less -FIRX"
    }
  }

  /// Shows a text until the person leaves it. Leaving early, and Ctrl-C, end it and nothing else.
  func show(_ text: String) throws(FileProblem) {
    var mode = termios()
    let hasMode = tcgetattr(STDIN_FILENO, &mode) == 0
    // With colours, and gone where there is nothing to scroll, whatever the line says of them.
    let child = try ChildProcess(line, variables: ["LESS": "FIRX"])
    _ = child.write(text) { Interrupt.isRaised }
    _ = child.wait { Interrupt.isRaised }
    // One that was made to go leaves the terminal as it was using it.
    if hasMode { tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    Interrupt.reset()
  }

  private static var hasLess: Bool {
    let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/less", X_OK) == 0 }
  }
}
