import AnnalsModel

/// For every entity of a kind, how many of those that are related to it or happened to it pass,
/// and of how many that is not known; made once for a query.
struct CountTable: Sendable {
  struct Count: Sendable {
    /// How many there surely are that pass.
    var yes: Int32 = 0

    /// How many more there may be.
    var notKnown: Int32 = 0

    /// How many there surely are that do not pass, and how many there may be.
    var no: Int32 = 0
    var doubtfulNo: Int32 = 0
  }

  private(set) var counts: [Count] = []
  let rows: CountedRows

  /// Those that do not exist on the day and are related to someone who does: they do not count.
  private(set) var absent: Set<Int> = []

  init(_ counted: Counted, _ evaluator: Evaluator) {
    counts.reserveCapacity(evaluator.kind.count)
    rows = CountedRows(counted, evaluator)
    let exists = evaluator.existence
    for entity in 0..<evaluator.kind.count {
      var count = Count()
      for place in rows.places(of: entity) {
        if rows.isAbsentRelation(at: place), exists.truth(of: entity) != .no {
          absent.insert(rows.row(at: place))
        }
        switch rows.truth(at: place) {
        case .yes: count.yes += 1
        case .notKnown: count.notKnown += 1
        case .no: break
        }
        switch rows.falsity(at: place) {
        case .yes: count.no += 1
        case .notKnown: count.doubtfulNo += 1
        case .no: break
        }
      }
      counts.append(count)
    }
  }
}

/// Walks what is counted, for one entity after another.
struct CountedRows: Sendable {
  private let offsets: [Int32]

  /// Of a relation the entity at each place; a nested kind's rows are its places.
  private let targets: [Int32]?
  private let masks: [Mask]?
  private let existence: [Truth]

  init(_ counted: Counted, _ evaluator: Evaluator) {
    let other: Evaluator
    switch counted.rows {
    case .relation(let index):
      let relation = evaluator.kind.relations[index]
      other = evaluator.evaluator(of: relation.target)
      offsets = relation.offsets
      targets = relation.targets
    case .nested(let kind):
      other = evaluator.evaluator(of: kind)
      offsets =
        evaluator.model.offsets(of: kind, in: evaluator.kindIndex)
        ?? Array(repeating: 0, count: evaluator.kind.count + 1)
      targets = nil
    }
    masks = counted.filter.map { other.masks(of: $0) }
    let existence = other.existence
    self.existence = (0..<other.kind.count).map { existence.truth(of: $0) }
  }

  /// Where those of an entity stand, to ask with.
  func places(of entity: Int) -> Range<Int> {
    Int(offsets[entity])..<Int(offsets[entity + 1])
  }

  /// The entity of the kind that is counted.
  func row(at place: Int) -> Int { targets.map { Int($0[place]) } ?? place }

  /// Whether a related entity stands there that does not exist on the day.
  func isAbsentRelation(at place: Int) -> Bool {
    targets != nil && existence[row(at: place)] == .no
  }

  /// Whether one is there and passes.
  func truth(at place: Int) -> Truth {
    let row = row(at: place)
    return existence[row].and(masks?.truth(of: row) ?? .yes)
  }

  /// Whether one is there and does not pass.
  func falsity(at place: Int) -> Truth {
    let row = row(at: place)
    return existence[row].and(!(masks?.truth(of: row) ?? .yes))
  }
}

extension Evaluator {
  func counts(_ counted: Counted) -> CountTable {
    cache.counts(CountKey(kind: kindIndex, counted: counted)) { CountTable(counted, self) }
  }
}
