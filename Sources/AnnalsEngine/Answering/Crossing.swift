import AnnalsModel

extension Crossing {
  /// The bridges of the shortest way from a scale to one that `isGoal`; none where there is
  /// no way.
  static func path(
    from start: Int, over bridges: [Bridge], to isGoal: (Int) -> Bool
  ) -> [Crossing] {
    var ways: [(scale: Int, path: [Crossing])] = [(start, [])]
    var seen: Set<Int> = [start]
    var next = 0
    while next < ways.count {
      let (scale, path) = ways[next]
      if isGoal(scale) { return path }
      next += 1
      for bridge in bridges where bridge.from == scale || bridge.to == scale {
        let other = bridge.from == scale ? bridge.to : bridge.from
        guard seen.insert(other).inserted else { continue }
        let crossing = Crossing(low: min(scale, other), high: max(scale, other))
        ways.append((other, path + [crossing]))
      }
    }
    return []
  }
}
