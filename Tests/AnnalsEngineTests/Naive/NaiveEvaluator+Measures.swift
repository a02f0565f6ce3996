import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension NaiveEvaluator {
  func truth(_ node: Trend, _ thing: Thing) -> Truth {
    switch node.ends {
    case .days: trend(line(node.track), node.direction, node.distance, node.window, thing)
    case .readings: trendOfReadings(node, thing)
    }
  }

  /// The last reading of the window against the first. What was not read could be a number or
  /// nothing: it matters where it could be the first of two or the last.
  private func trendOfReadings(_ node: Trend, _ thing: Thing) -> Truth {
    let history = history(of: line(node.track), thing)
    return window(node.window, thing).truth { stretches in
      let entries = history.entries.filter { entry in
        stretches.contains { $0.contains(entry.day) }
      }
      let may = entries.filter { $0.value.isKnown || $0.value == .missing(.notRead) }
      guard let first = may.first, let last = may.last, may.count > 1 else { return .no }
      guard let start = first.value.number, let end = last.value.number else { return .notKnown }
      return .of(self.moved(start, end, node.direction, node.distance))
    }
  }

  /// The value at the end of a window against the value at its start.
  func trend(
    _ line: Line, _ direction: TrendDirection, _ distance: TrendDistance?, _ window: Window?,
    _ thing: Thing
  ) -> Truth {
    let history = history(of: line, thing)
    return self.window(window, thing).truth { stretches in
      guard let first = stretches.first, let last = stretches.last,
        let end = history.state(on: last.last).number
      else { return .notKnown }
      let start =
        first.first.map { history.state(on: $0).number } ?? history.known.first?.value.number
      guard let start else { return .notKnown }
      return .of(moved(start, end, direction, distance))
    }
  }

  private func moved(
    _ start: Double, _ end: Double, _ direction: TrendDirection, _ distance: TrendDistance?
  ) -> Bool {
    let rise = direction == .rose ? end - start : start - end
    switch distance {
    case nil: return rise > 0
    case .across(let number):
      let line = number.value
      return direction == .rose ? start <= line && end > line : start >= line && end < line
    case .by(let number, let bound):
      guard rise > 0 else { return false }
      let (moved, wanted) =
        number.unit == .percent
        ? (rise * 100, abs(start) * number.value) : (rise, number.value)
      return bound == .moreThan ? moved > wanted : moved >= wanted
    }
  }
}

extension NumberLiteral {
  var value: Double {
    switch amount {
    case .whole(let whole): Double(whole)
    case .fraction(let fraction): fraction
    }
  }
}
