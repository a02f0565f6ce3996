import Glibc

/// Where a text goes that is longer than the screen.
struct Pager {
  private let line: String

  /// - Returns: `nil` where the person wants none, there is none, and in safe mode.
  init?() {
    guard !SafeMode.isOn else { return nil }
    switch Environment.value("PAGER") {
    case "", "cat": return nil
    case let line?: self.line = line
    case nil:
      guard Self.hasLess else { return nil }
      line = "less \(Self.lessOptions)"
    }
  }

  /// Shows a text until the person leaves it. Leaving early, and Ctrl-C, end it and nothing else.
  func show(_ text: String) throws(FileProblem) {
    var mode = termios()
    let hasMode = tcgetattr(STDIN_FILENO, &mode) == 0
    let child = try ChildProcess(
      isProgram ? "exec \(line)" : line, variables: ["LESS": Self.lessOptions])
    _ = child.write(text) { Interrupt.isRaised }
    // One that was made to go leaves the terminal as it was using it.
    if case .died = child.wait(isCancelled: { Interrupt.isRaised }) {
      OutputStream.standardError.report("\r\n")
    }
    if hasMode { tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) }
    Interrupt.reset()
  }

  /// Colours as they are, no pager for what fits, the text left standing, and Ctrl-C leaves.
  private static let lessOptions = "-FIRXK"

  /// Whether the line is a program and its options. It then takes the place of the `sh` that
  /// starts it, so that it is the one who is told to go.
  private var isProgram: Bool {
    line.utf8.allSatisfy { byte in
      byte == UInt8(ascii: " ") || "/-_.+,:@".utf8.contains(byte)
        || Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
    }
  }

  private static var hasLess: Bool {
    let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/less", X_OK) == 0 }
  }
}
