package import AnnalsSyntax

/// The names that statements have given, which those after them are read with.
///
/// Whether a definition is sound does not matter here: a name whose definition is refused is known
/// all the same, so that only the definition is reported.
struct GivenNames: Hashable, Sendable {
  /// In the order they came, each once.
  var names: [GivenName] { ledger.inOrder }
  private var ledger = NameLedger<GivenName>()

  init(_ workspace: Workspace) {
    for spelling in workspace.spellings {
      let sort = workspace.sort(of: spelling.folded) ?? .constant
      ledger.add(GivenName(text: spelling.text, sort: sort), for: spelling.folded)
    }
  }

  /// Adds the name that a statement gives, if it gives one.
  mutating func take(from statement: Statement) {
    switch statement {
    case .definition(let node): add(node.name, sort(of: node.meaning))
    case .binding(let node): add(node.name, .constant)
    case .list, .aggregate, .history, .transitions, .lineup, .parameter, .use, .expectation,
      .explanation, .description, .missing:
      break
    }
  }

  /// `define relapse as turnaround`: a name alone is a condition where a definition says so.
  private func sort(of meaning: Meaning) -> Workspace.Sort {
    guard case .set = meaning else { return .condition }
    guard let name = meaning.loneName, let given = ledger[FoldedName(name.text)] else {
      return .set
    }
    return given.sort == .condition ? .condition : .set
  }

  private mutating func add(_ name: Name, _ sort: Workspace.Sort) {
    guard !name.text.isEmpty else { return }
    ledger.add(GivenName(text: name.text, sort: sort), for: FoldedName(name.text))
  }
}

/// A name that a statement has given, and what it stands for.
struct GivenName: Hashable, Sendable {
  /// As its definition spells it.
  var text: String
  var sort: Workspace.Sort
}

extension Session {
  /// The names of the model and those that earlier statements defined.
  package func vocabulary(with workspace: Workspace) -> Vocabulary {
    workspace.spellings.isEmpty ? vocabulary : vocabulary(with: GivenNames(workspace))
  }

  /// The names of the model and those that statements have given.
  func vocabulary(with given: GivenNames) -> Vocabulary {
    var vocabulary = vocabulary
    for name in given.names { vocabulary.insert(name.text, name.sort.category) }
    return vocabulary
  }
}

extension Workspace.Sort {
  fileprivate var category: Vocabulary.Category {
    switch self {
    case .condition: .condition
    case .set: .set
    case .constant: .constant
    }
  }
}
