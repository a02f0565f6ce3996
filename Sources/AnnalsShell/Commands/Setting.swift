import AnnalsRender
import AnnalsSyntax

/// What `.set` can choose; the raw value is the word for it.
package enum Setting: String, CaseIterable, Hashable, Sendable {
  case csvSafe = "csv-safe"
  case format, highlighting
  case limitMemory = "limit-memory"
  case limitOutput = "limit-output"
  case limitRows = "limit-rows"
  case limitSteps = "limit-steps"
  case limitTime = "limit-time"
  case pager, pictures, rows, suggestions, timer

  /// What it is, in a line.
  var summary: String {
    switch self {
    case .csvSafe: "whether CSV and TSV keep a spreadsheet from running texts as formulas"
    case .format: "how answers look"
    case .highlighting: "whether what is typed is coloured"
    case .limitMemory: "how much memory a load or a question may need, as 64MB, or none"
    case .limitOutput: "how much an answer may take as it is written, as 10MB, or none"
    case .limitRows: "how many rows an answer may have before it is refused, or none"
    case .limitSteps: "how many steps a question may take, or none"
    case .limitTime: "how long a text may take, as 2s, or none"
    case .pager: "whether an answer longer than the screen goes to a pager"
    case .pictures: "whether answers that can be drawn are drawn with their table"
    case .rows: "how many rows of a table are shown here"
    case .suggestions: "whether the newest query that begins like yours is shown in grey"
    case .timer: "whether the time taken stands under an answer"
    }
  }

  /// `csv-safe, format, …`
  static let list = allCases.map(\.rawValue).joined(separator: ", ")

  /// The word for pictures where the terminal can show them.
  static let automatic = "auto"

  /// The switch that it is; `nil` for what is more than on or off.
  var path: WritableKeyPath<Settings, Bool>? {
    switch self {
    case .csvSafe: \.csvSafe
    case .highlighting: \.highlighting
    case .pager: \.pager
    case .suggestions: \.suggestions
    case .timer: \.timer
    case .format, .limitMemory, .limitOutput, .limitRows, .limitSteps, .limitTime, .pictures, .rows:
      nil
    }
  }
}

extension Command {
  /// Reads what follows `.set`.
  static func set(reading argument: String) throws(CommandProblem) -> Command {
    let words = argument.split(maxSplits: 1) { $0.isWhitespace }.map(String.init)
    guard let word = words.first else { return .set(nil, value: nil) }
    guard let setting = Setting(rawValue: word.lowercased()) else {
      let names = Setting.allCases.map(\.rawValue)
      throw .unknownSetting(word, suggestions: Suggestion.nearest(to: word, among: names))
    }
    guard words.count > 1 else { return .set(setting, value: nil) }
    return try set(setting, reading: words[1].trimmingBlanks())
  }

  /// Reads a value, so that a wrong one is told before anything is done.
  static func set(_ setting: Setting, reading value: String) throws(CommandProblem) -> Command {
    if let measure = setting.measure { return try set(setting, limit: measure, reading: value) }
    switch setting {
    case .limitMemory, .limitOutput, .limitRows, .limitSteps, .limitTime: break
    case .format: _ = try OutputFormat(reading: value)
    case .pictures:
      if value.lowercased() != Setting.automatic { _ = try Bool(reading: value, of: .set) }
    case .rows:
      guard value.lowercased() == "all" || (Int(value) ?? 0) > 0 else { throw .notRows(value) }
    case .csvSafe, .highlighting, .pager, .suggestions, .timer:
      _ = try Bool(reading: value, of: .set)
    }
    return .set(setting, value: value.lowercased())
  }
}
