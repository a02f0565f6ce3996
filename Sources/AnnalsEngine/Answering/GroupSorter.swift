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

  /// The groups' numbers, in order.
  func sorted(_ groups: FilledGroups) -> [Int] {
    var ranks = order.map { self.ranks(of: groups, by: $0) }
    let all = groups.tallies.indices
    if isByMeasure {
      ranks.insert(
        all.map { group in groups.keys.allSatisfy { $0[group] != nil } ? 0 : 1 }, at: 0)
    }
    return all.sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return false
    }
  }

  /// The place of each group by one part of the order; one place for those that are alike. What
  /// several groups have of a key is looked at once.
  private func ranks(of groups: FilledGroups, by part: GroupOrder) -> [Int] {
    switch part.place {
    case .key(let index):
      let key = groups.keys[index]
      let ranks = ranks(of: key.values, output.keys[index].reading, part.direction)
      return key.slots.map { ranks[$0] }
    case .measure:
      let values = groups.tallies.map { $0.value(of: output.measure) }
      return ranks(of: values, output.measure.reading ?? .name, part.direction)
    }
  }

  /// The place of each of some values; one place for those that are alike.
  private func ranks(
    of values: [ReadValue?], _ reading: Reading, _ direction: SortDirection
  ) -> [Int] {
    let keys = values.map { SortKey($0 ?? Self.unknown, of: reading, cells) }
    var ranks = [Int](repeating: 0, count: keys.count)
    let sorted = keys.indices.sorted { keys[$0].compared(to: keys[$1], direction) == .before }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let isSame = keys[left].compared(to: keys[right], direction) == .same
      ranks[right] = ranks[left] + (isSame ? 0 : 1)
    }
    return ranks
  }

  /// What the query says, then every key, so that no two groups stand alike.
  private var order: [GroupOrder] {
    output.order
      + output.keys.indices.map { GroupOrder(place: .key($0), direction: .ascending) }
  }

  /// Ordered by what they come to, groups that are not known stand last together.
  private var isByMeasure: Bool { output.order.first?.place == .measure }

  private static let unknown = ReadValue.unknown(.noField(""))
}
