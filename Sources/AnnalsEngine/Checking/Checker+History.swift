import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `history of rating for Knowsley since 2014`
  mutating func check(_ history: History) -> Plan? {
    guard let told = checkTold(history.subjects, history.tracks, history.clauses) else {
      return nil
    }
    var limit: Int?
    for clause in history.clauses {
      switch clause {
      case .limit(let clause): limit = clause.count
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      case .condition: reportCondition(clause, on: history.subjects)
      case .show, .order, .grouping, .percent:
        report(.set(.clauseDoesNotFit(clause.words, statement: "history")), at: clause.range)
      }
    }
    let tracks = history.tracks.compactMap { checkTrack($0) }
    guard let window = checkFixedWindow(history.window), told, isSound else { return nil }
    let output = HistoryOutput(tracks: tracks.removingRepeats(), window: window)
    return plan(nil, .history(output), limit)
  }

  /// Whose gradings are told, and from when they are looked at.
  ///
  /// - Returns: `nil` when not even the kind is known, false when something else is wrong.
  mutating func checkTold(
    _ subjects: Subjects?, _ tracks: [Name], _ clauses: [Clause]
  ) -> Bool? {
    guard let names = checkSubjects(subjects, tracks: tracks) else { return nil }
    checkView(clauses)
    guard !names.isEmpty else { return true }
    guard let entities = checkEntities(names) else { return false }
    population = .named(entities)
    return true
  }

  /// `history of rating for councils where rating is good`: what narrows whose gradings are told
  /// belongs to whose they are.
  mutating func reportCondition(_ clause: Clause, on subjects: Subjects?) {
    if let problem = problem(ofNested: clause, subjects) {
      return report(.set(problem), at: clause.range)
    }
    let source: Source =
      if case .source(let source)? = subjects {
        source
      } else {
        .name(Name(text: kind.plural, isQuoted: false, range: clause.range))
      }
    let listing = Listing(source: source, clauses: [clause], range: clause.range)
    report(
      .set(.conditionOnGradings(kind: kind.plural, subjects: Printer().text(of: listing))),
      at: clause.range)
  }

  /// `history of rating for Knowsley where framework is SIF`: what is asked is of the inspections.
  private func problem(ofNested clause: Clause, _ subjects: Subjects?) -> SetProblem? {
    guard case .condition(let node) = clause, !isAskable(node.condition, of: kindIndex),
      let nested = model.nestedKinds(of: kindIndex).first(where: {
        isAskable(node.condition, of: $0)
      })
    else { return nil }
    var asked = Printer().text(of: node.condition)
    if case .junction(let junction) = node.condition, junction.connective == .or {
      asked = "(\(asked))"
    }
    if case .names(let values)? = subjects {
      let names = values.map(\.words).joined(separator: " or ")
      asked = "\(kind.singular) is \(names) and \(asked)"
    }
    let plural = model.kinds[nested].plural
    return .conditionOnHappenings(happenings: plural, query: "\(plural) where \(asked)")
  }

  /// Whether a condition is one of a kind.
  private func isAskable(_ condition: Condition, of kind: Int) -> Bool {
    var other = self
    other.diagnostics = []
    return other.inside(kind) { $0.check(condition) } != nil && other.isSound
  }

  /// A window that is the same for every entity.
  mutating func checkFixedWindow(_ window: Window?) -> DayRange? {
    if let window, window.isOfEvents {
      report(.set(.windowOfEvents), at: window.range)
      return nil
    }
    guard let days = checkWindow(window) else { return nil }
    if days.first > horizon { note("The window begins after \(horizon.inWords).") }
    return days
  }
}

extension Window {
  /// Whether each entity has days of its own in it.
  fileprivate var isOfEvents: Bool {
    switch words {
    case .since(.event), .after(.event), .before(.event), .within(_, _, .event): true
    case .since(.period), .after(.period), .before(.period), .within(_, _, .period), .by, .in,
      .on, .between, .inTheLast:
      false
    }
  }
}
