import AnnalsModel

/// Which column of a picture a day is in.
struct TimeAxis {
  let first: Day
  let last: Day

  /// In columns, at least 1.
  let width: Int

  init(from first: Day, to last: Day, width: Int) {
    self.first = first
    self.last = max(first, last)
    self.width = max(width, 1)
  }

  /// The column of a day; that of an end for one beyond it.
  func column(of day: Day) -> Int {
    let inside = min(max(day, first), last)
    return inside.days(since: first) * width / (last.days(since: first) + 1)
  }

  /// The line of years above a picture: as many as have room, each where it begins.
  func write(on canvas: inout Canvas, from start: Int) {
    for step in Self.steps {
      let labels = labels(each: step)
      guard Self.haveRoom(labels), labels.count > 1 || step > 1 else { continue }
      if labels.count < 2 { break }
      for label in labels { canvas.put(label.text, at: start + label.column) }
      return
    }
    writeEnds(on: &canvas, from: start)
  }

  private typealias Label = (column: Int, text: String)

  private func labels(each step: Int) -> [Label] {
    var labels: [Label] = []
    var year = first.year
    // The first that is a multiple; a year that has begun already has no place to stand.
    year += (step - year % step) % step
    while year <= last.year {
      if let day = Day(year: year, month: 1, day: 1), day >= first {
        let text = String(year)
        if column(of: day) + text.count <= width { labels.append((column(of: day), text)) }
      }
      year += step
    }
    return labels
  }

  private static func haveRoom(_ labels: [Label]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { $0.column + $0.text.count < $1.column }
  }

  /// For less than two years: the first day and the last.
  private func writeEnds(on canvas: inout Canvas, from start: Int) {
    let (left, right) = (first.isoText, last.isoText)
    if left.count + right.count < width, first != last {
      canvas.put(left, at: start)
      canvas.put(right, at: start + width - right.count)
    } else if left.count <= width {
      canvas.put(left, at: start)
    } else {
      canvas.put(String(String(first.year).prefix(width)), at: start)
    }
  }

  private static let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
}
