import AnnalsModel
import Synchronization

/// The order of names of each kind of a model, made when it is first wanted and then kept: every
/// question has its rows in that order.
final class NameOrders: Sendable {
  /// By kind.
  private let kept: [Kept]

  private final class Kept: Sendable {
    let order = AtomicLazyReference<NameOrder>()
  }

  init(kinds: Int) {
    kept = (0..<kinds).map { _ in Kept() }
  }

  /// Entities of a kind by name. Where few are wanted and no order is kept, only they are looked
  /// at.
  func sorted(_ entities: [Int], of kind: Int, in model: Model) -> [Int] {
    guard entities.count > 1 else { return entities }
    if let order = kept[kind].order.load() { return order.sorted(entities) }
    let names = Names(model, kind)
    let count = model.kinds[kind].count
    if entities.count < count / 8 {
      let keys = NameKeys(names, entities)
      return keys.sortedRows.map { Int(keys.entities[Int($0)]) }
    }
    let order = NameOrder(NameKeys(names, 0..<count))
    return kept[kind].order.storeIfNil(order).sorted(entities)
  }
}
