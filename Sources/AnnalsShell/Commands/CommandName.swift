import AnnalsRender

/// A command of the prompt; its raw value is what follows the dot.
package enum CommandName: String, CaseIterable, Hashable, Sendable {
  case help, open, describe, explain, format, quit

  /// How it is written: `.open FILE`.
  package var usage: String {
    switch self {
    case .help: ".help [WORD]"
    case .open: ".open FILE"
    case .describe: ".describe [NAME]"
    case .explain: ".explain QUERY"
    case .format: ".format [NAME]"
    case .quit: ".quit"
    }
  }

  /// What there is to know beyond that, a paragraph each.
  var details: [String] {
    switch self {
    case .help: ["Words of the language and commands have a page; .help lists them."]
    case .open: ["A file that cannot be read leaves the data that is there."]
    case .describe: ["Names are compared as in queries: without case, '&' as 'and'."]
    case .explain:
      ["The query with its dates worked out, and the conditions in the order they run."]
    case .format: ["There are \(OutputFormat.list)."]
    case .quit: []
    }
  }

  /// What it does, in a line.
  package var summary: String {
    switch self {
    case .help: "this page, or a page on one word"
    case .open: "ask another file"
    case .describe: "what the model holds, or one kind, field, track or scale of it"
    case .explain: "what a query means, and how it runs"
    case .format: "how answers look"
    case .quit: "leave (Ctrl-D does too)"
    }
  }
}
