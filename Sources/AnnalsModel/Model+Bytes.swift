extension Model {
  /// What the columns hold: nearly all that a model takes of memory.
  package var bytes: Int { kinds.reduce(0) { $0 + $1.bytes } }
}

extension Kind {
  fileprivate var bytes: Int {
    let owner = (owner?.offsets.count ?? 0) * 4
    let related = relations.reduce(0) { $0 + ($1.offsets.count + $1.targets.count) * 4 }
    return owner + related + fields.reduce(0) { $0 + $1.column.bytes }
      + tracks.reduce(0) { $0 + $1.bytes }
  }
}

extension Column {
  fileprivate var bytes: Int {
    switch self {
    case .texts(let column):
      column.codes.count * 4 + column.dictionary.bytes.count
        + column.dictionary.offsets.count * 8
    case .integers(let column): column.values.count * 8
    case .fractions(let column): column.values.count * 8
    case .days(let column): column.numbers.count * 4 + column.marks.count
    case .grades(let column): column.codes.count
    case .flags(let column): column.values.words.count * 16
    }
  }
}

extension Track {
  fileprivate var bytes: Int {
    let values =
      switch content {
      case .rated(let content): content.codes.count + content.previous.count
      case .measured(let content): content.values.count * 8 + content.missing.count
      }
    let places = (offsets.count + days.count + origins.count) * 4 + sourceIndices.count
    let others =
      superseded.count * MemoryLayout<SupersededGrading>.stride
      + undated.count * MemoryLayout<UndatedGrading>.stride
    return values + places + others
  }
}
