import AnnalsModel

/// Reads the summary of the group that an entity belongs to.
struct SummaryReader: Sendable {
  private let table: SummaryTable
  private let keys: [Reader]
  private let words: String

  init(_ reading: SummaryReading, _ evaluator: Evaluator) {
    table = evaluator.cache.table(SummaryKey(kind: evaluator.kindIndex, reading: reading)) {
      SummaryTable(reading, evaluator)
    }
    keys = reading.keys.map { evaluator.reader(for: $0) }
    words = reading.words
  }

  /// Unknown where a key is, and where nothing is known of the whole group.
  func value(of entity: Int) -> ReadValue {
    let group = table.groups.isEmpty ? 0 : Int(table.groups[entity])
    guard group >= 0 else { return missingKey(of: entity) }
    return table.values[group] ?? .unknown(.noField(words))
  }

  /// How exactly the lowest or highest day of the group is known.
  func mark(of entity: Int) -> DateMark {
    let group = table.groups.isEmpty ? 0 : Int(table.groups[entity])
    return table.marks.indices.contains(group) ? table.marks[group] : .day
  }

  private func missingKey(of entity: Int) -> ReadValue {
    for key in keys {
      let value = key.value(of: entity)
      if case .unknown = value { return value }
    }
    return .unknown(.noField(words))
  }
}

/// One value a group, and the group of each entity.
struct SummaryTable: Sendable {
  /// By group; `nil` where nothing is known.
  let values: [ReadValue?]

  /// By group, how exactly a day is known.
  let marks: [DateMark]

  /// How many lengths are left out that could be more than what is known of them.
  let openValues: Int

  /// By entity, -1 where a key is not known; empty without keys: then all are one group.
  let groups: [Int32]

  init(_ reading: SummaryReading, _ evaluator: Evaluator) {
    let kind = evaluator.kind
    let exists = evaluator.existence
    let operand = evaluator.reader(for: reading.operand)
    let cells = CellMaker(evaluator.model, evaluator.kindIndex)
    var grouping = Grouping(reading.keys.map { evaluator.reader(for: $0) })
    var summaries = [Summary](repeating: Summary(reading.function), count: grouping.count)
    var groups: [Int32] = []
    var openValues = 0
    if !reading.keys.isEmpty { groups.reserveCapacity(kind.count) }
    let valueOf = operand.wholeValues
    let mayBeOpen = operand.isSpan
    let entities = Array(0..<kind.count)
    for start in stride(from: 0, to: kind.count, by: Evaluator.blockSize) {
      let block = entities[start..<min(start + Evaluator.blockSize, kind.count)]
      let places = grouping.groups(of: block)
      while summaries.count < grouping.count { summaries.append(Summary(reading.function)) }
      if !reading.keys.isEmpty { groups += places.lazy.map { Int32(truncatingIfNeeded: $0) } }
      for (entity, group) in zip(block, places) where exists.truth(of: entity) == .yes {
        if mayBeOpen, case .length? = operand.openCell(of: entity) { openValues += 1 }
        summaries[group].add(
          valueOf(entity), cells.mark(of: reading.operand, operand, entity))
      }
    }
    values = summaries.map(\.value)
    marks = summaries.map(\.mark)
    self.openValues = openValues
    let keys = grouping.keys
    let isKnown = (0..<grouping.count).map { group in keys.allSatisfy { $0[group] != nil } }
    self.groups = groups.map { isKnown[Int($0)] ? $0 : -1 }
  }
}

extension CellMaker {
  func type(of reading: SummaryReading) -> CellType {
    type(of: reading.operand)
  }
}
