import AnnalsEngine
import AnnalsModel

@testable import AnnalsRender

/// Answers that can be drawn, of any size, with names of anything; the same for the same seed.
struct RandomAnswers {
  private var generator: RandomTexts.Generator
  private var texts: [String]

  init(seed: UInt64) {
    generator = RandomTexts.Generator(state: seed)
    texts = RandomTexts.make(40, seed: seed) + hostileTexts + ["North", "South", "Bath"]
  }

  /// One of each kind that has a picture.
  mutating func each() -> [(name: String, answer: Answer)] {
    [
      ("timeline", history()), ("stack", groups(.count, keys: 2)),
      ("stack by day", groups(.count, keys: 2, isSeries: true)),
      ("lines", groups(.share, keys: Int.random(in: 1...2, using: &generator), isSeries: true)),
      ("bars", groups(.summary, keys: 1)), ("matrix", groups(.share, keys: 2)),
      ("steps", transitions()),
    ]
  }

  private mutating func text() -> String { texts.randomElement(using: &generator) ?? "" }

  private mutating func labels() -> [String] {
    (0..<Int.random(in: 1...9, using: &generator)).map { _ in text() }
  }

  private mutating func day() -> Day {
    AnnalsRenderTests.day("2010-01-01").adding(days: Int.random(in: 0...6000, using: &generator))
  }

  private mutating func number() -> Cell {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: .notKnown
    case 1: .atLeast(Int64.random(in: 0...9, using: &generator))
    case 2: .fraction(Double.random(in: -1e3...1e9, using: &generator))
    case 3: .integer(Int64.random(in: 0...2_000_000, using: &generator))
    case 4: .empty
    default: .integer(Int64.random(in: 0...99, using: &generator))
    }
  }

  // MARK: - Groups

  private mutating func groups(_ kind: GroupedNumber, keys: Int, isSeries: Bool = false) -> Answer {
    let labels = labels()
    let isGraded = Bool.random(using: &generator)
    let firsts: [Cell] =
      isSeries
      ? (0..<Int.random(in: 1...60, using: &generator)).map {
        .day(AnnalsRenderTests.day("2012-02-29").adding(days: 31 * $0), .day)
      } : (0..<Int.random(in: 1...9, using: &generator)).map { _ in .text(text()) }
    let lasts: [Cell] =
      labels.indices.map { isGraded ? .grade($0) : .text(labels[$0]) } + [.notKnown]
    var rows: [[Cell]] = []
    for first in firsts {
      for last in keys == 2 ? lasts : [.empty] {
        rows.append(keys == 2 ? [first, last, number()] : [first, number()])
      }
    }
    let unit = Bool.random(using: &generator) ? text() : nil
    var columns = [
      column(text(), .key, isSeries ? .day : .text),
      column(text(), .key, isGraded ? .grade(labels: labels) : .text),
      column(text(), .aggregate, .number(unit: unit)),
    ]
    if keys == 1 { columns.remove(at: 1) }
    var facts = facts(yes: 1, total: 9)
    if isSeries, case .day(let first, _)? = firsts.first, case .day(let last, _)? = firsts.last {
      facts.series = SeriesFacts(days: firsts.count, first: first, last: last)
    }
    return Answer(columns: columns, rows: rows, facts: facts, shape: .groups(kind))
  }

  // MARK: - Steps

  private mutating func transitions() -> Answer {
    let labels = labels()
    let columns =
      [column("from", .key, .grade(labels: labels))]
      + labels.map { column($0, .aggregate, .number(unit: nil)) }
      + [column("total", .aggregate, .number(unit: nil))]
    var rows = labels.indices.map { grade in
      [Cell.grade(grade)] + (0...labels.count).map { _ in number() }
    }
    rows.append([.text("total")] + (0...labels.count).map { _ in number() })
    return Answer(columns: columns, rows: rows, facts: facts(total: 9), shape: .transitions)
  }

  // MARK: - Histories

  private mutating func history() -> Answer {
    let labels = labels()
    let tracks = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      TimelineTrack(
        name: text(),
        type: Int.random(in: 0..<3, using: &generator) > 0
          ? .grade(labels: labels) : .number(unit: text()))
    }
    var timeline = Timeline(tracks: tracks, first: day(), last: AnnalsRenderTests.day("2026-08-22"))
    timeline.isCut = Bool.random(using: &generator)
    var rows: [[Cell]] = []
    for _ in 0..<Int.random(in: 1...9, using: &generator) {
      let (name, track) = (text(), Int.random(in: tracks.indices, using: &generator))
      let start = timeline.marks.count
      for day in (0..<Int.random(in: 0...6, using: &generator)).map({ _ in day() }).sorted() {
        let value = value(on: tracks[track], of: labels.count)
        let row = day < timeline.first ? nil : rows.count
        timeline.marks.append(TimelineMark(day: day, value: value, row: row))
        if row != nil { rows.append([.text(name), .day(day, .day)]) }
      }
      var lane = TimelineLane(
        name: name, track: track, marks: start..<timeline.marks.count,
        last: Bool.random(using: &generator) ? timeline.last : day())
      lane.isCut = timeline.isCut && Bool.random(using: &generator)
      timeline.lanes.append(lane)
    }
    return Answer(
      columns: [column("name", .name, .text), column("on", .evidence, .day)], rows: rows,
      facts: facts(total: 9), shape: .history(timeline))
  }

  private mutating func value(on track: TimelineTrack, of grades: Int) -> TimelineValue {
    if Int.random(in: 0..<6, using: &generator) == 0 { return .missing(.notGiven) }
    guard case .grade = track.type else {
      return .number(Double.random(in: -5...500, using: &generator))
    }
    return .grade(Int.random(in: 0..<grades, using: &generator))
  }
}
