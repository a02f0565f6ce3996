import AnnalsModel
package import AnnalsRender

/// A command typed at the prompt, ready to run.
package enum Command: Hashable, Sendable {
  /// `.help`, `.help improved`
  case help(word: String?)

  /// `.open data.json`, `.open homes.csv visits.csv --model m.json`
  case open(DataOrigin)

  /// `.reload`
  case reload

  /// `.watch on`; without a word it says whether it is on.
  case watch(Bool?)

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

  /// `.watch often`
  case notOnOrOff(CommandName, String)

  /// `.open "my data.json`
  case unclosedQuote

  /// `.open data.json --modle m.json`
  case unknownOption(String, suggestions: [String])

  /// `.open data.json --model`
  case missingValue(OpenOption)

  /// `.open data --input xml`
  case unknownInput(String)
}

extension OutputFormat {
  /// `table, json, …`
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension InputFormat {
  /// `json, ndjson, …`
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension OpenOption {
  /// `--model and --input`
  fileprivate static var list: String { allCases.map(\.rawValue).joined(separator: " and ") }
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
    case .notOnOrOff(let name, let word):
      "'.\(name.rawValue)' is on or off, not '\(word)'"
    case .unclosedQuote:
      "a quote is opened and never closed"
    case .unknownOption(let word, let suggestions):
      "no option is called '\(word)'"
        + didYouMean(suggestions, otherwise: "; there are \(OpenOption.list)")
    case .missingValue(let option):
      "'\(option.rawValue)' needs a value"
    case .unknownInput(let word):
      "data is not read as '\(word)'; there are \(InputFormat.list)"
    }
  }
}
