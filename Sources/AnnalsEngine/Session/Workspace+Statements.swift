package import AnnalsSyntax

extension Workspace {
  /// The statements that define what a text may speak of, each of which means the same alone: what
  /// a name stands for has no other names in it. In the order in which they came.
  package func definitions(neededBy source: QuerySource) -> [Statement] {
    let text = FoldedName(String(decoding: source.text, as: UTF8.self)).text
    // A name that only looks like one of them costs a line, and one too few would lose the query.
    return spellings.filter { text.contains($0.folded.text) }.compactMap { definition(of: $0) }
  }

  /// The statement that defines a name as what it stands for.
  func definition(of spelling: Spelling) -> Statement? {
    let name = Name.told(spelling.text)
    if let condition = conditions[spelling.folded] {
      return .definition(Definition(name: name, meaning: .condition(condition), range: .none))
    }
    if let listing = sets[spelling.folded] {
      return .definition(Definition(name: name, meaning: .set(listing), range: .none))
    }
    return constants[spelling.folded].map {
      .binding(Binding(name: name, value: $0, range: .none))
    }
  }
}

// The text that a definition was written in is gone: it is spoken of without a place.

extension Name {
  static func told(_ text: String) -> Name {
    Name(text: text, isQuoted: false, range: .none)
  }
}

extension SourceRange {
  static var none: SourceRange { SourceRange(0, 0) }
}
