import Foundation
import Synchronization

/// The prompt in a terminal of its own: a tmux server that nobody else uses.
final class TerminalScreen {
  struct NeverShown: Error, CustomStringConvertible {
    var description: String
  }

  /// Whether there is a tmux to be had.
  static let isAvailable = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static let number = Atomic<Int>(0)
  private let server: String
  let folder: TemporaryFolder

  /// Starts `sh` with a line in which `annals` is the program, and says how it ended.
  init(
    _ line: String = "annals kitchens.json", columns: Int = 80, rows: Int = 24,
    folder: TemporaryFolder? = nil
  ) throws {
    self.folder = try folder ?? TemporaryFolder()
    let number = Self.number.wrappingAdd(1, ordering: .relaxed).newValue
    server = "annals-test-\(ProcessInfo.processInfo.processIdentifier)-\(number)"
    let script = """
      export PATH="\(BuiltProgram.folder.path):$PATH" HOME="\(self.folder.url.path)"
      export INPUTRC=/dev/null; cd "$HOME"
      unset XDG_STATE_HOME XDG_DATA_HOME NO_COLOR LC_ALL ANNALS_HISTORY VISUAL EDITOR PAGER LESS
      \(line); echo "left with $?"; read -r _
      """
    try tmux(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "sh", "-c", script])
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Presses keys by the names that tmux has for them: `Enter`, `Up`, `C-c`.
  func press(_ keys: String...) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Presses keys one after the other.
  func press(_ keys: [String]) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a text; tmux takes a `;` at its end for its own.
  func type(_ text: String) throws {
    try tmux(["send-keys", "-l", text])
  }

  /// Pastes a text as a terminal does: in brackets when the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p", "-r"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends SIGTERM to the program, which is a child of the shell in the terminal.
  func terminateProgram() throws {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    for child in children.split(separator: " ").compactMap({ Int32($0) }) { kill(child, SIGTERM) }
  }

  /// Keeps in a file what is written to the terminal from now on, as it is written.
  func record() throws -> URL {
    let file = folder.url.appendingPathComponent("raw")
    try tmux(["pipe-pane", "cat > '\(file.path)'"])
    return file
  }

  /// What is on the screen, without the blank lines at its end.
  func screen() throws -> String {
    let text = try tmux(["capture-pane", "-p"])
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\s+$/, with: "") }.joined(separator: "\n")
      .replacing(/\n+$/, with: "")
  }

  /// What is on the screen with its colours, as `ESC [ … m` before what they are for.
  func colouredScreen() throws -> String {
    try tmux(["capture-pane", "-p", "-e"]).replacing(/[ \n]+$/, with: "")
  }

  /// Waits until the screen with its colours holds a text; `␛` in it stands for an escape.
  func wait(forColoured text: String) throws {
    let text = text.replacing("␛", with: "\u{1B}")
    var shown = ""
    do {
      try wait { _ in
        shown = try colouredScreen()
        return shown.contains(text)
      }
    } catch is NeverShown {
      throw NeverShown(description: shown.replacing("\u{1B}", with: "␛"))
    }
  }

  /// Column and row of the cursor.
  func cursor() throws -> String {
    try tmux(["display-message", "-p", "#{cursor_x},#{cursor_y}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen is as wanted.
  ///
  /// - Throws: `NeverShown` with the last screen, after ten seconds.
  @discardableResult
  func wait(until isShown: (String) throws -> Bool) throws -> String {
    let deadline = Date(timeIntervalSinceNow: 10)
    while true {
      let text = try screen()
      if try isShown(text) { return text }
      if Date() > deadline { throw NeverShown(description: text) }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  /// Waits until the cursor stands at the start of a line: a text has been taken, and what it
  /// asked for is not there yet.
  func waitForCursorAtLineStart() throws {
    try wait { _ in
      try tmux(["display-message", "-p", "#{cursor_x}"]).hasPrefix("0\n")
    }
  }

  /// Waits until the screen holds a text.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait { $0.contains(text) }
  }

  /// Waits until the screen ends with a text: a prompt that is ready.
  @discardableResult
  func wait(forEnd text: String) throws -> String {
    try wait { $0.hasSuffix(text) }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let output = folder.url.appendingPathComponent(".tmux-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    try Spawn(
      ["tmux", "-u", "-L", server, "-f", "/dev/null"] + arguments,
      streams: ["/dev/null", output.path, "/dev/null"]
    ).wait()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}
