import AnnalsRender

extension CommandName {
  /// What may follow it.
  var argument: CommandArgument {
    switch self {
    case .help: .topic
    case .open, .read, .once, .output: .files
    case .describe: .name
    case .explain: .query
    case .why: .entity
    case .format, .last: .words(Self.formats)
    case .watch:
      .words([
        CommandWord(text: "on", meaning: "read the files again whenever they change"),
        CommandWord(text: "off", meaning: "leave them be"),
      ])
    case .timer: .words(["on", "off"].map { CommandWord(text: $0, meaning: "") })
    case .rows: .words([CommandWord(text: "all", meaning: "or a number")])
    case .tour:
      .words([
        CommandWord(text: "next", meaning: "the next step"),
        CommandWord(text: "end", meaning: "leave off"),
      ])
    case .set: .words(Setting.allCases.map { CommandWord(text: $0.rawValue, meaning: $0.summary) })
    case .history, .edit, .save, .run, .reload, .quit: .nothing
    }
  }

  private static let formats = OutputFormat.allCases.map {
    CommandWord(text: $0.rawValue, meaning: "format")
  }
}
