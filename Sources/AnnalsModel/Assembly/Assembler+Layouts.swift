extension Assembler {
  /// Which records the gradings of a track are. Tracks with the same list, filter and dates have
  /// the same, which is made once.
  ///
  /// - Parameter rows: the records of the kind; `nil` for all of its list.
  mutating func layout(_ gradings: GradingsPlan, _ rows: [Int32]?) -> TrackLayout {
    let key = LayoutKey(
      source: gradings.source, dates: gradings.dates.map { plan.merged[$0] },
      knownBy: gradings.knownBy,
      filter: gradings.filter.map { .init(slot: plan.merged[$0.slot], values: $0.values) },
      known: gradings.known.map { plan.merged[$0] })
    if let made = layouts.first(where: { $0.key == key }) { return made.layout }
    let layout = makeLayout(gradings, rows)
    layouts.append((key, layout))
    return layout
  }

  private mutating func makeLayout(_ gradings: GradingsPlan, _ rows: [Int32]?) -> TrackLayout {
    let list = reading.lists[gradings.source]
    let taken = RowFilter(gradings, plan, reading).mask(of: list.count)
    let dates = gradings.dates.map { plan.merged[$0] }
    let days = reading.columns[dates[0]].days
    let known = reading.columns[dates[gradings.knownBy]].days
    let entities = rows?.count ?? max(0, list.starts.count - 1)
    var undated: [TrackLayout.Undated] = []
    var layout = TrackLayoutWriter.layout(
      gradings: taken?.count ?? list.count, entities: entities, isJoined: false
    ) { writer in
      for entity in 0..<entities {
        let record = rows.map { Int($0[entity]) } ?? entity
        let range = Int(list.starts[record])..<Int(list.starts[record + 1])
        var last = Int32.min
        var isInOrder = true
        for row in range where taken?[row] ?? true {
          let day = days[row]
          if day == Day.unknown.number {
            undated.append(
              TrackLayout.Undated(
                entity: Int32(truncatingIfNeeded: entity), origin: Int32(truncatingIfNeeded: row)))
            continue
          }
          if day <= last { isInOrder = false }
          last = day
          writer.append(day: day, origin: Int32(truncatingIfNeeded: row))
        }
        if !isInOrder {
          let rows = range.filter { taken?[$0] ?? true && days[$0] != Day.unknown.number }
          writer.append(rows.map { Self.candidate($0, days, known) })
        }
        writer.endEntity()
      }
    }
    reportUndated(undated.map(\.origin), date: dates[0], source: gradings.source)
    layout.undated = undated
    return layout
  }

  private static func candidate(_ row: Int, _ days: [Int32], _ known: [Int32])
    -> TrackLayoutWriter.Candidate
  {
    TrackLayoutWriter.Candidate(
      day: days[row], known: known[row], list: 0, origin: Int32(truncatingIfNeeded: row), part: 0)
  }

  private mutating func reportUndated(_ rows: [Int32], date: Int, source: Int) {
    guard !rows.isEmpty else { return }
    var places: [Int32: Int] = [:]
    for undated in reading.lists[source].undated where undated.column == date {
      places[undated.row] = undated.position
    }
    // A date that could not be read has a report of its own.
    let oddities = Dictionary(
      reading.columns[date].oddities.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      if let oddity = oddities[row], oddity.isUnexpected {
        reportOnce(
          slot: date, row: row, oddity.message ?? "more values that are no dates",
          at: oddity.position)
      } else {
        reportOnce(
          slot: date, row: row, "undated: what is dated by this is on no track", at: places[row])
      }
    }
  }
}

/// What decides which records the gradings of a track are.
struct LayoutKey: Equatable {
  var source: Int
  var dates: [Int]
  var knownBy: Int
  var filter: [Filter]
  var known: [Int]

  struct Filter: Equatable {
    var slot: Int
    var values: [FilterValue]
  }
}
