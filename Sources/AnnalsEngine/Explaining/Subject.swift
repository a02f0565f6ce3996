import AnnalsModel
import AnnalsSyntax

/// An entity that somebody asks about by its name.
package struct Subject: Hashable, Sendable {
  /// Index into `Model.kinds`.
  package var kind: Int
  package var entity: Int
}

extension Session {
  /// The entities of any kind that a name means, in the order of the model.
  package func subjects(called text: String) -> [Subject] {
    let content = text.count > 1 && text.first == "\"" && text.last == "\""
    let name = Name(
      text: content ? String(text.dropFirst().dropLast()) : text, isQuoted: content,
      range: SourceRange(0, 0))
    return model.kinds.indices.flatMap { kind in
      model.kinds[kind].entities(called: name).map { Subject(kind: kind, entity: $0) }
    }
  }

  /// The names of entities that are nearest to a text, nearest first.
  package func subjectNames(near text: String) -> [String] {
    let names = model.kinds.flatMap { $0.names?.dictionary.firstTexts ?? [] }
    return Suggestion.nearest(to: text, among: names)
  }

  package func name(of subject: Subject) -> String {
    Names(model, subject.kind).name(of: subject.entity)
  }

  /// What tells entities of one name apart: by entity the value of the key, or else of the first field
  /// with texts that has several among them, as `town Leith`; empty where there is none.
  package func marks(of subjects: [Subject]) -> [String] {
    guard let kind = subjects.first.map({ model.kinds[$0.kind] }) else { return [] }
    let fields = (kind.keyField.map { [kind.fields[$0]] } ?? []) + kind.fields
    let texts = fields.lazy.map { field in
      subjects.map { subject -> String in
        guard case .texts(let column) = field.column, subject.entity < column.codes.count,
          let text = column.dictionary.text(column.codes[subject.entity])
        else { return "" }
        return field.name + " " + text
      }
    }
    return texts.first { Set($0).count > 1 } ?? subjects.map { _ in "" }
  }

  /// The name of the kind, for one and for several.
  package func kindName(of subject: Subject) -> (singular: String, plural: String) {
    let kind = model.kinds[subject.kind]
    return (kind.singular, kind.plural)
  }
}
