package import AnnalsSyntax

/// Texts read whole, with those that they use.
///
/// What is left is to look their names up, which may be done many times over: for other parameters
/// and for another day.
package struct ParsedSources: Sendable {
  /// In the order in which they are looked up: those of a text that is used stand where `use` does.
  var statements: [ParsedStatement] = []

  /// Every text that was read, those of `use` too, with what there is to say about its words.
  package internal(set) var reports: [SourceReport] = []

  /// The statements that have something to show, as far as they were read without an error.
  package var shown: [Statement] {
    statements.filter { $0.fault == nil && $0.statement.isShown }.map(\.statement)
  }

  /// The parameters that the texts declare.
  package var parameters: Set<FoldedName> {
    var names: Set<FoldedName> = []
    for case .parameter(let node) in statements.lazy.filter({ $0.fault == nil }).map(\.statement) {
      names.insert(FoldedName(node.name.text))
    }
    return names
  }
}

/// A statement of a text.
struct ParsedStatement: Sendable {
  var statement: Statement

  /// Index into `ParsedSources.reports` of its text.
  var source: Int

  /// `nil` for one that was read without an error.
  var fault: Fault?

  /// What is wrong with a statement.
  enum Fault: Hashable, Sendable {
    /// The tree holds the parser's guess: what a checker would say would be about that.
    case broken

    /// A `was` without a stretch of time, so often: the tree has a stand-in for that and is whole
    /// but for it, so that its names can be looked up.
    case lackingTime(Int)
  }
}

extension Session {
  /// Reads texts, one after the other, and those that they use.
  ///
  /// - Parameters:
  ///   - workspace: what earlier texts have said.
  ///   - library: reads what `use` names; without one `use` is refused.
  package func parse(
    _ sources: [QuerySource], in workspace: Workspace = Workspace(),
    library: SourceLibrary? = nil
  ) -> ParsedSources {
    var reader = SourceReader(self, workspace, library)
    for source in sources { reader.read(source) }
    return reader.parsed
  }
}

extension Statement {
  /// Whether it only gives a name.
  var isDefinition: Bool {
    switch self {
    case .definition, .binding, .parameter: true
    case .list, .aggregate, .history, .transitions, .lineup, .use, .expectation, .explanation,
      .description, .missing:
      false
    }
  }

  /// Whether it has something to show.
  fileprivate var isShown: Bool {
    switch self {
    case .list, .aggregate, .history, .transitions, .lineup, .expectation, .explanation,
      .description:
      true
    case .definition, .binding, .parameter, .use, .missing: false
    }
  }
}
