package import AnnalsSyntax

extension Session {
  /// A query as `explain` words it: with every definition in its place and the day it looks from;
  /// of a check the list that is checked. `nil` for what is no query.
  ///
  /// - Parameters:
  ///   - statement: without an error.
  ///   - workspace: what the statements before it have said.
  package func sentence(of statement: Statement, in workspace: Workspace) -> String? {
    var expander = Expander(workspace)
    guard let query = statement.query else { return nil }
    let expanded = expander.rewrite(query)
    var resolver = Resolver(self)
    return Printer(vocabulary: vocabulary).text(of: resolver.resolve(expanded))
  }
}

extension Statement {
  fileprivate var query: Statement? {
    switch self {
    case .list, .aggregate, .history, .transitions, .lineup: self
    case .expectation(let node): .list(node.listing)
    case .explanation, .definition, .binding, .parameter, .use, .description, .missing: nil
    }
  }
}
