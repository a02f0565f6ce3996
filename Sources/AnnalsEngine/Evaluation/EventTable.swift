import AnnalsModel

/// The days of one event for every entity of a kind, made once for a query.
///
/// Compressed sparse rows as a track is, in order of day: nested rows stand together by owner,
/// but in no order.
struct EventTable: Sendable {
  /// One more than there are entities.
  private(set) var offsets: [Int32] = [0]
  private(set) var events: [DatedRow] = []

  /// A row of the nested kind and its day.
  struct DatedRow: Sendable {
    var day: Int32
    var row: Int32

    /// Whether it is not known that it is one of those asked for.
    var isDoubtful: Bool
  }

  /// Whether an entity has one whose day is not in the data.
  private(set) var hasUndated: [Bool] = []

  /// - Parameters:
  ///   - happening: rows of the evaluator's kind.
  ///   - owner: the kind whose entities they belong to.
  init(_ happening: EventPlan.Happening, of evaluator: Evaluator, in owner: Int) {
    let columns = Columns(happening, evaluator)
    let starts = evaluator.model.offsets(of: evaluator.kindIndex, in: owner) ?? [0]
    let count = max(starts.count - 1, 0)
    offsets.reserveCapacity(starts.count)
    hasUndated.reserveCapacity(count)
    events.reserveCapacity(Int(starts[count]))
    for entity in 0..<count {
      var undated = false
      var isInOrder = true
      let first = events.count
      for row in starts[entity]..<starts[entity + 1] {
        switch columns.content(of: Int(row)) {
        case .day(let day, let isDoubtful):
          if events.count > first, events[events.count - 1].day > day { isInOrder = false }
          events.append(DatedRow(day: day, row: row, isDoubtful: isDoubtful))
        case .undated: undated = true
        case .nothing: break
        }
      }
      // Most files are in order of day.
      if !isInOrder { sort(from: first) }
      hasUndated.append(undated)
      offsets.append(Int32(truncatingIfNeeded: events.count))
    }
  }

  /// Sorts the last events where they stand.
  private mutating func sort(from first: Int) {
    events.withUnsafeMutableBufferPointer { events in
      var last = UnsafeMutableBufferPointer(rebasing: events[first...])
      last.sort { ($0.day, $0.row) < ($1.day, $1.row) }
    }
  }

  /// The events of an entity, in order of day.
  func events(of entity: Int) -> Range<Int> {
    Int(offsets[entity])..<Int(offsets[entity + 1])
  }
}

/// What the rows of a happening say of an event.
private struct Columns {
  enum Content {
    case day(Int32, isDoubtful: Bool)
    case undated
    case nothing
  }

  private let days: [Int32]
  private let masks: [Mask]?
  private let existence: Existence

  /// Set where a missing day is no event yet, as what has begun goes on; one that could not be
  /// read is an event all the same.
  private let endings: Absences?

  /// Days after this one have not come, or were not known.
  private let last: Int32

  init(_ happening: EventPlan.Happening, _ evaluator: Evaluator) {
    let kind = evaluator.kind
    days = kind.days(of: happening.field)
    endings = happening.field.flatMap { kind.isEnd($0) ? kind.fields[$0].absences : nil }
    masks = happening.filter.map { evaluator.masks(of: $0) }
    existence = evaluator.existence
    last = evaluator.lastDay.number
  }

  func content(of row: Int) -> Content {
    let truth = existence.truth(of: row).and(masks?.truth(of: row) ?? .yes)
    guard truth != .no else { return .nothing }
    guard row < days.count, days[row] != Day.unknown.number else {
      return endings?.isUnread(row) == false ? .nothing : .undated
    }
    return days[row] > last ? .nothing : .day(days[row], isDoubtful: truth == .notKnown)
  }
}

extension Evaluator {
  /// The last day whose happenings the query sees: with `as known on` what has no date of its
  /// becoming known is known from its own day.
  fileprivate var lastDay: Day {
    guard let knownOn, kind.knownField(in: model, kindIndex) == nil else { return horizon }
    return min(knownOn, horizon)
  }

  /// The days of a happening for every entity of an owner.
  func events(_ happening: EventPlan.Happening, in owner: Int) -> EventTable {
    cache.events(EventKey(owner: owner, happening: happening)) {
      EventTable(happening, of: evaluator(of: happening.kind), in: owner)
    }
  }
}
