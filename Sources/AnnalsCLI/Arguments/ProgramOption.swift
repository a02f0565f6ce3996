import AnnalsModel
import AnnalsRender
import AnnalsShell

/// An option of the command line: one that the parser reads, the help lists and Tab completes.
enum ProgramOption: CaseIterable, Hashable, Sendable {
  case query, queryFile
  case format, csvSafe, output, model, input, today, strict, param
  case limitTime, limitMemory, limitRows, limitSteps, limitOutput
  case safe, threads, exitStatus, color, pictures, noInit

  /// `--model` of the commands that ask nothing: they read names from data.
  case names

  case analyse
  case check, difference

  /// `--output` of `annals fmt`.
  case layout

  /// How it is written, the short word first.
  var words: [String] {
    switch self {
    case .query: ["-c"]
    case .queryFile: ["-f"]
    case .format: ["--format"]
    case .csvSafe: ["--csv-safe"]
    case .output, .layout: ["-o", "--output"]
    case .model, .names: ["--model"]
    case .input: ["--input"]
    case .today: ["--today"]
    case .strict: ["--strict"]
    case .param: ["--param"]
    case .limitTime: ["--limit-time"]
    case .limitMemory: ["--limit-memory"]
    case .limitRows: ["--limit-rows"]
    case .limitSteps: ["--limit-steps"]
    case .limitOutput: ["--limit-output"]
    case .safe: ["--safe"]
    case .threads: ["--threads"]
    case .exitStatus: ["--exit-status"]
    case .color: ["--color"]
    case .pictures: ["--pictures"]
    case .noInit: ["--no-init"]
    case .analyse: ["--analyse"]
    case .check: ["--check"]
    case .difference: ["--diff"]
    }
  }

  /// What it does, in a sentence.
  var help: String {
    switch self {
    case .query: "Answer a query; may be given again."
    case .queryFile: "Answer the queries of a file; may be given again."
    case .format: "How answers are written; else as --output ends."
    case .csvSafe: "Keep spreadsheets from running texts as formulas."
    case .output: "Write the answer to a file."
    case .model: "Read the declaration of the data from a file."
    case .input: "How the data is read, where its name does not say it."
    case .today: "Look from this day, as 2026-08-22."
    case .strict: "Refuse data with a value that cannot be read, and queries with a warning."
    case .param: "Give a parameter a value, as floor=good; may be given again."
    case .limitTime: "Give up after this long, as 500ms, 2s or 1m."
    case .limitMemory: "Refuse what needs more memory, as 500KB or 64MB."
    case .limitRows: "Refuse answers with more rows."
    case .limitSteps: "Refuse questions that may take more steps."
    case .limitOutput: "Refuse to write more than this, as 10MB or 1GB."
    case .safe: "Open no file but those named here; write none."
    case .threads: "How many threads, up to 16, may work at one question; else all cores."
    case .exitStatus: "End with 1 when no answer has a row."
    case .color: "Whether output is coloured."
    case .pictures:
      "Whether tables have pictures; auto: at a UTF-8 terminal."
    case .noInit: "Begin the prompt without the init file."
    case .names: "Read names from this data."
    case .analyse: "Run the conditions and count what they say."
    case .check:
      "Change nothing; name the files that would change, and end with 1 if there are any."
    case .difference: "As --check, but show what would change, as diff -u does."
    case .layout: "Write one file's layout here instead."
    }
  }

  /// What stands behind it; `nil` for one that stands alone.
  var value: Value? {
    switch self {
    case .query: .query
    case .queryFile: .queryFile
    case .format: .choice("name", OutputFormat.allCases.map(\.rawValue))
    case .output, .layout: .file("file")
    case .model: .declaration
    case .input: .choice("format", InputFormat.allCases.map(\.rawValue))
    case .today: .text("date")
    case .param: .text("name=value")
    case .limitTime: .text("time")
    case .limitMemory, .limitOutput: .text("size")
    case .limitRows, .limitSteps: .text("count")
    case .threads: .text("count")
    case .color: .choice("when", ColourChoice.allCases.map(\.rawValue))
    case .pictures: .choice("when", PictureChoice.allCases.map(\.rawValue))
    case .names: .data
    case .csvSafe, .strict, .safe, .exitStatus, .noInit, .analyse, .check, .difference: nil
    }
  }

  /// What stands behind an option, or in the place of an argument.
  enum Value: Hashable, Sendable {
    case query
    case queryFile
    case data
    case declaration
    case file(_ name: String)
    case choice(_ name: String, [String])
    case text(_ name: String)

    /// What help calls it.
    var name: String {
      switch self {
      case .query: "query"
      case .queryFile: "file"
      case .data: "data.json"
      case .declaration: "file"
      case .file(let name), .choice(let name, _), .text(let name): name
      }
    }
  }
}
