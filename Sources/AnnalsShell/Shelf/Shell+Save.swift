import AnnalsEngine
import AnnalsSyntax

extension Shell {
  /// `.save NAME`: the last query with what it needs, as a text that means the same alone.
  mutating func save<Host: ShellHost>(
    _ name: ShelfName, isReplacing: Bool, host: inout Host, into reply: inout Reply
  ) {
    guard let lastAsked else {
      return reply.add(refusal: "there is no query to save yet")
    }
    guard let text = savedText(of: lastAsked, host) else {
      return reply.add(
        refusal:
          "the last query cannot be saved: alone, without this prompt, it could not be asked")
    }
    do throws(Failure) {
      if !isReplacing, try host.shelfNames().contains(name.text) {
        return reply.add(
          refusal: "there is a '\(name.text)' on the shelf already; "
            + ".save \(name.text.inCommand) --replace puts this one in its place")
      }
      try host.shelve(text, as: name)
      reply.add(notice: "Saved. .run \(name.text.inCommand) asks it again.\n")
    } catch {
      reply.add(error)
    }
  }

  /// Definitions, then the query; `nil` where that could not be asked alone.
  private func savedText<Host: ShellHost>(of asked: Asked, _ host: Host) -> String? {
    // A file that a text uses stands beside that text, and not beside the shelf.
    let statements = session.parse(asked.source.text, in: asked.workspace).script.statements
    guard !statements.contains(where: \.isUse) else { return nil }
    let printer = Printer(vocabulary: session.vocabulary)
    let query = asked.source.string.trimmingBlanks()
    var lines = asked.question.isAlone ? [] : declared(in: query).map { printer.text(of: $0) }
    lines += asked.workspace.definitions(neededBy: asked.source).map { printer.text(of: $0) }
    let text = (lines + [query]).joined(separator: "\n") + "\n"
    var alone = Workspace()
    alone.hasOpenParameters = true
    let source = QuerySource(
      name: asked.source.name, text: Array(text.utf8), path: asked.source.path)
    return session.examine([source], in: alone, library: host.library).isRunnable ? text : nil
  }

  /// The parameters that were declared here before and that a query takes values from.
  private func declared(in query: String) -> [Statement] {
    declarations.filter { node in
      query.contains("$" + node.name.text) && !query.contains("param $" + node.name.text)
    }.map { .parameter($0) }
  }
}

extension Statement {
  fileprivate var isUse: Bool {
    if case .use = self { true } else { false }
  }
}

extension QuerySource {
  /// The text as characters.
  var string: String { String(decoding: text, as: UTF8.self) }
}

extension String {
  /// A name as a command takes it: in quotes where it has blanks.
  var inCommand: String { contains(where: \.isWhitespace) ? "\"\(self)\"" : self }
}
