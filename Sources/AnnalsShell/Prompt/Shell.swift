package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

/// The prompt without its terminal: a text goes in, a reply comes out.
package struct Shell: Sendable {
  package private(set) var session: Session

  /// How answers look; `.format` changes it.
  package private(set) var format: OutputFormat

  let warnings: WarningTreatment

  /// What earlier texts have said.
  var workspace: Workspace

  /// The entities of the last list.
  var those: EntitySet?
  private let opening: Opening

  /// - Parameter arguments: values for parameters.
  package init(
    session: Session, format: OutputFormat, warnings: WarningTreatment, opening: Opening,
    arguments: [GivenValue] = []
  ) {
    self.session = session
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

  /// Whether Enter should ask for another line rather than run the text.
  package func isIncomplete(_ text: String) -> Bool {
    let query = text.withoutLeadingCommands()
    return !query.isEmpty && session.parse(Array(query.utf8), in: workspace).isIncomplete
  }

  /// Answers what was typed: lines of commands first, if there are any, then the query.
  package mutating func reply<Host: ShellHost>(to text: String, host: inout Host) -> Reply {
    var reply = Reply()
    do throws(CommandProblem) {
      for command in try text.leadingCommands() {
        run(command, host: &host, into: &reply)
        if reply.isLast { return reply }
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
    case .open(let path): open(path, host: &host, into: &reply)
    case .describe(let name): describe(name, host: host, into: &reply)
    case .format(let format): choose(format, into: &reply)
    case .explain(let query): ask("explain " + query, host: host, into: &reply)
    case .quit: reply.isLast = true
    }
  }
}

// MARK: - Commands

extension Shell {
  private mutating func open<Host: ShellHost>(
    _ path: String, host: inout Host, into reply: inout Reply
  ) {
    do throws(Failure) {
      // A failed load keeps the model that is there.
      let file = try host.read(path)
      session = try opening.open(file, for: host.reportPage, isCancelled: host.isCancelled)
      forget(into: &reply)
      reply.add(report: session.loadReport(for: host.reportPage))
      reply.add(notice: greeting(for: host.noticePage))
    } catch {
      reply.add(error)
    }
  }

  /// What was said of other data is not carried over to this.
  private mutating func forget(into reply: inout Reply) {
    let count = workspace.spellings.count + workspace.parameters.count
    if count > 0 {
      let words = count == 1 ? "One definition is" : "\(count) definitions are"
      reply.add(notice: "\(words) gone with the data that was open.\n")
    }
    let arguments = workspace.arguments
    workspace = Workspace()
    workspace.arguments = arguments
    those = nil
  }

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
