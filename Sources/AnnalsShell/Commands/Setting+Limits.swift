import AnnalsEngine

/// What a limit counts, and so how its values are written.
package enum LimitMeasure: Hashable, Sendable {
  case time, size, count

  /// Whether a value can be read.
  fileprivate func reads(_ value: String) -> Bool {
    switch self {
    case .time: TimeLimit(value) != nil
    case .size: SizeLimit(value) != nil
    case .count: Int(value).map { $0 >= 0 } ?? false
    }
  }

  /// What is wrong with a value that cannot.
  func refusal(of value: String) -> String {
    switch self {
    case .time: "'\(value)' is no time; write it as 500ms, 2s or 1m, or none"
    case .size: "'\(value)' is no size; write it as 500KB, 64MB or 2GB, or none"
    case .count: "'\(value)' is no limit; it is 0 or more, or none"
    }
  }
}

extension Setting {
  /// What it counts; `nil` for what is no limit.
  var measure: LimitMeasure? {
    switch self {
    case .limitTime: .time
    case .limitMemory, .limitOutput: .size
    case .limitRows, .limitSteps: .count
    case .csvSafe, .format, .highlighting, .pager, .pictures, .rows, .suggestions, .timer: nil
    }
  }

  /// The word for no limit.
  static let unlimited = "none"
}

extension Command {
  /// Reads the value of a limit; units are written as the program's options have them.
  static func set(
    _ setting: Setting, limit measure: LimitMeasure, reading value: String
  ) throws(CommandProblem) -> Command {
    if value.lowercased() == Setting.unlimited { return .set(setting, value: Setting.unlimited) }
    guard measure.reads(value) else { throw .notLimit(measure, value) }
    return .set(setting, value: value)
  }
}

extension Shell {
  /// How much loads, questions and what is written may cost from now on.
  package var limits: RunLimits { opening.limits }

  /// A limit as it is written; `nil` for no limit.
  func text(ofLimit setting: Setting) -> String? {
    switch setting {
    case .limitTime: settings.timeLimit?.text
    case .limitMemory: limits.memory?.text
    case .limitOutput: limits.output?.text
    case .limitRows: limits.rows.map { "\($0)" }
    case .limitSteps: limits.steps.map { "\($0)" }
    case .csvSafe, .format, .highlighting, .pager, .pictures, .rows, .suggestions, .timer: nil
    }
  }

  /// - Parameter value: one that the command has read.
  mutating func change(limit setting: Setting, to value: String) {
    switch setting {
    case .limitTime: settings.timeLimit = TimeLimit(value)
    case .limitMemory: opening.limits.memory = SizeLimit(value)
    case .limitOutput: opening.limits.output = SizeLimit(value)
    case .limitRows: opening.limits.rows = Int(value)
    case .limitSteps: opening.limits.steps = Int(value)
    case .csvSafe, .format, .highlighting, .pager, .pictures, .rows, .suggestions, .timer: break
    }
    session.limits = opening.limits.question
  }
}
