import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// What is wrong with a source that is no kind: a name of something else, or of nothing.
  func problem(ofSource source: Name) -> CheckProblem {
    // What else it may be is found in the texts of the model, which takes long.
    guard session.givesHelp else { return .unknownKind(source.text, nearest: []) }
    for index in model.kinds.indices where !model.kinds[index].plural.isEmpty {
      if let problem = problem(ofSource: source, readAsPartOf: index) { return problem }
    }
    let names = session.vocabulary.names(in: .kind)
    return .unknownKind(source.text, nearest: session.nearest(to: source.text, among: names))
  }

  private func problem(ofSource source: Name, readAsPartOf index: Int) -> CheckProblem? {
    let kind = model.kinds[index]
    switch session.names.subject(source, of: index) {
    case .track(let track):
      let name = kind.tracks[track].name
      return .notKind(
        source.text, part: "a track of \(kind.plural)", query: "\(kind.plural) show \(name)")
    case .field(let field):
      let name = kind.fields[field].name
      return .notKind(
        source.text, part: "a field of \(kind.plural)", query: "\(kind.plural) show \(name)")
    case nil: break
    }
    if let relation = kind.relations.first(where: { $0.isCalled(source) }) {
      return .notKind(
        source.text, part: "a relation of \(kind.plural)",
        query: "\(kind.plural) where any \(relation.singular)")
    }
    guard let field = kind.nameField, case .texts(let column) = kind.fields[field].column,
      let code = column.dictionary.codes(of: source).first,
      let name = column.dictionary.text(code)
    else { return nil }
    return .notKind(
      source.text, part: "the name of one of the \(kind.plural)",
      query: "\(kind.plural) where \(kind.fields[field].name) is \(name)")
  }
}

extension Relation {
  fileprivate func isCalled(_ name: Name) -> Bool {
    [singular, plural].contains { FoldedName($0) == FoldedName(name.text) }
  }
}
