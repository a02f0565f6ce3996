import AnnalsModel

/// What a condition adds to a row that it holds for: when, from what, for how long.
struct Evidence: Sendable {
  /// The track it speaks of; keeps headings apart.
  var subject: String
  var columns: [EvidenceColumn]

  /// Whether a trace may have crossings.
  var mayCross = true

  /// Writes the trace of an entity into an empty one; `false` where the condition does not hold:
  /// a branch of an `or` that another branch made true.
  var write: @Sendable (_ entity: Int, _ trace: inout Trace) -> Bool

  /// What `show each` shows of one occurrence: the columns without those that sum several up.
  var eachColumns: [EvidenceColumn]

  /// Every occurrence of an entity, oldest first, as cells of `eachColumns`.
  var occurrences: @Sendable (_ entity: Int) -> [Trace]

  /// A condition that holds or does not, without a day of its own: one occurrence at most.
  init(
    subject: String, columns: [EvidenceColumn],
    write: @escaping @Sendable (_ entity: Int, _ trace: inout Trace) -> Bool
  ) {
    self.init(subject: subject, columns: columns, write: write) {
      columns
    } occurrences: { entity in
      var trace = Trace()
      return write(entity, &trace) ? [trace] : []
    }
  }

  /// A condition whose row shows the last of its occurrences.
  ///
  /// - Parameters:
  ///   - visit: calls `body` with those of an entity that are wanted, oldest first.
  ///   - write: writes one down.
  init<Occurrence>(
    subject: String, columns: [EvidenceColumn],
    visit:
      @escaping @Sendable (
        _ entity: Int, _ which: Occurrences, _ body: (Occurrence) -> Void
      ) -> Void,
    write:
      @escaping @Sendable (_ occurrence: Occurrence, _ entity: Int, _ trace: inout Trace) -> Void
  ) {
    self.init(subject: subject, columns: columns) { entity, trace in
      var isThere = false
      visit(entity, .last) { occurrence in
        isThere = true
        write(occurrence, entity, &trace)
      }
      return isThere
    } eachColumns: {
      columns
    } occurrences: { entity in
      var traces: [Trace] = []
      visit(entity, .all) { occurrence in
        var trace = Trace()
        write(occurrence, entity, &trace)
        traces.append(trace)
      }
      return traces
    }
  }

  init(
    subject: String, columns: [EvidenceColumn],
    write: @escaping @Sendable (_ entity: Int, _ trace: inout Trace) -> Bool,
    eachColumns: () -> [EvidenceColumn],
    occurrences: @escaping @Sendable (_ entity: Int) -> [Trace]
  ) {
    self.subject = subject
    self.columns = columns
    self.write = write
    self.eachColumns = eachColumns()
    self.occurrences = occurrences
  }

  /// The trace of an entity, or `nil` where the condition does not hold.
  func trace(_ entity: Int) -> Trace? {
    var trace = Trace()
    return write(entity, &trace) ? trace : nil
  }
}

struct EvidenceColumn: Sendable {
  var heading: String
  var type: CellType

  /// Set where the column shows the value of an operand, so that it is shown once.
  var reading: Reading?

  init(_ heading: String, _ type: CellType, reading: Reading? = nil) {
    self.heading = heading
    self.type = type
    self.reading = reading
  }
}

/// The evidence for one row. One trace is written and read row after row, so that nothing is
/// allocated for each.
struct Trace: Sendable {
  /// One for each column.
  var cells: [Cell] = []
  var notes: [String] = []
  var crossings: Set<Crossing> = []

  /// A step goes over gradings without a value: a warning.
  var isOverUnknown = false

  /// Empties it for the next row.
  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    if !notes.isEmpty { notes.removeAll() }
    if !crossings.isEmpty { crossings.removeAll() }
    isOverUnknown = false
  }
}

/// An answer that goes from one scale to another over a bridge.
struct Crossing: Hashable, Sendable {
  /// Indices into `Model.scales`, the lower first.
  var low: Int
  var high: Int
}

extension Filter {
  /// The evidence of every condition, in the order of the query. What is under `not` has
  /// none: it did not happen.
  func evidence(of evaluator: Evaluator, _ cells: CellMaker) -> [Evidence] {
    let maker = EvidenceMaker(evaluator: evaluator, cells: cells)
    return switch self {
    case .texts, .days, .flags, .presence, .future, .not: []
    case .numbers(let test): maker.evidence(for: test).map { [$0] } ?? []
    case .grades(let test): maker.evidence(for: test).map { [$0] } ?? []
    case .steps(let test): [maker.evidence(for: test)]
    case .graded(let test): [maker.evidence(for: test)]
    case .ever(let test): maker.evidence(for: test).map { [$0] } ?? []
    case .state(let test): [maker.evidence(for: test)]
    case .standing(let test): [maker.evidence(for: test)]
    case .spell(let test): [maker.evidence(for: test)]
    case .sequence(let test): [maker.evidence(for: test)]
    case .course(let test): [maker.evidence(for: test)]
    case .lasting(let test): maker.evidence(for: test)
    case .spells(let test): maker.evidence(for: test)
    case .trend(let test): maker.evidence(for: test)
    case .compared(let test): maker.evidence(for: test)
    case .anchored(let test): maker.evidence(for: test)
    case .quantified(let test): maker.evidence(for: test)
    case .all(let filters), .any(let filters):
      filters.flatMap { $0.evidence(of: evaluator, cells) }
    }
  }
}

extension Model {
  /// Says which bridges an answer went over.
  func notes(on crossings: Set<Crossing>) -> [String] {
    crossings.sorted { ($0.low, $0.high) < ($1.low, $1.high) }.compactMap { crossing in
      bridges.first { bridge in
        Set([bridge.from, bridge.to]) == Set([crossing.low, crossing.high])
      }.map { note(on: $0) }
    }
  }

  private func note(on bridge: Bridge) -> String {
    let (from, to) = (scales[bridge.from], scales[bridge.to])
    let pairs = bridge.pairs.map { pair in
      "\(from.labels[pair.from]) stands beside \(to.labels[pair.to])"
    }
    return "Compares the scales \(from.name) and \(to.name) over a bridge: "
      + pairs.joined(separator: ", ") + "."
  }
}
