import AnnalsModel

extension Session {
  /// The gradings behind the rows of a list: those of each entity that has one on the tracks that
  /// the query looks at, from where it looks. `nil` for an answer that is no list, and where the
  /// query looks at no track.
  package func history(
    behind answer: Answer, to plan: Plan,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Stop) -> Answer? {
    let tracks = plan.tracks.sorted()
    guard plan.series == nil, !answer.entities.isEmpty, !tracks.isEmpty else { return nil }
    let entities = answer.entities.removingRepeats()
    return try run(
      historyPlan(of: entities, of: plan.kind, tracks, like: plan), isCancelled: isCancelled)
  }

  /// The query for all gradings of some entities, in their order.
  ///
  /// - Parameter asked: what says from where to look; else it is today.
  func historyPlan(of entities: [Int], of kind: Int, _ tracks: [Int], like asked: Plan?) -> Plan {
    let horizon = asked?.horizon ?? today
    let window = DayRange(first: .first, last: horizon)
    return Plan(
      kind: kind, horizon: horizon, dataDay: model.statedDay ?? today,
      knownOn: asked?.knownOn, datedBy: asked?.datedBy, dateField: asked?.dateField,
      population: .named(entities),
      includesPredecessors: asked?.includesPredecessors ?? false, filter: nil,
      output: .history(HistoryOutput(tracks: tracks, window: window)), limit: nil, notes: [])
  }
}
