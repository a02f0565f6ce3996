import AnnalsModel

/// Which entities there are on a day: those whose life has begun and not ended, and of what
/// happened only what had happened by then.
///
/// What happened is dated as `Kind.happeningField` says. With `as known on` it is there only
/// when it was known by that day: by its known date, or by its own where it has none. A day that
/// is not in the data does not limit. One rule for lists, relations, quantifiers and events.
struct Existence {
  private let from: [Int32]
  private let until: [Int32]
  private let known: [Int32]
  private let day: Int32
  private let knownOn: Int32

  /// - Parameters:
  ///   - happened: the field that dates what happened.
  ///   - known: the field that says when it became known.
  init(
    _ kind: Kind, on day: Day, happened: Int? = nil, known: Int? = nil, knownOn: Day? = nil
  ) {
    self.day = day.number
    self.knownOn = (knownOn ?? .last).number
    let start = kind.life?.from ?? kind.span?.from ?? happened
    from = kind.days(of: start)
    until = kind.days(of: kind.life?.until)
    self.known = knownOn == nil || kind.owner == nil ? [] : kind.days(of: known ?? start)
  }

  /// Why an entity does not exist on the day: `began on 1 April 2019`.
  func absence(of entity: Int) -> String? {
    if begins(entity) { return "began on \(Day(number: from[entity]).inWords)" }
    if ended(entity) { return "existed until \(Day(number: until[entity]).inWords)" }
    return nil
  }

  func holds(for entity: Int) -> Bool {
    !begins(entity) && !ended(entity) && isKnown(entity)
  }

  /// Whether it begins only after the day.
  private func begins(_ entity: Int) -> Bool {
    entity < from.count && from[entity] > day && from[entity] != Day.unknown.number
  }

  private func ended(_ entity: Int) -> Bool {
    entity < until.count && until[entity] <= day
  }

  private func isKnown(_ entity: Int) -> Bool {
    guard entity < known.count else { return true }
    let day = known[entity]
    if day != Day.unknown.number { return day <= knownOn }
    guard entity < from.count, from[entity] != Day.unknown.number else { return true }
    return from[entity] <= knownOn
  }
}

extension Kind {
  /// The numbers of a field of days; none where there is no such field.
  func days(of field: Int?) -> [Int32] {
    guard let field, case .days(let column) = fields[field].column else { return [] }
    return column.numbers
  }

  /// The field that dates what happened: for a span its start, else the date of this name where
  /// the kind has it, else the kind's own.
  func happeningField(datedBy name: String?) -> Int? {
    guard owner != nil else { return nil }
    return span?.from ?? name.flatMap { day(called: $0) } ?? dateField
  }

  /// The field of days of a name.
  func day(called name: String) -> Int? {
    fields.firstIndex { field in
      guard case .days = field.column else { return false }
      return field.name == name
    }
  }

  /// The field that says when what happened became known: as a track that takes its gradings
  /// from here declares, else the date called `published`; `nil` for a kind without either.
  func knownField(in model: Model, _ index: Int) -> Int? {
    guard let owner else { return nil }
    for track in model.kinds[owner.kind].tracks {
      for source in track.sources where source.kind == index {
        guard source.knownDate < source.dates.count else { continue }
        return source.dates[source.knownDate].field
      }
    }
    return day(called: "published")
  }
}

extension Evaluator {
  /// The field that dates an entity of a nested kind in this query.
  var happeningField: Int? { kind.happeningField(datedBy: datedBy) }

  /// Which entities of the kind there are in this query.
  var existence: Existence {
    Existence(
      kind, on: horizon, happened: happeningField, known: kind.knownField(in: model, kindIndex),
      knownOn: knownOn)
  }
}
