import AnnalsModel
import AnnalsSyntax

/// What is counted and gathered of each group of a query.
struct GroupTable: Sendable {
  private let output: GroupOutput
  private let evaluator: Evaluator
  private let cells: CellMaker
  private let reader: Reader?

  /// Set where every spell of an entity is a value by itself.
  private let spells: LengthReader?
  private let scales: ScaleFinder?
  private var grouping: Grouping
  private var tallies: [GroupTally] = []
  private var keyMarks: KeyMarks

  /// Why values are left out, and how many for each reason.
  private var reasons = ReasonTable()

  /// How many of those are lengths that could be more than what is known of them.
  private(set) var openValues = 0

  init(_ output: GroupOutput, _ evaluator: Evaluator, _ cells: CellMaker) {
    self.output = output
    self.evaluator = evaluator
    self.cells = cells
    reader = output.measure.reading.map { evaluator.reader(for: $0) }
    spells = reader?.spells
    scales = output.measure.reading.flatMap { ScaleFinder($0, evaluator) }
    let readers = output.keys.map { evaluator.reader(for: $0.reading) }
    grouping = Grouping(readers)
    keyMarks = KeyMarks(output.keys.map(\.reading), readers, cells)
  }

  /// Takes the entities that the condition holds for, and for a share the others too.
  mutating func add(_ sorting: Runner.Sorting, of runner: Runner) throws(Stop) {
    try add(sorting.yes, of: runner) { $0.yes += $1 }
    guard case .share = output.measure else { return }
    try add(sorting.noes, of: runner) { $0.no += $1 }
    try add(sorting.notKnown, of: runner) { $0.notKnown += $1 }
  }

  /// Adds so many to the tally of a group.
  private typealias Count = @Sendable (inout GroupTally, Int) -> Void

  private mutating func add(
    _ entities: [Int], of runner: Runner, _ count: @escaping Count
  ) throws(Stop) {
    guard runner.workers.divide(entities.count) else {
      return try add(entities[...], of: runner, count)
    }
    let (output, evaluator, cells) = (output, evaluator, cells)
    let parts = runner.workers.map(entities.count) { piece -> GroupTable? in
      var table = GroupTable(output, evaluator, cells)
      do throws(Stop) {
        try table.add(entities[piece], of: runner, count)
        return table
      } catch {
        return nil
      }
    }
    for part in parts {
      guard let part else { throw .cancelled }
      merge(part)
    }
  }

  /// Adds some entities, a block at a time.
  private mutating func add(
    _ entities: ArraySlice<Int>, of runner: Runner, _ count: Count
  ) throws(Stop) {
    var start = entities.startIndex
    while start < entities.endIndex {
      if runner.isCancelled() { throw .cancelled }
      let block = entities[start..<min(start + Evaluator.blockSize, entities.endIndex)]
      if let spells {
        for entity in block { add(spells, of: entity) }
      } else {
        add(block, count)
      }
      start = block.endIndex
    }
  }

  private mutating func add(_ block: ArraySlice<Int>, _ count: Count) {
    let groups = grouping.groups(of: block)
    reserve()
    var counts = [Int](repeating: 0, count: tallies.count)
    for group in groups { counts[group] += 1 }
    for (group, more) in counts.enumerated() where more > 0 { count(&tallies[group], more) }
    keyMarks.add(block, to: groups)
    if let reader, let reading = output.measure.reading {
      add(block, to: groups, reader, reading)
    }
  }

  /// Adds what another table has of the entities after.
  private mutating func merge(_ other: GroupTable) {
    let groups = grouping.merge(other.grouping)
    reserve()
    for (index, (tally, group)) in zip(other.tallies, groups).enumerated() {
      tallies[group].merge(tally)
      keyMarks.merge(other.keyMarks.marks(of: index), into: group)
    }
    reasons.merge(other.reasons)
    openValues += other.openValues
  }

  /// Adds each spell of an entity; who has none is in no group.
  private mutating func add(_ spells: LengthReader, of entity: Int) {
    let reason = spells.eachSpell(of: entity) { length in
      let group = grouping.group(of: entity)
      reserve()
      keyMarks.add(entity, to: group)
      tallies[group].yes += 1
      tallies[group].summary?.add(length, .day)
      if case .unknown(let reason) = length { reasons.add(reason) }
    }
    if let reason { reasons.add(reason) }
  }

