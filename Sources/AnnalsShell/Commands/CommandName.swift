/// A command of the prompt; its raw value is what follows the dot.
package enum CommandName: String, CaseIterable, Hashable, Sendable {
  case help, tour, describe, explain
  case why, last, history, edit
  case save, run, read
  case open, reload, watch
  case once, output, format, rows, timer
  case set, quit

  /// How it is written: `.open FILE…`.
  package var usage: String {
    switch self {
    case .help: ".help [WORD]"
    case .tour: ".tour [next|NUMBER|end]"
    case .describe: ".describe [NAME]"
    case .explain: ".explain QUERY"
    case .why: "why NAME [where CONDITION]"
    case .last: ".last [FORMAT]"
    case .history: ".history [TEXT]"
    case .edit: ".edit [NUMBER]"
    case .save: ".save NAME [--replace]"
    case .run: ".run [NAME [PARAMETER=VALUE]…]"
    case .read: ".read FILE"
    case .open: ".open FILE…"
    case .reload: ".reload"
    case .watch: ".watch [on|off]"
    case .once: ".once FILE, .once | COMMAND"
    case .output: ".output [FILE], .output | COMMAND"
    case .format: ".format [NAME]"
    case .rows: ".rows [NUMBER|all]"
    case .timer: ".timer [on|off]"
    case .set: ".set [NAME [VALUE]]"
    case .quit: ".quit"
    }
  }

  /// What it does, in a line.
  package var summary: String {
    switch self {
    case .help: "what there is, or a page on one word"
    case .tour: "the language in eight steps"
    case .describe: "what the model holds, or one kind, field, track or scale of it"
    case .explain: "what a query means, and how it runs"
    case .why: "what the last query says of one entity, and the gradings behind it"
    case .last: "the last answer again, without asking again"
    case .history: "earlier queries, or those that hold a text"
    case .edit: "a query of before in your editor, to change it"
    case .save: "keep the last query on the shelf, under a name"
    case .run: "ask a query of the shelf, or say what is on it"
    case .read: "ask what stands in a file of queries"
    case .open: "ask another file, or several as one"
    case .reload: "read the files again"
    case .watch: "read them again whenever they change, and run the last query again"
    case .once: "the next answer goes to a file or a command"
    case .output: "all answers go to a file or a command, or here again"
    case .format: "how answers look"
    case .rows: "how many rows of a table are shown here"
    case .timer: "whether the time taken stands under an answer"
    case .set: "all that can be chosen, or one thing of it"
    case .quit: "leave (Ctrl-D does too)"
    }
  }
}

/// What commands are for, as `.help` groups them.
enum CommandGroup: String, CaseIterable {
  case learn, ask, keep, data, output, prompt

  var commands: [CommandName] {
    CommandName.allCases.filter { $0.group == self }
  }
}

extension CommandName {
  var group: CommandGroup {
    switch self {
    case .help, .tour, .describe, .explain: .learn
    case .why, .last, .history, .edit: .ask
    case .save, .run, .read: .keep
    case .open, .reload, .watch: .data
    case .once, .output, .format, .rows, .timer: .output
    case .set, .quit: .prompt
    }
  }
}
