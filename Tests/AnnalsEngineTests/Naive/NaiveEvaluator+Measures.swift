import AnnalsEngine
import AnnalsSyntax

extension NaiveEvaluator {
  func truth(_ node: Trend, _ thing: Thing) -> Truth {
    trend(line(node.track), node.direction, node.distance, node.window, thing)
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
    case .by(let number):
      guard rise > 0 else { return false }
      return number.unit == .percent
        ? rise * 100 >= abs(start) * number.value : rise >= number.value
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
