import AnnalsModel

/// What there is to say with `dated by`.
extension Runner {
  /// How many gradings that the query sees lack the date that it chose, and count from their own:
  /// of its own kind those of who is looked at, of every other kind all.
  func notesOnKeptDates(of sorting: Sorting) -> [String] {
    guard let date = plan.datedBy else { return [] }
    let isLookedAt = isLookedAt(in: sorting)
    return evaluator.usedViews.compactMap { key, view in
      let kept = view.keptDates.filter { grading in
        grading.day <= view.horizon
          && (key.kind != plan.kind || isLookedAt(grading.entity))
      }
      let track = model.kinds[key.kind].tracks[key.track].name
      switch kept.count {
      case 0: return nil
      case 1: return "1 grading of \(track) without \(date) keeps its own date."
      default: return "\(kept.count) gradings of \(track) without \(date) keep their own date."
      }
    }
  }

  /// Whether the query asks about an entity at all.
  func isLookedAt(in sorting: Sorting) -> (Int) -> Bool {
    if case .named(let entities) = plan.population { return Set(entities).contains }
    return { existence.truth(of: $0) != .no && sorting.members?.mask[$0] != .no }
  }
}

extension Evaluator {
  /// The tracks that the query has looked at so far, each once, in the order of the model.
  fileprivate var usedViews: [(key: TrackKey, view: TrackView)] {
    var views = cache.allViews
    for (track, view) in self.views.enumerated() {
      if let view { views[TrackKey(kind: kindIndex, track: track)] = view }
    }
    return views.sorted { ($0.key.kind, $0.key.track) < ($1.key.kind, $1.key.track) }
      .map { (key: $0.key, view: $0.value) }
  }
}
