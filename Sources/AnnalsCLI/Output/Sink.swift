import AnnalsShell

/// Where the answers of a run go: standard output as they come, or a file when all are there.
struct Sink {
  private let path: String?
  private let limits: RunLimits
  private var text = ""
  private var count = 0

  init(path: String?, limits: RunLimits = RunLimits()) {
    self.path = path
    self.limits = limits
  }

  /// Takes a piece, whole or not at all.
  mutating func take(_ piece: String) throws(Failure) {
    count += piece.utf8.count
    try limits.check(output: count)
    guard path == nil else {
      text += piece
      return
    }
    do throws(WriteProblem) {
      try OutputStream.standardOutput.write(piece)
    } catch {
      throw Failure(error)
    }
  }

  /// Puts the file in its place; a run that failed leaves the earlier one alone.
  func finish() throws(Failure) {
    guard let path else { return }
    do throws(FileProblem) {
      try FileWriter.write(Array(text.utf8), to: path)
    } catch {
      throw Failure(error.sentence, about: path, status: .unwritable)
    }
  }
}

extension Failure {
  init(_ problem: WriteProblem) {
    switch problem {
    case .brokenPipe: self.init(report: "", status: .brokenPipe)
    case .cancelled: self.init(report: "", status: .interrupted)
    case .failed(let number):
      self.init(
        FileProblem.system(number).sentence, about: "standard output", status: .unwritable)
    }
  }
}
