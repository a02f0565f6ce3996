import AnnalsModel
import AnnalsSyntax

/// Puts groups in order: by the keys of `order by`, then by the keys of `by`. A group with a key
/// that is not known comes after the others of its kind.
struct GroupSorter {
  private let output: GroupOutput
  private let cells: CellMaker

  init(_ output: GroupOutput, _ cells: CellMaker) {
    self.output = output
    self.cells = cells
  }

  func sorted(_ groups: [FilledGroup]) -> [FilledGroup] {
    var ranks = order.map { self.ranks(of: groups, by: $0) }
    if isByMeasure { ranks.insert(groups.map { $0.isKnown ? 0 : 1 }, at: 0) }
    return groups.indices.sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return false
    }.map { groups[$0] }
  }

  /// The place of each group by one part of the order; one place for those that are alike. What
  /// several groups have is looked at once.
  private func ranks(of groups: [FilledGroup], by part: GroupOrder) -> [Int] {
    var numbers: [ReadValue: Int] = [:]
    var keys: [SortKey] = []
    let values = groups.map { group in
      let value = value(of: group, part.place)
      if let number = numbers[value] { return number }
      numbers[value] = keys.count
      keys.append(SortKey(value, of: reading(of: part.place), cells))
      return keys.count - 1
    }
    var ranks = [Int](repeating: 0, count: keys.count)
    let sorted = keys.indices.sorted { keys[$0].compared(to: keys[$1], part.direction) == .before }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let isSame = keys[left].compared(to: keys[right], part.direction) == .same
      ranks[right] = ranks[left] + (isSame ? 0 : 1)
    }
    return values.map { ranks[$0] }
  }

  /// What the query says, then every key, so that no two groups stand alike.
  private var order: [GroupOrder] {
    output.order
      + output.keys.indices.map { GroupOrder(place: .key($0), direction: .ascending) }
  }

  /// Ordered by what they come to, groups that are not known stand last together.
  private var isByMeasure: Bool { output.order.first?.place == .measure }

  private func value(of group: FilledGroup, _ place: GroupPlace) -> ReadValue {
    switch place {
    case .key(let index): group.keys[index] ?? Self.unknown
    case .measure: group.tally.value(of: output.measure) ?? Self.unknown
    }
  }

  private func reading(of place: GroupPlace) -> Reading {
    switch place {
    case .key(let index): output.keys[index].reading
    case .measure: output.measure.reading ?? .name
    }
  }

  private static let unknown = ReadValue.unknown(.noField(""))
}

extension FilledGroup {
  /// Whether every key is known.
  fileprivate var isKnown: Bool { !keys.contains(nil) }
}
