/// What is done with the cells of a table, column by column.
struct TablePlan: ~Copyable {
  enum Action: UInt8 {
    case skip
    case text
    case number
    case date

    /// Several want them, or want something rarer.
    case other
  }

  struct Column {
    var action: Action

    /// The column of the plan that wants the cells; for `other` the index of its takers.
    var target: Int
  }

  let count: Int

  /// A pointer, since a list would be counted for every cell.
  let columns: UnsafeMutablePointer<Column>
  private(set) var takers: [[Int]] = []

  /// - Parameter targets: for each column of the table the slots that want it.
  init(_ targets: [[Int]], _ plan: LoadPlan) {
    count = targets.count
    columns = .allocate(capacity: count)
    for (index, slots) in targets.enumerated() {
      (columns + index).initialize(to: Column(action: .skip, target: 0))
      guard let first = slots.first else { continue }
      let slot = plan.slots[first]
      if slots.count == 1, !slot.isKey, let action = Action(slot.demand) {
        columns[index] = Column(action: action, target: first)
      } else {
        takers.append(slots)
        columns[index] = Column(action: .other, target: takers.count - 1)
      }
    }
  }

  deinit {
    columns.deinitialize(count: count)
    columns.deallocate()
  }
}

extension TablePlan.Action {
  /// The short way of a demand; `nil` when it has none.
  fileprivate init?(_ demand: Demand) {
    switch demand {
    case .text, .any: self = .text
    case .number: self = .number
    case .date: self = .date
    case .flag, .names: return nil
    }
  }
}
