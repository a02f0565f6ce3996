import AnnalsRender

extension Invocation {
  /// Reads the command lines that are typed a thousand times: `-c QUERY`, `-f FILE`, one data
  /// file, `--format NAME`, `--model FILE`, each spelled out and in any order.
  ///
  /// The argument parser takes longer to start than a question to the model in the program
  /// takes to answer. A test holds that both read the same.
  ///
  /// - Returns: `nil` for anything else, which is then for the argument parser to judge.
  static func plain(_ arguments: [String]) -> Invocation? {
    var invocation = Invocation(.ask([]))
    var origins: [QueryOrigin] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "-c":
        guard let query = rest.popFirst() else { return nil }
        origins.append(.text(query))
      case "-f":
        guard let path = rest.popFirst() else { return nil }
        origins.append(.init(path: path))
      case "--format":
        guard let format = rest.popFirst().flatMap(OutputFormat.init(rawValue:)) else {
          return nil
        }
        invocation.format = format
      case "--model":
        guard let path = rest.popFirst(), !path.hasPrefix("-"),
          invocation.declarationPath == nil
        else { return nil }
        invocation.declarationPath = path
      default:
        guard isPlainPath(argument), invocation.dataPaths.isEmpty else { return nil }
        invocation.dataPaths = [argument]
      }
    }
    guard origins.count == 1 else { return nil }
    invocation.task = .ask(origins)
    return invocation
  }

  /// Whether an argument can be nothing but a file: commands have no dot.
  private static func isPlainPath(_ argument: String) -> Bool {
    !argument.hasPrefix("-") && argument.contains(".")
  }
}

extension Invocation.QueryOrigin {
  /// What `-f` names.
  init(path: String) {
    self = path == "-" ? .standardInput : .file(path)
  }
}
