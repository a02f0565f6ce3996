import AnnalsRender
import AnnalsShell
import Glibc

extension Invocation {
  /// Finds what the argument parser cannot know: a misspelt command looks like a file to it,
  /// and a query like a file with a strange name.
  func validate() throws(Failure) {
    if let path = dataPaths.first, let failure = Self.failure(ofMissing: path) { throw failure }
    if let path = dataPaths.first(where: { $0.hasSuffix(".annals") }), !Self.isMissing(path) {
      throw Self.refusal("'\(path)' has queries, not data; to run them: annals -f \(path)")
    }
    try validateSafeMode()
    try validateStandardInput()
    try validateReport()
    if declarationPath != nil && dataPaths.isEmpty {
      throw Self.refusal("--model needs the data file that it declares")
    }
    if outputPath != nil && asksPerson {
      throw Self.refusal("--output needs -c, -f or queries on standard input")
    }
    // At the prompt it begins a setting, and the format may change.
    if isCSVSafe, !asksPerson, format != .csv, format != .tsv {
      throw Self.refusal("--csv-safe is for --format csv and --format tsv")
    }
  }

  private func validateSafeMode() throws(Failure) {
    guard isSafe else { return }
    if outputPath != nil { throw Self.refusal("--safe writes no file: leave --output out") }
    if case .format(let origins, .rewrite) = task, origins.contains(where: { $0.isFile }) {
      throw Self.refusal("--safe writes no file: --check or --diff says what would change")
    }
  }

  private static func isMissing(_ path: String) -> Bool {
    path != DataFiles.standardInput.path && access(path, F_OK) != 0 && errno == ENOENT
  }

  /// Standard input is data or queries, and only once.
  private func validateStandardInput() throws(Failure) {
    let count = dataPaths.count { $0 == DataFiles.standardInput.path }
    guard count > 0 else { return }
    if count > 1 { throw Self.refusal("standard input can be read only once") }
    let asksThere: Bool =
      switch task {
      case .ask(let origins), .check(let origins), .format(let origins, _):
        origins.contains(.standardInput)
      case .report(let origin): origin == .standardInput
      case .describe, .model, .explain: false
      }
    if asksThere || task == .ask([]) {
      throw Self.refusal("standard input is the data; give queries with -c or -f FILE")
    }
  }

  private static func refusal(_ message: String) -> Failure {
    Failure(message, about: "annals", status: .usage)
  }

  /// Whether there is neither a query nor anything but a person to give one.
  var asksPerson: Bool {
    switch task {
    case .ask(let origins): origins.isEmpty && isatty(STDIN_FILENO) == 1
    case .describe, .model, .explain, .check, .format, .report: false
    }
  }

  /// A page that took the place of what it is made of would be the end of that.
  private func validateReport() throws(Failure) {
    guard case .report(let origin) = task, let outputPath else { return }
    var inputs = dataPaths
    if case .file(let path) = origin { inputs.append(path) }
    let place = QueryFiles.realPath(outputPath)
    if inputs.contains(where: { QueryFiles.realPath($0) == place }) {
      throw Self.refusal("the report would take the place of '\(outputPath)', which it is made of")
    }
  }

  /// What may have been meant by a word in the place of data, where there is no file of its name;
  /// `nil` where it is a file or looks like one.
  static func failure(ofMissing path: String) -> Failure? {
    guard isMissing(path) else { return nil }
    if CommandLineReading.commandNames.contains(path) {
      return refusal("a command goes first: annals \(path) …")
    }
    let commands = nearestWords(to: path, among: CommandLineReading.commandNames)
    if !commands.isEmpty {
      return refusal("no command and no file is called '\(path)'\(didYouMean(commands))")
    }
    return path.contains(" ")
      ? refusal("no file is called '\(path)'; to ask a query: annals -c 'QUERY'") : nil
  }
}

extension Invocation.QueryOrigin {
  fileprivate var isFile: Bool {
    if case .file = self { true } else { false }
  }
}
