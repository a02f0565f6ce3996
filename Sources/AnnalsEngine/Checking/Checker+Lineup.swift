import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `compare Knowsley, Coventry show rating, caseload`
  mutating func check(_ lineup: Lineup) -> Plan? {
    guard let names = checkNames(lineup.names) else { return nil }
    kindIndex = kind(having: [], names: names)
    checkView(lineup.clauses)
    let entities = checkEntities(names, isAnywhere: false)
    var shown: [Reading] = []
    for clause in lineup.clauses {
      switch clause {
      case .show(let clause): shown = checkShown(clause)
      case .asOf, .knownOn, .datedBy, .asOfEach, .predecessors: break
      case .condition, .order, .limit, .grouping, .percent:
        report(.set(.clauseDoesNotFit(clause.words, statement: "compare")), at: clause.range)
      }
    }
    guard let entities, isSound else { return nil }
    population = .named(entities)
    let mentioned = shown.isEmpty ? ratedTracks : shown
    let columns = ([.name] + mentioned).removingRepeats().map { column(for: $0) }
    return plan(nil, .list(ListOutput(columns: columns, order: [], rows: .lineup)), nil)
  }

  private mutating func checkShown(_ show: ShowClause) -> [Reading] {
    if show.rows != .all {
      report(.set(.rowsOfOthers(show.rows.rawValue, statement: "compare")), at: show.range)
    }
    return show.operands.compactMap { checkReading($0) }
  }

  /// The grade in force of every rated track.
  private var ratedTracks: [Reading] {
    kind.tracks.indices.compactMap { track in
      guard case .rated = kind.tracks[track].content else { return nil }
      return .grade(track: track, day: StateDay(day: horizon))
    }
  }
}
