import AnnalsShell
import Glibc

/// The person's own editor, for a text that is easier to change there.
enum ExternalEditor {
  /// Opens a text in `$VISUAL`, in `$EDITOR` or in `vi`, and waits until that ends.
  ///
  /// The text is in a file that nobody else can read and that is gone afterwards. The terminal
  /// must be in its usual mode.
  ///
  /// - Returns: the text as it was left, without the newlines at its end.
  static func edit(_ text: String) throws(Failure) -> String {
    guard !SafeMode.isOn else {
      throw Failure("--safe starts no editor", about: nil, status: .stopped)
    }
    let folder = Environment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let path = try makeFile(in: folder, holding: text.isEmpty ? "" : text + "\n")
    defer { unlink(path) }
    try run(command, on: path)
    return try read(path)
  }

  /// May have arguments of its own: `code --wait`.
  private static var command: String {
    ["VISUAL", "EDITOR"].lazy.compactMap(Environment.value)
      .first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  private static func makeFile(
    in folder: String, holding text: String
  ) throws(Failure) -> String {
    var template = Array("\(folder)/annals-XXXXXX.annals".utf8CString)
    let descriptor = mkstemps(&template, Int32(".annals".utf8.count))
    guard descriptor >= 0 else {
      throw Failure(
        FileProblem.system(errno).sentence, about: folder, status: .unwritable)
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    defer { close(descriptor) }
    let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    do throws(WriteProblem) {
      try OutputStream(descriptor: descriptor).write(text)
    } catch {
      if let path { unlink(path) }
      throw Failure(error)
    }
    return path ?? ""
  }

  private static func run(_ command: String, on path: String) throws(Failure) {
    // Ctrl-Z stops the editor and the program alike, so that the person's shell sees it.
    let stop = Interrupt.takeAway(SIGTSTP)
    defer { Interrupt.giveBack(SIGTSTP, stop) }
    let editor: ChildProcess
    do throws(FileProblem) {
      editor = try ChildProcess(
        atTerminal: ["/bin/sh", "-c", "\(command) \"$1\"", "annals", path])
    } catch {
      throw Failure("'\(command)' cannot be run", about: nil, status: .stopped)
    }
    let status = editor.wait().status
    // A Ctrl-C of meanwhile was for the editor.
    Interrupt.reset()
    guard status != 0 else { return }
    throw Failure(
      "the editor '\(command)' ended with \(status): the text stays as it was", about: nil,
      status: .stopped)
  }

  private static func read(_ path: String) throws(Failure) -> String {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try FileReader.read(path, limit: 16 * 1024 * 1024)
    } catch {
      throw Failure(error.sentence, about: path, status: .stopped)
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Failure(
        "what the editor left is not UTF-8: the text stays as it was", about: nil,
        status: .stopped)
    }
    var lines = text.replacing("\r\n", with: "\n")[...]
    while lines.last == "\n" { lines.removeLast() }
    return String(lines)
  }
}
