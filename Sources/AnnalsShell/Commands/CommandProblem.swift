import AnnalsModel
import AnnalsRender

/// Everything that can be wrong with a command, each with a line that raises it.
package enum CommandProblem: Error, Hashable, Sendable {
  /// `.hlep`
  case unknownCommand(String, suggestions: [String])

  /// `.open`
  case missingArgument(CommandName)

  /// `.quit now`
  case unexpectedArgument(CommandName, String)

  /// `.once my rows.csv`
  case severalWords(CommandName, String)

  /// `.format jsn`
  case unknownFormat(String, suggestions: [String])

  /// `.watch often`
  case notOnOrOff(CommandName, String)

  /// `.rows few`
  case notRows(String)

  /// `.set limit-time soon`
  case notLimit(LimitMeasure, String)

  /// `.set colour`
  case unknownSetting(String, suggestions: [String])

  /// `.edit last`
  case notNumber(CommandName, String)

  /// `.tour 9`
  case notStep(String)

  /// `.save ../risers`
  case unsafeName(String)

  /// `.run risers good`
  case notArgument(String)

  /// `.open "my data.json`
  case unclosedQuote

  /// `.open data.json --modle m.json`
  case unknownOption(String, suggestions: [String])

  /// `.open data.json --model`
  case missingValue(OpenOption)

  /// `.open data --input xml`
  case unknownInput(String)
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
    case .severalWords(let name, let words):
      "a name with blanks stands in quotes: .\(name.rawValue) \"\(words)\""
    case .unknownFormat(let word, let suggestions):
      "no format is called '\(word)'"
        + didYouMean(suggestions, otherwise: "; there are \(OutputFormat.list)")
    case .notOnOrOff(let name, let word):
      "'.\(name.rawValue)' is on or off, not '\(word)'"
    case .notRows(let word):
      "rows are a number from 1 on, or all, not '\(word)'"
    case .notLimit(let measure, let word):
      measure.refusal(of: word)
    case .unknownSetting(let word, let suggestions):
      "there is nothing to set called '\(word)'"
        + didYouMean(suggestions, otherwise: "; there are \(Setting.list)")
    case .notNumber(let name, let word):
      "'.\(name.rawValue)' takes a number of .history, not '\(word)'"
    case .notStep(let word):
      "the tour has steps 1 to \(TourStep.all.count), not '\(word)'; .tour goes on"
    case .unsafeName(let word):
      "'\(word)' is no name for the shelf: it is a file's, without '/' and a leading '.' or '-'"
    case .notArgument(let word):
      "'\(word)' is no value for a parameter; write NAME=VALUE"
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
