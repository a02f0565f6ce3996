import AnnalsModel

/// Which entities there are on a day: those whose life has begun and not ended, and of what
/// happened only what had happened by then.
///
/// What happened is dated as `Kind.happeningField` says. With `as known on` it is there only
/// when it was known by that day: by its known date, or by its own where it has none. What has
/// no such date in the data is there once another of its dates has come, or once the day has that
/// the data speaks of; on an earlier day it is not known. One rule for lists, relations,
/// quantifiers and events.
struct Existence: Kernel {
  private let from: [Int32]
  private let until: [Int32]
  private let known: [Int32]

  /// All dates of what happened.
  private let dates: [[Int32]]

  /// Whether it happens to another. The life of an entity that stands for itself goes back for
  /// ever where nobody says when it began.
  private let isHappening: Bool
  private let day: Int32
  private let knownOn: Int32?

  /// The day that the data speaks of: on it everything in the data has happened.
  private let dataDay: Int32

  /// - Parameters:
  ///   - day: the day that the query looks from.
  ///   - dataDay: the day that the data speaks of.
  ///   - happened: the field that dates what happened.
  ///   - known: the field that says when it became known.
  init(
    _ kind: Kind, on day: Day, dataDay: Day, happened: Int? = nil, known: Int? = nil,
    knownOn: Day? = nil
  ) {
    self.day = day.number
    self.dataDay = dataDay.number
    self.knownOn = knownOn?.number
    let start = kind.life?.from ?? kind.span?.from ?? happened
    from = kind.days(of: start)
    until = kind.days(of: kind.life?.until)
    self.known = knownOn == nil ? [] : kind.days(of: known ?? start)
    isHappening = kind.owner != nil
    dates = (kind.declaredDates + [kind.span?.until]).map { kind.days(of: $0) }
  }

  /// Whether nothing that the kind says of its entities keeps one out.
  var isOfAll: Bool { from.isEmpty && until.isEmpty && (knownOn == nil || known.isEmpty) }

  /// Why an entity does not exist on the day: `began on 1 April 2019`.
  func absence(of entity: Int) -> String? {
    if hasBegun(entity, by: day) == .no { return "began on \(Day(number: from[entity]).inWords)" }
    if hasEnded(entity) { return "existed until \(Day(number: until[entity]).inWords)" }
    return nil
  }

  func truth(of entity: Int) -> Truth {
    if hasEnded(entity) { return .no }
    let hasBegun = hasBegun(entity, by: day)
    guard hasBegun != .no, let knownOn else { return hasBegun }
    return hasBegun.and(isKnown(entity, by: knownOn))
  }

  private func hasEnded(_ entity: Int) -> Bool {
    entity < until.count && until[entity] <= day
  }

  /// Whether it has begun, or happened, by a day.
  private func hasBegun(_ entity: Int, by day: Int32) -> Truth {
    guard entity < from.count else { return .yes }
    if from[entity] != Day.unknown.number { return Truth(from[entity] <= day) }
    if !isHappening || dataDay <= day { return .yes }
    return dates.contains { entity < $0.count && $0[entity] <= day } ? .yes : .notKnown
  }

  private func isKnown(_ entity: Int, by day: Int32) -> Truth {
    guard isHappening, entity < known.count else { return .yes }
    if known[entity] != Day.unknown.number { return Truth(known[entity] <= day) }
    return hasBegun(entity, by: day)
  }
}

extension Evaluator {
  /// The field that dates an entity of a nested kind in this query.
  var happeningField: Int? { kind.happeningField(datedBy: datedBy) }

  /// Which entities of the kind there are in this query.
  var existence: Existence {
    Existence(
      kind, on: horizon, dataDay: dataDay, happened: happeningField,
      known: kind.knownField(in: model, kindIndex), knownOn: knownOn)
  }
}
