package import AnnalsRender

/// A command typed at the prompt, ready to run.
package enum Command: Hashable, Sendable {
  /// `.help`, `.help improved`
  case help(word: String?)

  /// `.open data.json`
  case open(path: String)

  /// `.describe`, `.describe rating`
  case describe(name: String?)

  /// `.format json`; without a name it says which one is in use.
  case format(OutputFormat?)

  /// `.explain councils where rating is good`
  case explain(query: String)

  /// `.quit`
  case quit
}

/// Everything that can be wrong with a command, each with a line that raises it.
package enum CommandProblem: Error, Hashable, Sendable {
  /// `.hlep`
  case unknownCommand(String, suggestions: [String])

  /// `.open`
  case missingArgument(CommandName)

  /// `.quit now`
  case unexpectedArgument(CommandName, String)

  /// `.format jsn`
  case unknownFormat(String, suggestions: [String])
}

extension OutputFormat {
  /// `table, json, …`
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension CommandProblem {
  package var message: String {
    switch self {
    case .unknownCommand(let word, let suggestions):
      "no command is called '.\(word)'"
        + didYouMean(suggestions.map { "." + $0 }, otherwise: "; .help lists them")
    case .missingArgument(let name):
      "'.\(name.rawValue)' needs to know more: \(name.usage)"
    case .unexpectedArgument(let name, let argument):
      "'.\(name.rawValue)' stands alone, without '\(argument)'"
    case .unknownFormat(let word, let suggestions):
      "no format is called '\(word)'"
        + didYouMean(suggestions, otherwise: "; there are \(OutputFormat.list)")
    }
  }
}
