import AnnalsModel

/// What a query says of one entity.
package struct Finding: Sendable {
  /// Of the entity.
  package var name: String

  /// In the canonical words of `explain`.
  package var query: String
  package var verdict: FindingVerdict

  /// Its row, where the query lists it.
  package var row: Answer?

  /// What each condition says.
  package var steps: [FoundStep]

  /// Of a query with `limit`, how many rows it shows.
  package var limit: Int?
}

/// Whether an entity is part of an answer.
package enum FindingVerdict: Hashable, Sendable {
  case yes
  case no

  /// With the reason.
  case notKnown(String)

  /// It does not exist on the day: `began on 1 April 2019`.
  case absent(String)

  /// The query is about another kind, whose plural name it is.
  case other(String)
}

/// The gradings of one entity on one track, as `history of` tells them.
package struct FoundGradings: Sendable {
  package var track: String
  package var answer: Answer
}

/// What a condition, or a set that is looked at, says of an entity.
package struct FoundStep: Hashable, Sendable {
  /// How far inside other steps it stands.
  package var depth: Int
  package var words: String
  package var truth: Truth

  /// Why it is not known.
  package var reason: String?
}

extension Session {
  /// What a query says of one entity.
  ///
  /// - Parameter those: the entities of the list before the query.
  package func finding(
    on subject: Subject, _ explaining: Explaining, those: EntitySet?,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> Finding {
    let plan = explaining.plan
    var finding = Finding(
      name: name(of: subject), query: explaining.sentence, verdict: .no, row: nil, steps: [],
      limit: plan.limit)
    guard plan.kind == subject.kind else {
      finding.verdict = .other(model.kinds[plan.kind].plural)
      return finding
    }
    let runner = try runner(of: plan, those: those, isCancelled: isCancelled)
    finding.verdict = try runner.verdict(on: subject.entity)
    for step in explaining.steps where !step.isEveryone {
      guard let plan = step.plan else { continue }
      let asked = try self.runner(of: plan, those: those, isCancelled: isCancelled)
      let (truth, reason) = try asked.truth(of: subject.entity)
      finding.steps.append(
        FoundStep(depth: step.depth, words: step.words, truth: truth, reason: reason))
    }
    if finding.verdict == .yes, let plan = plan.ofRow(of: subject.entity) {
      finding.row = try run(plan, those: those, isCancelled: isCancelled)
    }
    return finding
  }

  /// The gradings of one entity, an answer for each track: of those that a query looks at, from
  /// where it looks, or of the main track.
  package func gradings(
    of subject: Subject, for explaining: Explaining?,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> [FoundGradings] {
    let kind = model.kinds[subject.kind]
    let asked = explaining?.plan.kind == subject.kind ? explaining?.plan : nil
    var tracks = asked?.tracks.sorted() ?? []
    if tracks.isEmpty, let main = kind.mainTrack { tracks = [main] }
    var answers: [FoundGradings] = []
    for track in tracks where kind.tracks.indices.contains(track) {
      let plan = historyPlan(of: [subject.entity], of: subject.kind, [track], like: asked)
      answers.append(
        FoundGradings(
          track: kind.tracks[track].name, answer: try run(plan, isCancelled: isCancelled)))
    }
    return answers
  }

  /// Those of some entities that a query holds for.
  package func subjects(
    _ subjects: [Subject], in plan: Plan, those: EntitySet?,
    isCancelled: @escaping @Sendable () -> Bool
  ) throws(Stop) -> [Subject] {
    let runner = try runner(of: plan, those: those, isCancelled: isCancelled)
    var found: [Subject] = []
    for subject in subjects where subject.kind == plan.kind {
      if try runner.truth(of: subject.entity).truth == .yes { found.append(subject) }
    }
    return found
  }
}

extension Runner {
  fileprivate func verdict(on entity: Int) throws(Stop) -> FindingVerdict {
    if case .named = plan.population {
    } else if existence.truth(of: entity) == .no {
      return existence.absence(of: entity).map { .absent($0) } ?? .no
    }
    let (truth, reason) = try truth(of: entity)
    return switch truth {
    case .yes: .yes
    case .no: .no
    case .notKnown: .notKnown(reason ?? Self.noReason)
    }
  }

  /// Whether an entity is one that the query looks at and that its condition holds for, and why
  /// that is not known.
  fileprivate func truth(of entity: Int) throws(Stop) -> (truth: Truth, reason: String?) {
    var truth = Truth.yes
    var members: Members?
    switch plan.population {
    case .named(let entities): return (Truth(entities.contains(entity)), nil)
    case .members(let membership):
      let found = try Members(membership, for: self)
      members = found
      truth = existence.truth(of: entity).and(found.mask[entity])
    case .everyone: truth = existence.truth(of: entity)
    }
    if let filter = plan.filter { truth = truth.and(evaluator.truth(of: filter, for: entity)) }
    return (truth, truth == .notKnown ? reasonInWords(for: entity, in: members) : nil)
  }
}

extension PlannedStep {
  /// Whether it says only which kind is asked, which holds for everyone.
  fileprivate var isEveryone: Bool {
    guard let plan, plan.filter == nil, case .everyone = plan.population else { return false }
    return true
  }
}

extension Plan {
  /// The query of one entity that is in its list; `nil` for what is no list of such.
  fileprivate func ofRow(of entity: Int) -> Plan? {
    guard case .list(var list) = output, list.rows != .unknown else { return nil }
    list.order = []
    var plan = self
    plan.output = .list(list)
    plan.population = .named([entity])
    plan.limit = nil
    plan.series = nil
    return plan
  }
}

extension Kind {
  /// The track that is meant where nobody says which: the first that is rated, or else the first.
  fileprivate var mainTrack: Int? {
    let rated = tracks.indices.first { index in
      if case .rated = tracks[index].content { true } else { false }
    }
    return rated ?? tracks.indices.first
  }
}
