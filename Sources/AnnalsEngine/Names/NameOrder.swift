import AnnalsModel
import AnnalsSyntax

/// The entities of a kind in the order of answers: by folded name, then by the day of what
/// happened, an unknown one last, then in the order of the model.
final class NameOrder: Sendable {
  /// The entities in order.
  private let entities: [Int32]

  /// The place of each entity in that order.
  private let ranks: [Int32]

  init(_ keys: NameKeys) {
    entities = keys.sortedRows.map { keys.entities[Int($0)] }
    var ranks = [Int32](repeating: 0, count: entities.count)
    for (rank, entity) in entities.enumerated() {
      ranks[Int(entity)] = Int32(truncatingIfNeeded: rank)
    }
    self.ranks = ranks
  }

  /// Some entities in order. Each gets a bit at its place, so that nothing is compared.
  func sorted(_ some: [Int]) -> [Int] {
    var bits = [UInt64](repeating: 0, count: (ranks.count + 63) / 64)
    for entity in some {
      let rank = Int(ranks[entity])
      bits[rank >> 6] |= 1 << UInt64(rank & 63)
    }
    var sorted: [Int] = []
    sorted.reserveCapacity(some.count)
    for word in bits.indices {
      var left = bits[word]
      while left != 0 {
        sorted.append(Int(entities[word << 6 + left.trailingZeroBitCount]))
        left &= left &- 1
      }
    }
    return sorted
  }
}

/// The folded names of some entities, one after another, with what else orders them.
struct NameKeys {
  private(set) var entities: [Int32] = []
  private var bytes: [UInt8] = []

  /// Where each name begins, and where the last one ends.
  private var offsets: [Int] = [0]

  /// The first eight bytes of each name as a number, which tells most names apart.
  private var heads: [UInt64] = []
  private var days: [Int32] = []

  init(_ names: Names, _ entities: some Collection<Int>) {
    self.entities.reserveCapacity(entities.count)
    offsets.reserveCapacity(entities.count + 1)
    heads.reserveCapacity(entities.count)
    var folder = FoldedNames()
    for entity in entities {
      names.withName(of: entity) { folder.append($0, to: &bytes) }
      self.entities.append(Int32(truncatingIfNeeded: entity))
      heads.append(Self.head(of: bytes[(offsets.last ?? 0)...]))
      offsets.append(bytes.count)
    }
    if !names.days.isEmpty { days = entities.map { $0 < names.days.count ? names.days[$0] : 0 } }
  }

  private static func head(of name: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var shift: UInt64 = 64
    for byte in name.prefix(8) {
      shift -= 8
      head |= UInt64(byte) << shift
    }
    return head
  }

  /// The rows in order.
  var sortedRows: [Int32] {
    (0..<Int32(truncatingIfNeeded: entities.count)).sorted { comes(Int($0), before: Int($1)) }
  }

  private func comes(_ left: Int, before right: Int) -> Bool {
    if heads[left] != heads[right] { return heads[left] < heads[right] }
    let (leftName, rightName) = (name(left), name(right))
    if leftName.lexicographicallyPrecedes(rightName) { return true }
    if rightName.lexicographicallyPrecedes(leftName) { return false }
    if !days.isEmpty, days[left] != days[right] { return days[left] < days[right] }
    return entities[left] < entities[right]
  }

  private func name(_ row: Int) -> ArraySlice<UInt8> { bytes[offsets[row]..<offsets[row + 1]] }
}
