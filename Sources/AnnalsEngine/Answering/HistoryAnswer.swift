import AnnalsModel
import AnnalsSyntax

/// Makes one row a grading: by entity, then by track, then by day.
///
/// Every grading is there, those that lost to another of their day too; the gap is that to the
/// grading before, whether or not the window holds it.
struct HistoryAnswer {
  private let runner: Runner
  private var facts: Facts
  private let window: DayRange
  private let names: Names
  private let tracks: [HistoryTrack]
  private let layout: HistoryLayout

  init(_ runner: Runner, _ history: HistoryOutput, _ facts: Facts) {
    self.runner = runner
    self.facts = facts
    window = history.window
    names = Names(runner.model, runner.plan.kind)
    tracks = history.tracks.map { HistoryTrack($0, runner) }
    layout = HistoryLayout(tracks, runner.kind, CellMaker(runner.model, runner.plan.kind))
  }

  func answer(for entities: [Int]) throws(Stop) -> Answer {
    var facts = facts
    var table = NotedTable(layout.columns)
    var timeline = TimelineMaker(tracks, window, links: layout.linkColumn, runner)
    var charged = 0
    var silent: [[Int]] = tracks.map { _ in [] }
    for (index, entity) in told(entities).enumerated() {
      if index & 255 == 0 {
        if runner.isCancelled() { throw .cancelled }
        try runner.meter?.charge(
          rows: table.count, after: charged, columns: layout.columns.count)
        charged = table.count
      }
      for (position, track) in tracks.enumerated() {
        let gradings = track.gradings(of: entity, until: runner.plan.horizon)
        if gradings.isEmpty { silent[position].append(entity) }
        timeline.begin(
          entity, name: names.name(of: entity), track: position, before: inForce(gradings))
        tell(gradings, of: entity, track, &table, &timeline, &facts)
      }
    }
    try runner.meter?.charge(rows: table.count, after: charged, columns: layout.columns.count)
    let count = table.count + facts.cut
    facts.notes.insert("\(count) \(count == 1 ? "grading" : "gradings").", at: 0)
    for (track, entities) in zip(tracks, silent) where !entities.isEmpty {
      facts.notes.append(note(on: entities, without: track))
    }
    var answer = table.answer(facts)
    answer.shape = .history(timeline.timeline)
    return answer
  }

  /// The grading in force before the window.
  private func inForce(_ gradings: [LooseGrading]) -> LooseGrading? {
    gradings.last { $0.day < window.first.number && !$0.isSuperseded }
  }

  /// In the order that the query names them, else by name.
  private func told(_ entities: [Int]) -> [Int] {
    if case .named = runner.plan.population { return entities }
    return runner.sortedByName(entities)
  }

  private func tell(
    _ gradings: [LooseGrading], of entity: Int, _ track: HistoryTrack,
    _ table: inout NotedTable, _ timeline: inout TimelineMaker, _ facts: inout Facts
  ) {
    var before: Int32?
    var isCut = false
    for grading in gradings {
      if window.contains(Day(number: grading.day)) {
        if let limit = runner.plan.limit, table.count >= limit {
          facts.cut += 1
          if !isCut { timeline.cut(before: grading) }
          isCut = true
        } else {
          timeline.add(grading, row: table.count)
          let cells = layout.cells(of: grading, before, track)
          table.append([.text(names.name(of: entity))] + cells, notes: notes(on: grading, entity))
        }
      }
      // One that lost ended nothing: the gap of the next is counted from before it.
      if !grading.isSuperseded { before = grading.day }
    }
  }

  private func notes(on grading: LooseGrading, _ entity: Int) -> [String] {
    var notes: [String] = []
    if grading.isSuperseded { notes.append("superseded by another of its day") }
    if grading.entity != entity { notes.append("of \(names.name(of: grading.entity))") }
    return notes
  }

  /// Names kept short: the footer is no second table.
  private func note(on entities: [Int], without track: HistoryTrack) -> String {
    let day = runner.plan.horizon.inWords
    guard entities.count > 3 else {
      let list = entities.map { names.name(of: $0) }.joined(separator: ", ")
      return "No \(track.name) by \(day): \(list)."
    }
    return "No \(track.name) by \(day): \(entities.count) \(runner.kind.plural)."
  }
}
