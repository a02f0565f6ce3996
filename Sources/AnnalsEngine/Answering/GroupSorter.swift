import AnnalsModel
import AnnalsSyntax

/// Puts groups in order: by the keys of `order by`, then by the keys of `by`. A group with a key
/// that is not known comes after the others of its kind.
struct GroupSorter {
  private let output: GroupOutput
  private let cells: CellMaker

  private struct KeyedGroup {
    var group: FilledGroup

    /// For each part of the order.
    var keys: [SortKey]
  }

  init(_ output: GroupOutput, _ cells: CellMaker) {
    self.output = output
    self.cells = cells
  }

  func sorted(_ groups: [FilledGroup]) -> [FilledGroup] {
    let order = order
    let keyed = groups.map { group in
      KeyedGroup(group: group, keys: order.map { key(of: group, $0.place) })
    }
    return keyed.sorted { left, right in
      if isByMeasure, left.group.isKnown != right.group.isKnown { return left.group.isKnown }
      for (index, part) in order.enumerated() {
        switch left.keys[index].compared(to: right.keys[index], part.direction) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      return false
    }.map(\.group)
  }

  /// What the query says, then every key, so that no two groups stand alike.
  private var order: [GroupOrder] {
    output.order
      + output.keys.indices.map { GroupOrder(place: .key($0), direction: .ascending) }
  }

  /// Ordered by what they come to, groups that are not known stand last together.
  private var isByMeasure: Bool { output.order.first?.place == .measure }

  private func key(of group: FilledGroup, _ place: GroupPlace) -> SortKey {
    switch place {
    case .key(let index):
      SortKey(group.keys[index] ?? Self.unknown, of: output.keys[index].reading, cells)
    case .measure:
      SortKey(
        group.tally.value(of: output.measure) ?? Self.unknown,
        of: output.measure.reading ?? .name, cells)
    }
  }

  private static let unknown = ReadValue.unknown(.noField(""))
}

extension FilledGroup {
  /// Whether every key is known.
  fileprivate var isKnown: Bool { !keys.contains(nil) }
}
