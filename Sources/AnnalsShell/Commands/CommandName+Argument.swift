import AnnalsRender

extension CommandName {
  /// What may follow it.
  var argument: CommandArgument {
    switch self {
    case .help: .topic
    case .open: .files
    case .describe: .name
    case .explain: .query
    case .format:
      .words(OutputFormat.allCases.map { CommandWord(text: $0.rawValue, meaning: "format") })
    case .watch:
      .words([
        CommandWord(text: "on", meaning: "read the files again whenever they change"),
        CommandWord(text: "off", meaning: "leave them be"),
      ])
    case .reload, .quit: .nothing
    }
  }
}
