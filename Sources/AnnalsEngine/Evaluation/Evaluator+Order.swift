import AnnalsModel

extension Evaluator {
  /// Entities that a condition is tried on, to know how many it tells: none of few, as asking all of
  /// them takes no longer.
  private var sample: Block {
    let middle = kind.count / 2
    return Block(middle..<middle + (kind.count < 2 * Self.blockSize ? 0 : Self.blockSize / 8))
  }

  /// The same with the conditions of each junction in the order in which they are best asked: those
  /// first that cost little for each entity that they leave nothing to ask of.
  func inBestOrder(_ filter: Filter) -> Filter {
    switch filter {
    case .not(let filter): return .not(inBestOrder(filter))
    case .all(let filters): return .all(inBestOrder(filters, telling: .no))
    case .any(let filters): return .any(inBestOrder(filters, telling: .yes))
    default: return filter
    }
  }

  /// - Parameter truth: what a condition that tells a junction says.
  private func inBestOrder(_ filters: [Filter], telling truth: Truth) -> [Filter] {
    let sample = sample
    let ranked = filters.enumerated().map { place, filter in
      let mask = sample.count == 0 ? Mask(count: 0) : evaluate(filter, over: sample)
      let told = (0..<sample.count).count { mask[$0] == truth }
      return (rank: filter.cost / Double(told + 1), place: place, filter: filter)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
      .map { inBestOrder($0.filter) }
  }
}

extension Filter {
  /// What it costs to ask of one entity, in about the time that a look at a column takes.
  fileprivate var cost: Double {
    switch self {
    case .future: 0
    case .texts(let test): test.reading.cost
    case .numbers(let test): test.reading.cost
    case .days(let test): test.reading.cost
    case .flags(let test): test.reading.cost
    case .grades(let test): test.reading.cost
    case .presence(let test): test.reading.cost
    case .steps, .graded, .ever: 6
    case .state, .standing, .spell: 10
    case .sequence, .course, .lasting, .spells, .trend: 20
    case .compared(let test): test.left.cost + test.right.cost
    case .anchored, .quantified: 40
    case .not(let filter): filter.cost
    case .all(let filters), .any(let filters): filters.reduce(0) { $0 + $1.cost }
    }
  }
}

extension Reading {
  fileprivate var cost: Double {
    switch self {
    case .name, .field: 1
    case .grade, .previousGrade, .firstGrade, .measure: 3
    case .calendar, .path, .summary: 5
    case .onDate, .length, .anchored, .tally, .gap, .elapsed: 20
    }
  }
}
