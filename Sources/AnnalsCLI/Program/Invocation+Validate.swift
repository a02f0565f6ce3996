import AnnalsShell
import Glibc

extension Invocation {
  /// Finds what the argument parser cannot know: a misspelt command looks like a file to it,
  /// and a query like a file with a strange name.
  func validate() throws(Failure) {
    // A misspelt command first: its file would only be one file too many.
    if let path = dataPaths.first, Self.isMissing(path) {
      try Self.explain(missing: path)
    }
    if let path = dataPaths.first(where: { $0.hasSuffix(".annals") }), !Self.isMissing(path) {
      throw Self.refusal("'\(path)' has queries, not data; to run them: annals -f \(path)")
    }
    if dataPaths.count > 1 {
      throw Self.refusal("one data file for now, not \(dataPaths.count)")
    }
    if declarationPath != nil && dataPaths.isEmpty {
      throw Self.refusal("--model needs the data file that it declares")
    }
    if outputPath != nil && asksPerson {
      throw Self.refusal("--output needs -c, -f or queries on standard input")
    }
  }

  private static func isMissing(_ path: String) -> Bool {
    access(path, F_OK) != 0 && errno == ENOENT
  }

  private static func refusal(_ message: String) -> Failure {
    Failure(message, about: "annals", status: .usage)
  }

  /// Whether there is neither a query nor anything but a person to give one.
  var asksPerson: Bool {
    switch task {
    case .ask(let origins): origins.isEmpty && isatty(STDIN_FILENO) == 1
    case .describe, .model, .explain, .check, .format: false
    }
  }

  private static func explain(missing path: String) throws(Failure) {
    if CommandLineReading.commandNames.contains(path) {
      throw Self.refusal("a command goes first: annals \(path) …")
    }
    let commands = nearestWords(to: path, among: CommandLineReading.commandNames)
    if !commands.isEmpty {
      throw Self.refusal("no command and no file is called '\(path)'\(didYouMean(commands))")
    }
    if path.contains(" ") {
      throw Self.refusal("no file is called '\(path)'; to ask a query: annals -c 'QUERY'")
    }
  }
}
