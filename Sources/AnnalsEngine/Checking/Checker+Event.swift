import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// What a window or an operand is counted from; a `let` is the period that it stands for.
  mutating func checkAnchor(_ anchor: Anchor) -> EventPlan? {
    if let period = period(of: anchor) {
      return days(of: period).map { fixed($0, period) }
    }
    guard case .event(let event) = anchor else { return nil }
    return check(event)
  }

  /// The same where one day is needed.
  mutating func checkDayAnchor(_ anchor: Anchor) -> EventPlan? {
    if let period = period(of: anchor) {
      return checkPoint(period).map { fixed(DayRange(first: $0, last: $0), period) }
    }
    guard case .event(let event) = anchor else { return nil }
    return check(event)
  }

  private func fixed(_ days: DayRange, _ period: Period) -> EventPlan {
    let words = Printer().text(of: period)
    return EventPlan(days: .fixed(days), ordinal: nil, name: words, words: words)
  }

  /// The period that an anchor is, or that its name stands for where it is no event.
  func period(of anchor: Anchor) -> Period? {
    switch anchor {
    case .period(let period): return period
    case .event(let event):
      guard event.ordinal == nil, event.condition == nil, event.date == nil,
        case .period(let period)? = workspace.constants[FoldedName(event.name.text)],
        happening(called: event.name) == nil
      else { return nil }
      return Period(calendar: period.calendar, range: event.range)
    }
  }

  private mutating func check(_ event: Event) -> EventPlan? {
    guard let found = happening(called: event.name) else { return checkOwnDate(event) }
    var field = found.field
    if let date = event.date {
      field = model.kinds[found.kind].dates.first { isCalled(date, found.kind, $0) }
      guard field != nil, found.isBare else {
        reportDate(date, of: found.kind)
        return nil
      }
    }
    var happening = EventPlan.Happening(kind: found.kind, field: field)
    guard field != nil else {
      report(.event(.undatedKind(model.kinds[found.kind].plural)), at: event.name.range)
      return nil
    }
    if let condition = event.condition {
      guard let filter = inside(found.kind, { $0.check(condition) }) else { return nil }
      happening.filter = filter
    }
    return EventPlan(
      days: .happening(happening, owner: found.owner), ordinal: event.ordinal,
      name: words(of: found, event, isBare: true), words: words(of: found, event, isBare: false))
  }

  /// Asks about another kind, from the same day and by the same date.
  mutating func inside<Checked>(
    _ kind: Int, _ body: (inout Checker) -> Checked
  ) -> Checked {
    let (outer, date) = (kindIndex, dateField)
    defer { (kindIndex, dateField) = (outer, date) }
    kindIndex = kind
    dateField = nil
    return body(&self)
  }

  // MARK: - Names

  /// A name that means what happens, or one of its dates.
  struct NamedHappening {
    var kind: Int

    /// The kind whose entities it happens to.
    var owner: Int
    var field: Int?

    /// Named without a date.
    var isBare: Bool
  }

  /// What happens to the entities of the kind, or to those that own them, under a name.
  func happening(called name: Name) -> NamedHappening? {
    let wanted = FoldedName(name.text)
    for owner in [kindIndex] + model.owners(of: kindIndex) {
      for index in model.nestedKinds(of: owner) {
        let kind = model.kinds[index]
        for word in [kind.singular, kind.plural] where !word.isEmpty {
          if FoldedName(word) == wanted {
            let field = kind.happeningField(datedBy: datedBy)
            return NamedHappening(kind: index, owner: owner, field: field, isBare: true)
          }
          let date = kind.dates.first { FoldedName("\(word) \(kind.fields[$0].name)") == wanted }
          if let date {
            return NamedHappening(kind: index, owner: owner, field: date, isBare: false)
          }
        }
      }
    }
    return nil
  }

  /// A date of the entity itself, or of what owns it.
  private mutating func checkOwnDate(_ event: Event) -> EventPlan? {
    guard event.condition == nil, event.date == nil, let date = ownDate(called: event.name) else {
      report(.event(problem(ofEvent: event.name)), at: event.name.range)
      return nil
    }
    let words = column(for: date.reading).heading
    return EventPlan(
      days: .date(date.reading, isEnd: date.isEnd), ordinal: event.ordinal, name: words,
      words: words)
  }

  private func ownDate(called name: Name) -> (reading: Reading, isEnd: Bool)? {
    for owner in [kindIndex] + model.owners(of: kindIndex) {
      let kind = model.kinds[owner]
      guard case .field(let field)? = session.names.subject(name, of: owner) else { continue }
      guard case .days = kind.fields[field].column else { return nil }
      return (borrowed(.field(field), from: owner), kind.isEnd(field))
    }
    return nil
  }

  private func problem(ofEvent name: Name) -> EventProblem {
    let happenings = happenings
    if session.names.subject(name, of: kindIndex) != nil {
      return .notEvent(name.text, kind: kind.plural, happenings: happenings.map(\.words))
    }
    return .unknownEvent(
      name.text, kind: kind.plural, happenings: happenings.map(\.words),
      nearest: Suggestion.nearest(to: name.text, among: happenings.flatMap(\.names)))
  }

  /// What happens, each with its dates: `intervention (started, ended)`, and the dates of the
  /// entity itself.
  private var happenings: [(words: String, names: [String])] {
    let owners = [kindIndex] + model.owners(of: kindIndex)
    let nested = owners.flatMap { model.nestedKinds(of: $0) }.removingRepeats()
    let own = kind.dates.map { kind.fields[$0].name }
    return own.map { ($0, [$0]) }
      + nested.compactMap { index in
        let kind = model.kinds[index]
        let dates = kind.dates.map { kind.fields[$0].name }
        guard !dates.isEmpty else { return nil }
        return (
          "\(kind.singular) (\(dates.joined(separator: ", ")))",
          [kind.singular] + dates.map { "\(kind.singular) \($0)" }
        )
      }
  }

  private func isCalled(_ name: Name, _ kind: Int, _ field: Int) -> Bool {
    FoldedName(model.kinds[kind].fields[field].name) == FoldedName(name.text)
  }

  private mutating func reportDate(_ name: Name, of index: Int) {
    let kind = model.kinds[index]
    report(
      .event(
        .unknownEventDate(
          name.text, event: kind.singular, dates: kind.dates.map { kind.fields[$0].name })),
      at: name.range)
  }

  /// As headings and reasons name an event: with its condition, or bare.
  private func words(of found: NamedHappening, _ event: Event, isBare: Bool) -> String {
    let kind = model.kinds[found.kind]
    var words = [kind.singular]
    if !isBare, let ordinal = event.ordinal { words.insert(ordinal.rawValue, at: 0) }
    if !isBare, let condition = event.condition {
      words.append("(\(Printer().text(of: condition)))")
    }
    if let date = event.date { words.append(date.text) }
    if !found.isBare, let field = found.field { words.append(kind.fields[field].name) }
    return words.joined(separator: " ")
  }
}

extension Kind {
  /// The fields of days, in the order of the declaration.
  var dates: [Int] {
    fields.indices.filter { index in
      if case .days = fields[index].column { true } else { false }
    }
  }
}
