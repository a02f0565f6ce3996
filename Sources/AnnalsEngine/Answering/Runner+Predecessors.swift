import AnnalsModel

/// What there is to say with `including predecessors`.
extension Runner {
  /// Whose histories could not be joined to one.
  func notesOnPredecessors(of sorting: Sorting) -> [String] {
    guard let inheritance = evaluator.inheritance else { return [] }
    let ambiguous = inheritance.ambiguous.filter(isLookedAt(in: sorting))
    let names = Names(model, plan.kind)
    return sortedByName(ambiguous).map { entity in
      "\(names.name(of: entity)) has several predecessors: it begins with the history of none."
    }
  }

  /// How many of those in the answer stand there with what was another's.
  func warningsOnPredecessors(of sorting: Sorting) -> [String] {
    guard evaluator.inheritance != nil else { return [] }
    let count = sorting.yes.count { !forebears(of: $0).isEmpty }
    switch count {
    case 0: return []
    case 1: return ["1 \(kind.singular) takes over gradings of a predecessor."]
    default: return ["\(count) \(kind.plural) take over gradings of a predecessor."]
    }
  }

  /// `with Northamptonshire`, of an entity whose history begins with that of another.
  func noteOnPredecessors(of entity: Int, _ names: Names) -> String? {
    let forebears = forebears(of: entity)
    guard !forebears.isEmpty else { return nil }
    return "with " + forebears.map { names.name(of: $0) }.joined(separator: ", ")
  }

  /// The entities whose gradings an entity has in some track of the plan, each once.
  private func forebears(of entity: Int) -> [Int] {
    evaluator.views.flatMap { $0?.forebears[entity] ?? [] }.removingRepeats()
  }
}
