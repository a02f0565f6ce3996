import AnnalsModel
import AnnalsSyntax

/// Spells names as the model does, and quotes those of values and entities, so that data added
/// later cannot change what they mean.
struct NameSpeller {
  private let session: Session
  private var spellings: [FoldedName: String] = [:]

  init(_ session: Session) {
    self.session = session
    for name in session.vocabulary.names(in: .all) { spellings[FoldedName(name)] = name }
  }

  /// The name as the model spells it; one in quotes may mean one spelling of several.
  func spelled(_ name: Name) -> Name {
    guard !name.isQuoted, let text = spellings[FoldedName(name.text)] else { return name }
    return Name(text: text, isQuoted: false, range: name.range)
  }

  /// The name of a value in quotes, unless it is a grade or could be a field, or several
  /// values that only a name without quotes means together.
  func quoted(_ name: Name) -> Name {
    let categories = session.vocabulary.categories(of: FoldedName(name.text))
    guard !name.isQuoted, !categories.isDisjoint(with: [.value, .entity]),
      categories.isDisjoint(with: [.grade, .field, .date, .event])
    else { return spelled(name) }
    let texts = spellings(inData: name)
    guard let text = texts.first, texts.count == 1 else { return spelled(name) }
    return Name(text: text, isQuoted: true, range: name.range)
  }

  private func spellings(inData name: Name) -> Set<String> {
    var texts: Set<String> = []
    for kind in session.model.kinds {
      for field in kind.fields {
        guard case .texts(let column) = field.column else { continue }
        let codes = column.dictionary.codes(of: name)
        texts.formUnion(codes.compactMap { column.dictionary.text($0) })
      }
    }
    return texts
  }
}
