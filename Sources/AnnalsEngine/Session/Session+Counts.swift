import AnnalsModel
import AnnalsSyntax

extension Session {
  /// How many entities of a kind have each grade of a track now, the worst grade first, as
  /// `count councils by rating` has it; empty where that cannot be told.
  package func gradeCounts(ofTrack track: Int, of kind: Int) -> [Int] {
    guard model.kinds.indices.contains(kind), model.kinds[kind].tracks.indices.contains(track)
    else { return [] }
    let key = GradeCountKey(kind: kind, track: track, today: today)
    return gradeCounts.value(for: key) {
      counted(model.kinds[kind], by: model.kinds[kind].tracks[track])
    }
  }

  private func counted(_ kind: Kind, by track: Track) -> [Int] {
    let query = "count \(Quoted.written(kind.plural)) by \(Quoted.written(track.name))"
    guard case .rated(let content) = track.content,
      model.ladders.indices.contains(content.ladder),
      let statement = parse(Array(query.utf8)).script.statements.first,
      let plan = check(statement).plan, let answer = try? unlimited.run(plan)
    else { return [] }
    var counts = Array(repeating: 0, count: model.ladders[content.ladder].labels.count)
    for row in answer.rows {
      guard case .grade(let grade)? = row.first, counts.indices.contains(grade),
        case .integer(let count)? = row.last
      else { continue }
      counts[grade] = Int(clamping: count)
    }
    return counts
  }
}

/// A track of a kind, and the day that its grades are counted on.
struct GradeCountKey: Hashable, Sendable {
  var kind: Int
  var track: Int
  var today: Day
}
