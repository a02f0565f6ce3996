import AnnalsModel

/// The rows of a list before their cells.
struct ListRows: Sendable {
  /// By row.
  private(set) var entities: [Int]

  /// The entities that have rows.
  private(set) var shown: [Int]

  /// By row, for rows of occurrences: the trace of each evidence.
  private(set) var traces: [[Trace?]] = []

  /// One row for each entity.
  init(_ entities: [Int]) {
    self.entities = entities
    shown = entities
  }

  /// A row for each occurrence of an entity.
  mutating func add(_ entity: Int, _ occurrences: some Collection<[Trace?]>) {
    guard !occurrences.isEmpty else { return }
    shown.append(entity)
    for occurrence in occurrences {
      entities.append(entity)
      traces.append(occurrence)
    }
  }

  /// Writes the trace of an evidence for a row.
  ///
  /// - Parameter index: of the evidence.
  /// - Returns: `false` where its condition does not hold.
  func write(_ index: Int, _ evidence: Evidence, _ row: Int, into trace: inout Trace) -> Bool {
    guard traces.isEmpty else {
      guard let written = traces[row][index] else { return false }
      trace = written
      return true
    }
    trace.clear()
    return evidence.write(entities[row], &trace)
  }
}
