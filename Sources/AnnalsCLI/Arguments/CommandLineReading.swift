import AnnalsShell
import ArgumentParser

/// What became of a command line.
enum CommandLineReading {
  /// Something to do.
  case run(Invocation)

  /// Something to show and be done: help, the version.
  case show(String)

  /// A mistake.
  case refuse(Failure)

  /// Reads the arguments after the program's name.
  init(_ arguments: [String]) {
    if let invocation = Invocation.plain(arguments) {
      self = .run(invocation)
    } else if let completing = CompleteRun(arguments) {
      self = .show(completing.answer)
    } else if let reading = CommandLineReading(script: arguments) {
      self = reading
    } else {
      self = CommandLineReading(parsing: arguments)
    }
  }

  /// Reads `--generate-completion-script SHELL`, which the parser has too: its scripts do not
  /// know queries.
  private init?(script arguments: [String]) {
    let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    guard words.first == "--generate-completion-script" else { return nil }
    if words.count == 2, let shell = CompletionShell(rawValue: words[1]) {
      self = .show(shell.script)
    } else {
      let shells = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
      self = .refuse(
        Failure(
          "--generate-completion-script takes one of \(shells)", about: "annals",
          status: .usage))
    }
  }

  /// Reads any arguments, with the argument parser.
  init(parsing arguments: [String]) {
    if let failure = Self.failure(ofHelpOn: arguments) {
      self = .refuse(failure)
      return
    }
    let (command, rest) = Self.route(arguments)
    do {
      var parsed = try command.parser.parseAsRoot(rest)
      if let source = parsed as? any InvocationSource {
        self = .run(source.invocation)
      } else {
        // The parser's own commands end by throwing what they show.
        try parsed.run()
        self = .show("")
      }
    } catch {
      self =
        command.parser.exitCode(for: error).isSuccess
        ? .show(command.parser.fullMessage(for: error) + "\n")
        : .refuse(
          Self.failure(ofCommandIn: arguments, command)
            ?? Failure(
              ParserMessage(command.parser.message(for: error), command, arguments).sentence,
              about: "annals", status: .usage))
    }
  }

  /// The commands by name, for suggestions.
  static var commandNames: [String] { ProgramCommand.named.map(\.rawValue) + ["help"] }

  /// Finds the command that the first word names.
  ///
  /// The parser would take the word for a data file, which the root command takes too.
  private static func route(_ arguments: [String]) -> (ProgramCommand, rest: [String]) {
    let rest = Array(arguments.dropFirst())
    if arguments.first == "help" { return (route(rest).0, ["--help"]) }
    if let named = ProgramCommand.named.first(where: { $0.rawValue == arguments.first }) {
      return (named, rest)
    }
    return (.annals, arguments)
  }

  // MARK: - Misspelt commands

  /// A first word that is no command and no file is what is wrong, whatever the parser says of the
  /// options behind it.
  private static func failure(
    ofCommandIn arguments: [String], _ command: ProgramCommand
  ) -> Failure? {
    guard command == .annals, let word = arguments.first, !word.hasPrefix("-") else { return nil }
    return Invocation.failure(ofMissing: word)
  }

  /// `annals help descibe`
  private static func failure(ofHelpOn arguments: [String]) -> Failure? {
    guard arguments.first == "help", let word = arguments.dropFirst().first,
      !word.hasPrefix("-"), !commandNames.contains(word), word != ProgramCommand.annals.rawValue
    else { return nil }
    let list = "; there are \(commandNames.joined(separator: ", "))"
    return Failure(
      "no command is called '\(word)'"
        + didYouMean(nearestWords(to: word, among: commandNames), otherwise: list),
      about: "annals", status: .usage)
  }
}

extension ProgramCommand {
  /// What the argument parser reads it with.
  fileprivate var parser: any ParsableCommand.Type {
    switch self {
    case .annals: AnnalsCommand.self
    case .describe: DescribeCommand.self
    case .model: ModelCommand.self
    case .explain: ExplainCommand.self
    case .check: CheckCommand.self
    case .fmt: FormatCommand.self
    case .report: ReportCommand.self
    }
  }
}
