import AnnalsSyntax

/// A definition that was made for other data and means nothing in this.
package struct Misfit: Hashable, Sendable {
  /// As its definition spells it.
  package var name: String

  /// One plain sentence that begins small and ends without a stop.
  package var problem: String
}

extension Session {
  /// What of a workspace that was made with another model does not fit this one, in the order in
  /// which it was defined. What a parameter stands for is held against the data where it is used.
  package func misfits(of workspace: Workspace) -> [Misfit] {
    var bare = Workspace()
    bare.arguments = workspace.arguments
    bare.thoseKind = workspace.thoseKind
    return workspace.spellings.compactMap { spelling in
      guard let statement = workspace.definition(of: spelling) else { return nil }
      // What a name stands for has no other names in it, so each is looked up alone.
      var scratch = bare
      let check = check(statement, in: &scratch)
      let problem = check.diagnostics.first { $0.severity == .error }
      return problem.map { Misfit(name: spelling.text, problem: $0.message) }
    }
  }
}

extension Workspace {
  /// The statement that defines a name as what it stands for.
  fileprivate func definition(of spelling: Spelling) -> Statement? {
    // The text that it was written in is gone: what is said of it is a sentence without a place.
    let range = SourceRange(0, 0)
    let name = Name(text: spelling.text, isQuoted: false, range: range)
    if let condition = conditions[spelling.folded] {
      return .definition(Definition(name: name, meaning: .condition(condition), range: range))
    }
    if let listing = sets[spelling.folded] {
      return .definition(Definition(name: name, meaning: .set(listing), range: range))
    }
    return constants[spelling.folded].map {
      .binding(Binding(name: name, value: $0, range: range))
    }
  }
}
