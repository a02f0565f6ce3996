package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// The prompt without its terminal: a text goes in, a reply comes out.
package struct Shell: Sendable {
  package internal(set) var session: Session

  /// What the person chose of the prompt; `.set` changes it.
  package internal(set) var settings = Settings()

  /// How answers look; `.format` changes it.
  package private(set) var format: OutputFormat

  let warnings: WarningTreatment

  /// What earlier texts have said.
  var workspace: Workspace

  /// The entities of the last list.
  var those: EntitySet?

  /// Definitions that do not fit the data, as it was said.
  var misfits: [Misfit] = []

  /// What was asked last; a text that only defines asks nothing.
  var lastQuery: String?

  /// The files of the session.
  var data: OpenData

  /// Whether files are read again when they change; `.watch` changes it.
  package internal(set) var isWatching = false
  let opening: Opening

  /// - Parameters:
  ///   - origin: the files of the session.
  ///   - look: how they looked before they were read.
  ///   - arguments: values for parameters.
  package init(
    session: Session, of origin: DataOrigin = DataOrigin(), look: DataLook = DataLook(),
    format: OutputFormat, warnings: WarningTreatment, opening: Opening,
    arguments: [GivenValue] = []
  ) {
    self.session = session
    data = OpenData(origin, read: look)
    workspace = Workspace()
    workspace.arguments = arguments
    self.format = format
    self.warnings = warnings
    self.opening = opening
  }

  /// The first screen: what is loaded and what to try.
  package func greeting(for page: Page) -> String {
    let model = session.model
    // The renderer makes them from names alone: only those that run are worth a try.
    let queries = GreetingRenderer.suggestedQueries(for: model).filter { query in
      session.examine([.prompt(query)], treatment: .error).isRunnable
    }
    return GreetingRenderer.render(model, today: session.today, queries: queries, for: page)
  }

  /// Answers what was typed: lines of commands first, if there are any, then the query.
  package mutating func reply<Host: ShellHost>(to text: String, host: inout Host) -> Reply {
    var reply = Reply()
    do throws(CommandProblem) {
      for command in try text.leadingCommands() {
        run(command, host: &host, into: &reply)
        if reply.isLast || reply.isCut { return reply }
      }
    } catch {
      reply.add(report: Failure.line(error.message))
      return reply
    }
    let query = text.withoutLeadingCommands()
    if !query.isEmpty { ask(query, host: host, into: &reply) }
    return reply
  }

  private mutating func run<Host: ShellHost>(
    _ command: Command, host: inout Host, into reply: inout Reply
  ) {
    switch command {
    case .help(let word): explain(word, host: host, into: &reply)
    case .open(let origin): open(origin, host: &host, into: &reply)
    case .reload: reload(host: &host, into: &reply)
    case .watch(let isOn): watch(isOn, into: &reply)
    case .describe(let name): describe(name, host: host, into: &reply)
    case .format(let format): choose(format, into: &reply)
    case .explain(let query): ask("explain " + query, host: host, into: &reply)
    case .quit: reply.isLast = true
    }
  }
}

// MARK: - Commands

extension Shell {
  private func explain<Host: ShellHost>(_ word: String?, host: Host, into reply: inout Reply) {
    let help = Help(session, for: host.page)
    guard let word else { return reply.add(output: help.overview) }
    switch help.page(on: word) {
    case .found(let text): reply.add(output: text)
    case .unknown(let message): reply.add(report: Failure.line(message))
    }
  }

  private func describe<Host: ShellHost>(_ name: String?, host: Host, into reply: inout Reply) {
    switch Description.make(of: session, name: name, for: host.page) {
    case .found(let text): reply.add(output: text)
    case .unknown(let message): reply.add(report: Failure.line(message))
    }
  }

  private mutating func choose(_ format: OutputFormat?, into reply: inout Reply) {
    if let format {
      self.format = format
      reply.add(notice: "Answers are written as \(format.rawValue) now.\n")
    } else {
      reply.add(output: "\(self.format.rawValue) (there are \(OutputFormat.list))\n")
    }
  }
}
