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
    let (command, rest) = Self.route(arguments)
    do {
      var parsed = try command.parseAsRoot(rest)
      if let source = parsed as? any InvocationSource {
        self = .run(source.invocation)
      } else {
        // The parser's own commands end by throwing what they show.
        try parsed.run()
        self = .show("")
      }
    } catch {
      self =
        command.exitCode(for: error).isSuccess
        ? .show(command.fullMessage(for: error) + "\n")
        : .refuse(
          Failure(
            Self.sentence(command.message(for: error), about: arguments), about: "annals",
            status: .usage))
    }
  }

  /// A message of the parser in one line, with a suggestion for the options that the parser
  /// has of its own and does not suggest.
  private static func sentence(_ message: String, about arguments: [String]) -> String {
    let sentence = sentence(message)
    guard let option = arguments.first(where: { sentence == "Unknown option '\($0)'" }) else {
      return sentence
    }
    return sentence + didYouMean(nearestWords(to: option, among: ["--version", "--help"]))
  }

  /// A message of the parser in one line; it puts lists on lines of their own.
  private static func sentence(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { String($0).trimmingBlanks() }
    let items = lines.dropFirst().map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    return (lines.prefix(1) + (items.isEmpty ? [] : [items.joined(separator: ", ")]))
      .joined(separator: " ")
  }

  /// The commands by name, for suggestions.
  static var commandNames: [String] { ProgramCommand.named.map(\.rawValue) + ["help"] }

  /// Finds the command that the first word names.
  ///
  /// The parser would take the word for a data file, which the root command takes too.
  private static func route(
    _ arguments: [String]
  ) -> (any ParsableCommand.Type, rest: [String]) {
    let rest = Array(arguments.dropFirst())
    if arguments.first == "help" {
      let (command, _) = route(rest)
      return (command, ["--help"])
    }
    switch arguments.first.flatMap({ ProgramCommand(rawValue: $0) }) {
    case .describe: return (DescribeCommand.self, rest)
    case .model: return (ModelCommand.self, rest)
    case .explain: return (ExplainCommand.self, rest)
    case .check: return (CheckCommand.self, rest)
    case .fmt: return (FormatCommand.self, rest)
    case .annals, nil: return (AnnalsCommand.self, arguments)
    }
  }
}
