package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// The prompt without its terminal: a text goes in, a reply comes out.
package struct Shell: Sendable {
  package internal(set) var session: Session

  /// What the person chose of the prompt; `.set` changes it.
  package internal(set) var settings = Settings()

  /// How answers look; `.format` changes it.
  package internal(set) var format: OutputFormat

  let warnings: WarningTreatment

  /// What earlier texts have said.
  var workspace: Workspace

  /// The parameters that were declared here, in the order in which they came.
  var declarations: [ParameterDeclaration] = []

  /// The entities of the last list.
  var those: EntitySet?

  /// Definitions that do not fit the data, as it was said.
  var misfits: [Misfit] = []

  /// What was asked last; a text that only defines asks nothing.
  var lastAsked: Asked?

  /// What came of it.
  var lastAnswers: [Performance] = []

  /// What was typed that is more than commands, oldest first, also at earlier prompts.
  var queries: [String] = []

  /// Where answers go.
  var routing = Routing()

  /// The step of the tour that was shown last; `nil` where nobody is on it.
  var tourStep: Int?

  /// The files of the session.
  var data: OpenData

  /// Whether files are read again when they change; `.watch` changes it.
  package internal(set) var isWatching = false

  /// How files are loaded; `.set` changes its limits.
  var opening: Opening

  /// Whether commands are refused that would open another file, write one or start a process;
  /// nothing takes it back.
  let isSafe: Bool

  /// - Parameters:
  ///   - origin: the files of the session.
  ///   - look: how they looked before they were read.
  ///   - arguments: values for parameters.
  ///   - guardsFormulas: what `.set csv-safe` begins as.
  ///   - timeLimit: what `.set limit-time` begins as; the other limits are those of `opening`.
  ///   - isSafe: set by `--safe`.
  package init(
    session: Session, of origin: DataOrigin = DataOrigin(), look: DataLook = DataLook(),
    format: OutputFormat, warnings: WarningTreatment, opening: Opening,
    arguments: [GivenValue] = [], guardsFormulas: Bool = false, timeLimit: TimeLimit? = nil,
    isSafe: Bool = false
  ) {
    self.session = session
    data = OpenData(origin, read: look)
    workspace = Workspace()
    workspace.arguments = arguments
    self.format = format
    self.warnings = warnings
    self.opening = opening
    self.isSafe = isSafe
    if isSafe { settings.pager = false }
    settings.csvSafe = guardsFormulas
    settings.timeLimit = timeLimit
  }

  /// The first screen: what is loaded and what to try.
  package func greeting(for page: Page) -> String {
    GreetingRenderer.render(
      session.model, today: session.today, queries: suggestedQueries,
      farewell: isShipped
        ? ".tour shows the language, .help says more, .quit leaves."
        : ".help says more, .quit leaves.", for: page)
  }

  /// Queries to try on this data. The renderer makes them from names alone: only those that run
  /// are worth a try.
  var suggestedQueries: [String] {
    GreetingRenderer.suggestedQueries(for: session.model).filter { query in
      session.examine([.prompt(query)]).isRunnable
    }
  }

  /// Whether the model in the program is asked.
  var isShipped: Bool { data.origin.paths.isEmpty }

  /// Answers what was typed: lines of commands first, if there are any, then the query.
  package mutating func reply<Host: ShellHost>(to text: String, host: inout Host) -> Reply {
    var reply = Reply()
    do throws(CommandProblem) {
      for command in try text.leadingCommands() {
        run(command, host: &host, into: &reply)
        if reply.isLast || reply.isCut { return reply }
      }
    } catch {
      reply.add(refusal: error.message)
      return reply
    }
    let query = text.withoutLeadingCommands()
    if !query.isEmpty {
      remember(text)
      ask(Question(source: .prompt(query)), host: host, into: &reply)
    }
    return reply
  }

  /// Makes a text one of those that `.history` shows and `.edit` takes up, unless it has nothing
  /// but commands.
  package mutating func remember(_ text: String) {
    guard !text.withoutLeadingCommands().isEmpty, text != queries.last else { return }
    queries.append(text)
  }

  private mutating func run<Host: ShellHost>(
    _ command: Command, host: inout Host, into reply: inout Reply
  ) {
    if isSafe, let refusal = command.refusalInSafeMode { return reply.add(refusal: refusal) }
    switch command {
    case .help(let word): help(on: word, host: host, into: &reply)
    case .tour(let move): tour(move, host: host, into: &reply)
    case .describe(let name): describe(name, host: host, into: &reply)
    case .explain(let query):
      ask(Question(source: .prompt("explain " + query)), host: host, into: &reply)
    case .why(let name): why(name, host: host, into: &reply)
    case .last(let format): showLast(format, host: host, into: &reply)
    case .history(let text): showHistory(text, host: host, into: &reply)
    case .edit(let number): edit(number, host: &host, into: &reply)
    case .save(let name, let isReplacing):
      save(name, isReplacing: isReplacing, host: &host, into: &reply)
    case .run(let call): runShelved(call, host: host, into: &reply)
    case .read(let path): read(path, host: host, into: &reply)
    case .open(let origin): open(origin, host: &host, into: &reply)
    case .reload: reload(host: &host, into: &reply)
    case .watch(let isOn): watch(isOn, into: &reply)
    case .once(let destination): once(destination, into: &reply)
    case .output(let destination): output(destination, into: &reply)
    case .format(let format): choose(format, into: &reply)
    case .set(let setting, let value): set(setting, value, into: &reply)
    case .quit: reply.isLast = true
    }
  }
}

// MARK: - Help

extension Shell {
  func help<Host: ShellHost>(on word: String?, host: Host, into reply: inout Reply) {
    let help = Help(session, for: host.page)
    guard let word else { return reply.add(output: help.overview) }
    reply.add(help.page(on: word))
  }

  private func describe<Host: ShellHost>(_ name: String?, host: Host, into reply: inout Reply) {
    reply.add(Description.make(of: session, name: name, for: page(of: host)))
  }
}
