import AnnalsModel
import AnnalsSyntax

extension Runner {
  /// Entities by the keys of `order by`, then by name; unknown last both ways.
  ///
  /// - Parameter limit: how many are wanted, the first ones; `nil` for all.
  func ranked(_ entities: [Int], by order: [PlannedOrder], limit: Int? = nil) -> [Int] {
    let byName = sortedByName(entities)
    let limit = limit ?? .max
    guard !order.isEmpty else { return Array(byName.prefix(limit)) }
    let ranking = Ranking(byName, by: order, self)
    let isShort = limit <= Ranking.mostFound && limit < byName.count / 8
    let ranked = isShort ? ranking.first(limit)[...] : ranking.all.prefix(limit)
    return ranked.map { byName[$0] }
  }
}

/// Rows by the keys of `order by`, a column of keys for each; rows that are alike stay as they
/// stand.
private struct Ranking {
  /// The first rows are found alone where they are so few that each fits in quickly.
  static var mostFound: Int { 1000 }

  private let columns: [(keys: [SortKey], direction: SortDirection)]
  private let count: Int

  init(_ entities: [Int], by order: [PlannedOrder], _ runner: Runner) {
    let cells = CellMaker(runner.model, runner.plan.kind)
    count = entities.count
    columns = order.map { order in
      let values = runner.evaluator.reader(for: order.reading).values
      let keys = entities.map { SortKey(values($0), of: order.reading, cells) }
      return (keys, order.direction)
    }
  }

  var all: [Int] { (0..<count).sorted(by: comes) }

  /// The first rows alone: each row is held against the last of those found so far.
  func first(_ limit: Int) -> [Int] {
    var found: [Int] = []
    for row in 0..<count {
      if found.count == limit {
        guard let last = found.last, comes(row, before: last) else { continue }
        found.removeLast()
      }
      let place = found.firstIndex { comes(row, before: $0) } ?? found.count
      found.insert(row, at: place)
    }
    return found
  }

  private func comes(_ left: Int, before right: Int) -> Bool {
    for column in columns {
      switch column.keys[left].compared(to: column.keys[right], column.direction) {
      case .before: return true
      case .after: return false
      case .same: continue
      }
    }
    return left < right
  }
}
