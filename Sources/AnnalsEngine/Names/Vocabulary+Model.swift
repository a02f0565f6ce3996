package import AnnalsModel
package import AnnalsSyntax

extension Vocabulary {
  /// Fields with more different texts than this are not in the vocabulary: their values are
  /// found by the words that the query has, up to the next keyword.
  static let largestDictionary = 20_000

  /// Whether the texts of a model are all in its vocabulary.
  package static func isWhole(for model: Model) -> Bool {
    model.kinds.allSatisfy { kind in
      kind.fields.allSatisfy { field in
        guard case .texts(let column) = field.column else { return true }
        return column.dictionary.count <= largestDictionary
      }
    }
  }

  /// Every name of the model that a query may use.
  init(_ model: Model) {
    self.init(capacity: Self.dictionaries(of: model).reduce(0) { $0 + $1.count })
    for kind in model.kinds {
      insert(kind)
    }
    insertHints(of: model)
    for ladder in model.ladders {
      for label in ladder.labels { insert(label, .grade) }
      for alias in ladder.aliases { insert(alias.spelling, .grade) }
    }
    for reason in MissingReason.allCases { insert(reason.words, .reason) }
  }

  /// The texts of the fields that are in the vocabulary.
  private static func dictionaries(of model: Model) -> [TextDictionary] {
    model.kinds.flatMap(\.fields).compactMap { field in
      guard case .texts(let column) = field.column,
        column.dictionary.count <= largestDictionary
      else { return nil }
      return column.dictionary
    }
  }

  private mutating func insert(_ kind: Kind) {
    let names = [kind.plural, kind.singular].filter { !$0.isEmpty }
    for name in names { insert(name, kind.owner == nil ? .kind : [.kind, .relation, .event]) }
    for relation in kind.relations {
      for name in [relation.plural, relation.singular] where !name.isEmpty {
        insert(name, .relation)
      }
    }
    insertDates(of: kind, names)
    for track in kind.tracks { insert(track) }
    for (index, field) in kind.fields.enumerated() {
      insert(field.name, .field)
      if let unit = field.unit { insert(unit.name, .unit) }
      guard case .texts(let column) = field.column else { continue }
      insert(column.dictionary, index == kind.nameField ? [.value, .entity] : .value)
    }
  }

  /// The dates of a kind are events, alone and after the kind's name: `intervention ended`.
  private mutating func insertDates(of kind: Kind, _ names: [String]) {
    for field in kind.fields {
      guard case .days = field.column else { continue }
      insert(field.name, kind.owner == nil ? .event : [.event, .date])
      guard kind.owner != nil else { continue }
      for name in names { insert(name + " " + field.name, .event) }
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
    dictionary.bytes.withUnsafeBufferPointer { bytes in
      for (start, end) in zip(dictionary.offsets, dictionary.offsets.dropFirst()) {
        insert(utf8: UnsafeBufferPointer(rebasing: bytes[start..<end]), category)
      }
    }
  }
}