  /// Adds the values of entities, each to its group.
  private mutating func add(
    _ entities: ArraySlice<Int>, to groups: [Int], _ reader: Reader, _ reading: Reading
  ) {
    let mayBeOpen = reader.isSpan
    let values = reader.wholeValues
    for (entity, group) in zip(entities, groups) {
      let value = values(entity)
      tallies[group].summary?.add(value, cells.mark(of: reading, reader, entity))
      if let scale = scales?.scale(of: entity) { tallies[group].scales |= 1 << UInt64(scale) }
      if case .unknown(let reason) = value { reasons.add(reason) }
      if mayBeOpen, case .length? = reader.openCell(of: entity) { openValues += 1 }
    }
  }

  private mutating func reserve() {
    while tallies.count < grouping.count { tallies.append(GroupTally(output.measure)) }
  }

  /// Adds every grade of the graded key, beside the values that the other keys have. With
  /// several graded keys only what occurs is shown: their combinations would be without end.
  ///
  /// - Parameter types: of the keys.
  mutating func addZeroes(types: [CellType]) {
    let graded = types.indices.filter { if case .grade = types[$0] { true } else { false } }
    if let position = graded.first, graded.count == 1, case .grade(let labels) = types[position] {
      grouping.complete(
        position, with: labels.indices.map { .grade(UInt8(truncatingIfNeeded: $0)) })
    }
    reserve()
  }

  /// Every group, in the order of appearance.
  var groups: FilledGroups {
    FilledGroups(keys: grouping.keys, marks: keyMarks, tallies: tallies)
  }

  /// The bridges that the lowest or highest grade of a group goes over.
  var crossings: Set<Crossing> {
    var crossings: Set<Crossing> = []
    for tally in tallies {
      let scales = (0..<64).filter { tally.scales >> UInt64($0) & 1 == 1 }
      for (index, low) in scales.enumerated() {
        for high in scales.dropFirst(index + 1) {
          crossings.insert(Crossing(low: low, high: high))
        }
      }
    }
    return crossings
  }

  /// What to warn of: figures that are too old.
  var warnings: [String] {
    zip(reasons.reasons, reasons.counts).filter { $0.0.isStale }
      .map { "\($0.0.words): \($0.1) left out." }.sorted()
  }

  /// Values that are left out, by reason, most first, then by text.
  var leftOut: [NotKnown] {
    var tally = ReasonTally()
    for (reason, count) in zip(reasons.reasons, reasons.counts) { tally.add(reason, count: count) }
    return tally.summary
  }

  /// What its groups take, and the values that a middle is found among.
  var bytes: Int {
    let values = tallies.reduce(0) { $0.addingSaturated($1.summary?.bytes ?? 0) }
    return tallies.count.multipliedSaturated(by: MemoryLayout<GroupTally>.stride)
      .addingSaturated(values)
  }

  /// How many entities were counted.
  var total: Int { tallies.reduce(0) { $0 + $1.yes } }

  /// Whether the condition could not be told for someone in a group of a share.
  var hasNotKnown: Bool { tallies.contains { $0.notKnown > 0 } }
}

/// Groups by columns: what they have of each key, and what they come to.
struct FilledGroups {
  let keys: [KeyColumn]

  /// How exactly each key that is a day is known.
  let marks: KeyMarks
  let tallies: [GroupTally]
}

/// What a group comes to.
struct GroupTally: Sendable {
  /// Entities that the condition holds for, or the spells of those.
  var yes = 0

  /// Of a share: those that it does not hold for, and those that could not be told.
  var no = 0
  var notKnown = 0

  /// Of an average and the like.
  var summary: Summary?

  /// The scales that the grades of a lowest or highest were made on, as bits.
  var scales: UInt64 = 0

  init(_ measure: GroupMeasure) {
    switch measure {
    case .count, .share: summary = nil
    case .summary(let function, _, _): summary = Summary(function)
    }
  }

  /// Adds what another tally has of the same group.
  fileprivate mutating func merge(_ other: GroupTally) {
    yes += other.yes
    no += other.no
    notKnown += other.notKnown
    if let more = other.summary { summary?.merge(more) }
    scales |= other.scales
  }

  /// What groups are ordered by.
  func value(of measure: GroupMeasure) -> ReadValue? {
    switch measure {
    case .count: .number(.whole(Int64(yes)))
    case .share: share.map { .number(.fraction($0)) }
    case .summary: summary?.value
    }
  }

  /// In percent; `nil` where nobody could be told.
  var share: Double? { Self.percent(yes, of: yes + no) }

  /// In percent; `nil` of nothing.
  static func percent(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) * 100 / Double(whole)
  }
}

extension Reader {
  /// The reader of a length that is every spell by itself.
  fileprivate var spells: LengthReader? {
    guard case .length(let reader) = self, reader.reading.measure == .spell else { return nil }
    return reader
  }
}
