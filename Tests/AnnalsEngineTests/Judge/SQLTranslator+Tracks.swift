import AnnalsSyntax

extension SQLTranslator {
  /// The position of the grade in force on a day; NULL where there is none, or none is known.
  func grade(_ track: Name, _ day: Int, _ row: String) -> String? {
    "case when \(row).closed is null or \(row).closed > \(day) then "
      + "(select g.position from gradings g where g.home = \(row).id and g.track = '\(track.text)' "
      + "and g.day <= \(min(day, horizon)) order by g.day desc limit 1) end"
  }

  /// The last reading, unless it is too old.
  func reading(_ track: Name, freshFor days: Int?, _ row: String) -> String {
    let oldest = days.map { "r.day >= \(horizon - $0)" } ?? "1"
    return "(select case when \(oldest) then r.value end from readings r where r.home = \(row).id "
      + "and r.track = '\(track.text)' and r.day <= \(horizon) order by r.day desc limit 1)"
  }

  func change(_ node: Change, _ row: String) -> String? {
    guard let window = days(node.window) else { return nil }
    let verb =
      switch node.verb {
      case .improved: "s.position > s.before"
      case .declined: "s.position < s.before"
      case .changed: "s.position <> s.before"
      case .retained: "s.position = s.before"
      }
    let ends =
      (node.from.map { [among("s.before", $0)] } ?? [])
      + (node.to.map { [among("s.position", $0)] } ?? [])
    return count(
      "steps", node.track, row, window, ([verb] + ends).joined(separator: " and "),
      node.manner.occurrences)
  }

  func graded(_ node: Graded, _ row: String) -> String? {
    days(node.window).map {
      count("steps", node.track, row, $0, among("s.position", node.values), node.occurrences)
    }
  }

  private func count(
    _ table: String, _ track: Name, _ row: String, _ window: ClosedRange<Int>, _ what: String,
    _ occurrences: Occurrences?
  ) -> String {
    "(select count(*) from \(table) s where s.home = \(row).id and s.track = '\(track.text)' "
      + "and s.day between \(window.lowerBound) and \(min(window.upperBound, horizon)) "
      + "and \(what)) >= \(occurrences?.count ?? 1)"
  }

  // MARK: - States

  /// Seen on some day of the window; what is not known counts as not seen.
  func ever(_ node: Ever, _ row: String) -> String? {
    guard let window = days(node.window) else { return nil }
    let isSeen = exists(among("s.position", node.values), node.track, window, row)
    switch node.quantifier {
    case .ever: return isSeen
    case .neverKnown: return "not \(isSeen)"
    case .never: return nil
    }
  }

  /// True on some day, else not known where some day is not known.
  func state(_ node: State, _ row: String) -> String? {
    guard let window = days(node.window) else { return nil }
    let isSeen = exists(among("s.position", node.values), node.track, window, row)
    let isOpen = hasUnknown(node.track, window, row)
    let truth = "case when \(isSeen) then 1 when \(isOpen) then null else 0 end"
    return node.sense == .affirmed ? truth : "not (\(truth))"
  }

  /// False where some day is known to be otherwise, else not known where some day is not known.
  func standing(_ node: Standing, _ row: String) -> String? {
    guard case .window(let window) = node.extent, let window = days(window) else { return nil }
    let isBroken = exists("not \(among("s.position", node.values))", node.track, window, row)
    let isOpen = hasUnknown(node.track, window, row)
    return "case when \(isBroken) then 0 when \(isOpen) then null else 1 end"
  }

  /// Whether a span of known gradings that touches the window is so, while the home is there.
  private func exists(
    _ what: String, _ track: Name, _ window: ClosedRange<Int>, _ row: String
  ) -> String {
    "exists (select 1 from spans s where s.home = \(row).id and s.track = '\(track.text)' and "
      + "s.position is not null and \(what) and \(touches(window, row)))"
  }

  /// Whether some day of the window is before all gradings, behind the end of the home, or in a
  /// span whose grade is not known.
  private func hasUnknown(_ track: Name, _ window: ClosedRange<Int>, _ row: String) -> String {
    "(exists (select 1 from spans s where s.home = \(row).id and s.track = '\(track.text)' and "
      + "s.position is null and \(touches(window, row))) or "
      + "coalesce((select min(s.first) from spans s where s.home = \(row).id and "
      + "s.track = '\(track.text)'), 1000000) > \(window.lowerBound) or "
      + "coalesce(\(row).closed, 1000000) <= \(window.upperBound))"
  }

  private func touches(_ window: ClosedRange<Int>, _ row: String) -> String {
    let last = min(window.upperBound, horizon)
    return "s.first <= \(last) and coalesce(s.next, 1000000) > \(window.lowerBound) and "
      + "coalesce(\(row).closed, 1000000) > max(s.first, \(window.lowerBound))"
  }

  private func among(_ position: String, _ values: ValueSet) -> String {
    let terms = values.terms.map { term -> String in
      guard case .name(let name) = term.value, let place = World.grades.firstIndex(of: name.text),
        let sign = term.bound.sign
      else { return "0" }
      return "\(position) \(sign) \(World.positions[place])"
    }
    return "(\(terms.joined(separator: " or ")))"
  }
}
