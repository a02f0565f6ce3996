import AnnalsModel

/// Puts the answers of a series of days under each other, the day first in each row.
struct SeriesAnswer {
  private let runner: Runner
  private let series: Series

  init(_ runner: Runner, _ series: Series) {
    self.runner = runner
    self.series = series
  }

  func answer() throws(Stop) -> Answer {
    var stack = AnswerStack(isOneNumber: isOneNumber)
    var facts = SeriesTally(runner.plan)
    for day in series.days {
      if runner.isCancelled() { throw .cancelled }
      guard let plan = series.plan(day) else {
        facts.skip(day)
        continue
      }
      let runner = Runner(
        plan, model: runner.model, those: runner.those, isCancelled: runner.isCancelled)
      let answer = try runner.run()
      stack.add(answer, on: day)
      facts.add(answer.facts, on: day)
    }
    return stack.answer(facts.facts)
  }

  /// Whether there is one count a day, beside which that of the not known may stand.
  private var isOneNumber: Bool {
    guard case .groups(let groups) = runner.plan.output, case .count = groups.measure else {
      return false
    }
    return groups.keys.isEmpty
  }
}

/// The facts of all days together.
private struct SeriesTally {
  private(set) var facts: Facts

  /// Each sentence of a day once.
  private var notes: [String]

  /// How many could not be told, by day.
  private var daily: [String] = []
  private var silent = (days: 0, count: 0)

  /// Days whose not known have a sentence of their own.
  private static let mostSentences = 12

  init(_ plan: Plan) {
    facts = Facts(of: plan)
    notes = plan.notes
  }

  /// A day that the query has no meaning on; nothing is lost in silence.
  mutating func skip(_ day: Day) {
    notes.append("The query has no meaning on \(day.inWords).")
    finish()
  }

  mutating func add(_ other: Facts, on day: Day) {
    facts.yes += other.yes
    facts.no += other.no
    facts.total += other.total
    facts.cut += other.cut
    facts.notKnown = facts.notKnown.merged(with: other.notKnown)
    facts.notKnownEntities += other.notKnownEntities
    for note in other.notes where !notes.contains(note) { notes.append(note) }
    tell(other.notKnown, on: day)
    finish()
  }

  /// `31 March 2018: 3 not known: no known rating by 31 March 2018.`
  private mutating func tell(_ reasons: [NotKnown], on day: Day) {
    let count = reasons.reduce(0) { $0 + $1.count }
    guard let first = reasons.first, count > 0 else { return }
    guard daily.count < Self.mostSentences else {
      silent = (silent.days + 1, silent.count + count)
      return
    }
    let list =
      reasons.count == 1
      ? first.reason : reasons.map { "\($0.count) \($0.reason)" }.joined(separator: "; ")
    daily.append("\(day.inWords): \(count) not known: \(list).")
  }

  private mutating func finish() {
    facts.notes = notes + daily
    guard silent.days > 0 else { return }
    facts.notes.append("On \(silent.days) more days \(silent.count) not known.")
  }
}

extension Facts {
  /// Of nothing yet.
  fileprivate init(of plan: Plan) {
    self.init(
      singular: "", plural: "", yes: 0, total: 0, no: 0, notKnown: [], notKnownEntities: [],
      asOf: plan.horizon, knownOn: plan.knownOn, datedBy: plan.datedBy, cut: 0,
      hasCondition: plan.hasCondition, notes: [])
    guard let days = plan.series?.days, let first = days.first, let last = days.last else {
      return
    }
    series = SeriesFacts(days: days.count, first: first, last: last)
  }
}

extension [NotKnown] {
  /// Counts by reason, most first, then by text.
  fileprivate func merged(with others: [NotKnown]) -> [NotKnown] {
    guard !others.isEmpty else { return self }
    var counts: [String: Int] = [:]
    for reason in self + others { counts[reason.reason, default: 0] += reason.count }
    return counts.map { NotKnown(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
  }
}
