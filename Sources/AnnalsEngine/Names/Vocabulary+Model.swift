import AnnalsModel
import AnnalsSyntax

extension Vocabulary {
  /// Fields with more different texts than this are not in the vocabulary: their values are
  /// found by the words that the query has, up to the next keyword.
  private static let largestDictionary = 20_000

  /// Every name of the model that a query may use.
  init(_ model: Model) {
    self.init()
    for kind in model.kinds {
      insert(kind)
    }
    for ladder in model.ladders {
      for label in ladder.labels { insert(label, .grade) }
      for alias in ladder.aliases { insert(alias.spelling, .grade) }
    }
    for reason in MissingReason.allCases { insert(reason.words, .reason) }
  }

  private mutating func insert(_ kind: Kind) {
    for name in [kind.plural, kind.singular] where !name.isEmpty { insert(name, .kind) }
    for track in kind.tracks { insert(track) }
    for (index, field) in kind.fields.enumerated() {
      insert(field.name, .field)
      if let unit = field.unit { insert(unit.name, .unit) }
      guard case .texts(let column) = field.column else { continue }
      insert(column.dictionary, index == kind.nameField ? [.value, .entity] : .value)
    }
  }

  private mutating func insert(_ track: Track) {
    insert(track.name, .field)
    for source in track.sources {
      for date in source.dates { insert(date.name, .date) }
    }
    guard case .measured(let content) = track.content, let unit = content.unit else { return }
    insert(unit.name, .unit)
  }

  private mutating func insert(_ dictionary: TextDictionary, _ category: Category) {
    guard dictionary.count <= Self.largestDictionary else { return }
    for code in 0..<dictionary.count {
      if let text = dictionary.text(Int32(truncatingIfNeeded: code)) { insert(text, category) }
    }
  }
}
