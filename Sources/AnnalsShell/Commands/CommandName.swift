import AnnalsModel
import AnnalsRender

/// A command of the prompt; its raw value is what follows the dot.
package enum CommandName: String, CaseIterable, Hashable, Sendable {
  case help, open, reload, watch, describe, explain, format, quit

  /// How it is written: `.open FILE`.
  package var usage: String {
    switch self {
    case .help: ".help [WORD]"
    case .open: ".open FILE…"
    case .reload: ".reload"
    case .watch: ".watch [on|off]"
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
    case .open:
      [
        "Several files are one model. As on the command line, --model FILE names the "
          + "declaration, and --input FORMAT says how files are read whose names do not: "
          + "\(InputFormat.list). A name with blanks stands in quotes.",
        "Definitions and those are gone with the data that was open. A file that cannot be "
          + "read, or Ctrl-C, leaves the data that is there.",
      ]
    case .reload:
      [
        "What was defined is kept, and what of it does not fit the new data is said; those are "
          + "gone. A file that cannot be read, or Ctrl-C, leaves the data that is there."
      ]
    case .watch:
      [
        "Every half second without a key the files are looked at. When one has another size or "
          + "time they are read as by .reload, which gives way to a key and begins again later, "
          + "and the last query runs again.",
        "A file that is half written is told once, and leaves the data that is there until it "
          + "changes again.",
      ]
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
    case .open: "ask another file, or several as one"
    case .reload: "read the files again"
    case .watch: "read them again whenever they change, and run the last query again"
    case .describe: "what the model holds, or one kind, field, track or scale of it"
    case .explain: "what a query means, and how it runs"
    case .format: "how answers look"
    case .quit: "leave (Ctrl-D does too)"
    }
  }
}
