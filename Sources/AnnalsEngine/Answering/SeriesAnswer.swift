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
    var tally = SeriesTally(runner.plan, runner.kind)
    for (day, answer) in zip(series.days, try answers()) {
      switch answer {
      case .rows(let answer):
        stack.add(answer, on: day)
        tally.add(answer.facts, on: day)
      case .nothing: tally.skip(day)
      case .stopped(let stop): throw stop
      }
    }
    return stack.answer(tally.finished(days: series.days.count))
  }

  /// One a day.
  private func answers() throws(Stop) -> [DayAnswer] {
    if let meter = runner.meter { return try answers(counting: meter) }
    return runner.workers.each(of: series.days.count, runner.kind.count) {
      self.answer(on: series.days[$0])
    }
  }

  /// Day by day, so that what they cost is counted in the same order each time.
  private func answers(counting meter: Meter) throws(Stop) -> [DayAnswer] {
    var answers: [DayAnswer] = []
    var rows = 0
    for day in series.days {
      let held = meter.held
      if let plan = series.plan(day) { try meter.charge(plan.cost(in: runner.model)) }
      let answer = answer(on: day)
      if case .stopped(let stop) = answer { throw stop }
      if case .rows(let answer) = answer {
        rows += answer.rows.count
        try meter.check(rows: rows)
        // Of the work of a day its rows are left.
        meter.release(to: held)
        try meter.charge(rows: answer.rows.count, columns: answer.columns.count)
      }
      answers.append(answer)
    }
    return answers
  }

  private enum DayAnswer {
    case rows(Answer)

    /// The query has no meaning on that day.
    case nothing
    case stopped(Stop)
  }

  /// Where several days are worked at side by side, each is by one thread.
  private func answer(on day: Day) -> DayAnswer {
    if runner.isCancelled() { return .stopped(.cancelled) }
    guard let plan = series.plan(day) else { return .nothing }
    let isOneOfSeveral =
      runner.meter == nil && runner.workers.divide(series.days.count, runner.kind.count)
    do throws(Stop) {
      return .rows(try runner.runner(of: plan, by: isOneOfSeveral ? .one : nil).run())
    } catch {
      return .stopped(error)
    }
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
  private var notes = DatedNotes()
  private var warnings = DatedNotes()
  private var notKnown = DatedNotes()

  /// How many could not be told on all days, by reason.
  private var reasons: [String: Int] = [:]

  init(_ plan: Plan, _ kind: Kind) {
    facts = Facts(of: plan, kind)
    notes.common = plan.notes
    notKnown.whole = "Each day: "
  }

  /// A day that the query has no meaning on; nothing is lost in silence.
  mutating func skip(_ day: Day) {
    notes.add("the query has no meaning.", on: day)
  }

  mutating func add(_ other: Facts, on day: Day) {
    facts.yes += other.yes
    facts.no += other.no
    facts.total += other.total
    facts.cut += other.cut
    for reason in other.notKnown { reasons[reason.reason, default: 0] += reason.count }
    facts.notKnownEntities += other.notKnownEntities
    for note in other.notes { notes.add(note, on: day) }
    for warning in other.warnings { warnings.add(warning, on: day) }
    if let sentence = sentence(on: other.notKnown) { notKnown.add(sentence, on: day) }
  }

  /// `3 not known: no known rating by 31 March 2018.`
  private func sentence(on reasons: [NotKnown]) -> String? {
    let count = reasons.reduce(0) { $0 + $1.count }
    guard let first = reasons.first, count > 0 else { return nil }
    let list =
      reasons.count == 1
      ? first.reason : reasons.map { "\($0.count) \($0.reason)" }.joined(separator: "; ")
    return "\(count) not known: \(list)."
  }

  /// The facts, once every day is in.
  mutating func finished(days: Int) -> Facts {
    facts.notes = notes.sentences(of: days) + notKnown.sentences(of: days)
    facts.warnings = warnings.sentences(of: days)
    facts.notKnown = reasons.map { NotKnown(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    return facts
  }
}

/// Sentences that the answers of several days have under them: one of all days is said once, any
/// other with its day.
private struct DatedNotes {
  /// Said already, of the query as a whole.
  var common: [String] = []

  /// What a sentence of all days begins with.
  var whole = ""
  private var order: [String] = []
  private var days: [String: [Day]] = [:]

  /// Sentences of a part of the days; of more than these it is said that there are more.
  private static let most = 24

  mutating func add(_ sentence: String, on day: Day) {
    guard !common.contains(sentence) else { return }
    if days[sentence] == nil { order.append(sentence) }
    days[sentence, default: []].append(day)
  }

  func sentences(of count: Int) -> [String] {
    let parts = order.filter { days[$0]?.count != count }
    var sentences = common + order.filter { days[$0]?.count == count }.map { whole + $0 }
    for sentence in parts.prefix(Self.most) {
      guard let days = days[sentence], let first = days.first else { continue }
      sentences.append(Self.opening(first, days.count - 1) + sentence)
    }
    let rest = parts.count - Self.most
    if rest > 0 {
      sentences.append("\(rest) more \(rest == 1 ? "sentence" : "sentences") of single days.")
    }
    return sentences
  }

  /// `31 March 2018: `, `31 March 2018 and 2 more days: `
  private static func opening(_ day: Day, _ others: Int) -> String {
    switch others {
    case 0: "\(day.inWords): "
    case 1: "\(day.inWords) and 1 more day: "
    default: "\(day.inWords) and \(others) more days: "
    }
  }
}

extension Facts {
  /// Of nothing yet.
  fileprivate init(of plan: Plan, _ kind: Kind) {
    self.init(
      singular: kind.singular, plural: kind.plural, yes: 0, total: 0, no: 0, notKnown: [],
      notKnownEntities: NotKnownEntities(), asOf: plan.horizon, knownOn: plan.knownOn,
      datedBy: plan.datedBy,
      cut: 0, hasCondition: plan.hasCondition, notes: [])
    guard let days = plan.series?.days, let first = days.first, let last = days.last else {
      return
    }
    series = SeriesFacts(days: days.count, first: first, last: last)
  }
}
