import AnnalsModel
import AnnalsSyntax

/// A name that means what happens, or one of its dates.
struct NamedHappening {
  var kind: Int

  /// The kind whose entities it happens to.
  var owner: Int
  var field: Int?

  /// Named without a date.
  var isBare: Bool
}

extension Checker {
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

  /// A date of the entity itself, or of what owns it; reports a name that is no event.
  mutating func checkOwnDate(_ event: Event) -> EventPlan? {
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

  /// Whether a field of a kind goes by a name.
  func isCalled(_ name: Name, _ kind: Int, _ field: Int) -> Bool {
    FoldedName(model.kinds[kind].fields[field].name) == FoldedName(name.text)
  }

  /// Says which dates there are of what happens.
  mutating func reportDate(_ name: Name, of index: Int) {
    let kind = model.kinds[index]
    report(
      .event(
        .unknownEventDate(
          name.text, event: kind.singular, dates: kind.dates.map { kind.fields[$0].name })),
      at: name.range)
  }

  /// As headings and reasons name an event: with its condition, or bare.
  func words(of found: NamedHappening, _ event: Event, isBare: Bool) -> String {
    let kind = model.kinds[found.kind]
    var words = [kind.singular]
    if !isBare, let ordinal = event.ordinal { words.insert(ordinal.rawValue, at: 0) }
    if !isBare, let condition = event.condition {
      words.append("(\(Printer.spoken.text(of: condition)))")
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
