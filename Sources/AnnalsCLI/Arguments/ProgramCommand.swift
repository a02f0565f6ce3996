/// A command of the program, and what may stand behind it.
enum ProgramCommand: String, CaseIterable, Hashable, Sendable {
  /// Questions and the prompt, which have no word of their own.
  case annals

  case describe, model, explain, check, fmt, report

  /// What it does, in a sentence.
  var summary: String {
    switch self {
    case .annals: "Ask data about things that are rated over time."
    case .describe: "Show what the data holds: kinds, fields, tracks, scales."
    case .model: "Write down what the parts of the data are, to be edited."
    case .explain: "Say what a query means, and how it runs."
    case .check: "Report everything that is wrong with files of queries."
    case .fmt: "Lay files of queries out in one way."
    case .report: "Make a page of a file of queries and its comments."
    }
  }

  /// The options that it takes, in the order of its help.
  var options: [ProgramOption] {
    let limits: [ProgramOption] = [
      .limitTime, .limitMemory, .limitRows, .limitSteps, .limitOutput,
    ]
    let data: [ProgramOption] =
      [.model, .input, .today, .strict] + limits + [.threads, .safe]
    let output: [ProgramOption] = [.format, .output, .color]
    return switch self {
    case .annals:
      [.query, .queryFile, .param] + data + output
        + [.csvSafe, .pictures, .exitStatus, .noInit]
    case .describe: data + output
    case .model: data + [.output, .color]
    case .explain: [.analyse, .param] + data + output + [.csvSafe]
    case .check: [.param, .names, .input, .today, .strict, .limitTime, .safe, .color]
    case .fmt: [.check, .difference, .layout, .names, .input, .limitTime, .safe, .color]
    case .report: [.param] + data + [.output, .color]
    }
  }

  /// What stands behind the options: the argument at a place, counted from 0.
  func argument(at index: Int) -> ProgramOption.Value {
    switch self {
    case .annals, .describe, .model: .data
    case .explain: index == 0 ? .query : .data
    case .report: index == 0 ? .queryFile : .data
    case .check, .fmt: .queryFile
    }
  }

  /// The commands that have a word.
  static var named: [ProgramCommand] { allCases.filter { $0 != .annals } }
}
