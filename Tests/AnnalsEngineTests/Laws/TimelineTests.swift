import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// What a timeline shows on a day is what was so on that day.
@Suite struct TimelineTests {
  @Test("A timeline has on each day the state of that day", arguments: 0..<40)
  func aTimelineHasTheStateOfEachDay(_ round: Int) throws {
    let seed = UInt64(round) &* 32_452_843
    let trial = try Trial(seed: seed)
    var query = RandomQuery(seed: seed, today: trial.today)
    for _ in 0..<8 {
      let history = query.history(trial.world.homes.map(\.name))
      let timeline = try trial.timeline(of: trial.reread(.history(history)))
      let view = View(history.clauses, today: trial.today)
      for lane in timeline.lanes {
        let naive = try trial.naiveHistory(of: lane, timeline, view)
        for day in trial.days(of: timeline) {
          #expect(
            timeline.words(of: lane, on: day) == naive.words(on: day),
            "\(lane.name) on \(day), seed \(seed): \(trial.text(.history(history)))")
        }
      }
    }
  }

  @Test("The marks of a timeline name the rows of their gradings", arguments: 0..<20)
  func marksNameTheirRows(_ round: Int) throws {
    let seed = UInt64(round) &* 49_979_687
    let trial = try Trial(seed: seed)
    var query = RandomQuery(seed: seed, today: trial.today)
    let history = query.history(trial.world.homes.map(\.name))
    let answer = try trial.answer(trial.reread(.history(history)))
    guard case .history(let timeline) = answer.shape else {
      throw Refusal(code: "shape", text: trial.text(.history(history)), words: "no timeline")
    }
    let on = try #require(answer.columns.firstIndex { $0.heading == "on" })
    for lane in timeline.lanes {
      for mark in timeline.marks(of: lane) {
        guard let row = mark.row else { continue }
        #expect(answer.rows.cell(row, 0) == .text(lane.name))
        guard case .day(let day, _) = answer.rows.cell(row, on) else { continue }
        #expect(day == mark.day)
      }
    }
    let rows = timeline.marks.compactMap(\.row)
    #expect(rows == Array(answer.rows.indices), "each row has one mark, in their order")
  }

  @Test("A timeline that is cut says nothing of the time behind the cut", arguments: 0..<20)
  func aCutTimelineEnds(_ round: Int) throws {
    let seed = UInt64(round) &* 67_867_967
    let trial = try Trial(seed: seed)
    var query = RandomQuery(seed: seed, today: trial.today)
    let history = query.history(trial.world.homes.map(\.name))
    let statement = try trial.reread(.history(history))
    let whole = try trial.answer(statement)
    for count in 0...whole.rows.count {
      var cut = whole
      cut.cut(to: count)
      guard case .history(let all) = whole.shape, case .history(let part) = cut.shape else {
        continue
      }
      #expect(part.lanes.flatMap { part.marks(of: $0).compactMap(\.row) } == Array(0..<count))
      for lane in part.lanes {
        guard let first = all.lanes.first(where: { $0.name == lane.name && $0.track == lane.track })
        else { continue }
        for day in trial.days(of: part) where Day(number: Int32(day)) <= lane.last {
          #expect(part.value(of: lane, on: day) == all.value(of: first, on: day))
        }
      }
    }
  }
}

extension Timeline {
  /// What a reader sees on a day; `nil` where nothing is drawn.
  fileprivate func value(of lane: TimelineLane, on day: Int) -> TimelineValue? {
    guard Day(number: Int32(day)) <= lane.last else { return nil }
    return marks(of: lane).last { !$0.isSuperseded && $0.day.number <= Int32(day) }?.value
  }
}

extension Timeline {
  /// The same with the grade by its label.
  fileprivate func words(of lane: TimelineLane, on day: Int) -> String? {
    guard let value = value(of: lane, on: day) else { return nil }
    guard case .grade(let grade) = value, case .grade(let labels) = tracks[lane.track].type else {
      return "\(value)"
    }
    return labels[grade]
  }
}

extension Trial {
  fileprivate func timeline(of statement: Statement) throws -> Timeline {
    guard case .history(let timeline) = try answer(statement).shape else {
      throw Refusal(code: "shape", text: text(statement), words: "no timeline")
    }
    return timeline
  }

  fileprivate func naiveHistory(
    of lane: TimelineLane, _ timeline: Timeline, _ view: View
  ) throws -> NaiveHistory {
    let home = try #require(world.homes.firstIndex { $0.name == lane.name })
    let line = try #require(Line(rawValue: timeline.tracks[lane.track].name))
    return world.history(of: line, home, view)
  }

  /// The days of a timeline that a query can tell apart.
  fileprivate func days(of timeline: Timeline) -> ClosedRange<Int> {
    let last = Int(timeline.last.number)
    return min(max(Int(timeline.first.number), 0), last)...last
  }
}

extension NaiveHistory {
  /// The state on a day, however old a reading is.
  fileprivate func words(on day: Int) -> String? {
    guard day < closed ?? .max, let entry = entries.last(where: { $0.day <= day }) else {
      return nil
    }
    return switch entry.value {
    case .grade(let grade): World.grades[grade]
    case .number(let number, _): "\(TimelineValue.number(number))"
    case .missing(let reason?): "\(TimelineValue.missing(reason))"
    case .text, .day, .missing(nil): nil
    }
  }
}
