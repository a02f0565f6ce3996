import AnnalsSyntax

/// A definition that was made for other data and means nothing in this.
package struct Misfit: Hashable, Sendable {
  /// As its definition spells it.
  package var name: String

  /// One plain sentence that begins small and ends without a stop.
  package var problem: String
}

extension Session {
  /// What of a workspace that was made with another model does not fit this one: definitions in
  /// the order in which they came, then parameters by name.
  package func misfits(of workspace: Workspace) -> [Misfit] {
    let definitions = workspace.spellings.compactMap { spelling in
      workspace.definition(of: spelling).flatMap { misfit(spelling.text, $0, workspace) }
    }
    let parameters = workspace.parameters.sorted { $0.key.text < $1.key.text }.compactMap {
      let name = "$" + $0.key.text
      return misfit(
        name, .binding(Binding(name: .told(name), value: $0.value, range: .none)), workspace)
    }
    return definitions + parameters
  }

  /// What a name stands for has no other names in it, so each is looked up alone.
  private func misfit(
    _ name: String, _ statement: Statement, _ workspace: Workspace
  ) -> Misfit? {
    var alone = Workspace()
    alone.thoseKind = workspace.thoseKind
    let problem = check(statement, in: &alone).diagnostics.first
    return problem.map { Misfit(name: name, problem: $0.message) }
  }
}
