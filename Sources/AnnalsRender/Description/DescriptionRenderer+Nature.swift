package import AnnalsModel
import AnnalsSyntax

extension DescriptionRenderer {
  /// What a name stands for that has no description of its own: a grade, a framework, one of
  /// the entities. `a grade of the scale 'ofsted'`
  ///
  /// - Returns: `nil` for a name that the model does not have.
  package static func nature(of name: String, in model: Model) -> String? {
    let folded = FoldedName(name)
    guard !folded.bytes.isEmpty else { return nil }
    if let scale = model.scales.first(where: { $0.has(folded) }) {
      return "a grade of the scale '\(scale.name)'"
    }
    if model.frameworks.contains(where: { FoldedName($0.name) == folded }) {
      return "a framework"
    }
    return model.namedKinds.first { $0.hasEntity(folded) }.map { "one of the \($0.plural)" }
  }
}

extension Scale {
  /// Whether a name is a grade, by its label or another spelling.
  fileprivate func has(_ name: FoldedName) -> Bool {
    (labels + aliases.map(\.spelling)).contains { FoldedName($0) == name }
  }
}

extension Kind {
  /// Whether an entity has the name.
  fileprivate func hasEntity(_ name: FoldedName) -> Bool {
    guard let nameField, fields.indices.contains(nameField),
      case .texts(let texts) = fields[nameField].column
    else { return false }
    return (0..<texts.dictionary.count).contains { code in
      texts.dictionary.text(Int32(truncatingIfNeeded: code)).map { FoldedName($0) } == name
    }
  }
}
