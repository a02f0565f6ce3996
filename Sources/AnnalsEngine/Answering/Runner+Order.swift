import AnnalsModel
import AnnalsSyntax

extension Runner {
  /// Entities by the keys of `order by`, then by name; unknown last both ways.
  func ranked(_ entities: [Int], by order: [PlannedOrder]) -> [Int] {
    let byName = sortedByName(entities)
    guard !order.isEmpty else { return byName }
    let cells = CellMaker(model, plan.kind)
    let readers = order.map { evaluator.reader(for: $0.reading) }
    let keyed = byName.enumerated().map { position, entity in
      let keys = zip(order, readers).map { order, reader in
        SortKey(reader.value(of: entity), of: order.reading, cells)
      }
      return (keys: keys, position: position, entity: entity)
    }
    return keyed.sorted { left, right in
      for (index, order) in order.enumerated() {
        switch left.keys[index].compared(to: right.keys[index], order.direction) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      return left.position < right.position
    }.map(\.entity)
  }
}
