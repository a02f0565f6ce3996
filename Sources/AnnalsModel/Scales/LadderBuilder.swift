/// Joins the labels of scales into one ladder.
struct LadderBuilder {
  var scales: [Scale]
  var bridges: [Bridge]

  /// Why scales make no ladder.
  enum Problem: Error, Hashable {
    case noScale
    case tooManyGrades

    /// Nothing says how the labels of two scales compare: indices of the scales.
    case notJoined(Int, Int)

    /// The scales put two labels in both orders.
    case contradiction(String)

    /// One spelling stands for two grades.
    case ambiguousAlias(String)
  }

  /// A label that a scale gives, and where it stands among all.
  private struct Rung {
    var label: String
    var scales: UInt64
    var position: Int
    var order: Int
  }

  /// The ladder of some scales, by their indices.
  func ladder(of indices: [Int]) throws(Problem) -> Ladder {
    guard let first = indices.first else { throw .noScale }
    let joining = bridges.filter { indices.contains($0.from) && indices.contains($0.to) }
    if let lonely = indices.first(where: { !reaches($0, from: first, over: joining) }) {
      throw .notJoined(first, lonely)
    }
    var rungs = rungs(of: indices)
    if rungs.count > Ladder.capacity { throw .tooManyGrades }
    try place(&rungs, indices, joining)
    rungs.sort { ($0.position, $0.order) < ($1.position, $1.order) }
    return Ladder(
      labels: rungs.map(\.label), positions: rungs.map(\.position), scales: rungs.map(\.scales),
      aliases: try aliases(of: indices, rungs), absent: indices.flatMap { scales[$0].absent })
  }

  /// Whether bridges lead from one scale to another.
  private func reaches(_ scale: Int, from first: Int, over joining: [Bridge]) -> Bool {
    var reached: Set<Int> = [first]
    for _ in joining {
      for bridge in joining where reached.contains(bridge.from) || reached.contains(bridge.to) {
        reached.formUnion([bridge.from, bridge.to])
      }
    }
    return reached.contains(scale)
  }

  /// The labels, those spelt alike as one.
  private func rungs(of indices: [Int]) -> [Rung] {
    var rungs: [Rung] = []
    for index in indices {
      for label in scales[index].labels {
        if let same = rungs.firstIndex(where: { $0.label.isSpelt(label) }) {
          rungs[same].scales |= 1 << UInt64(index)
        } else {
          rungs.append(
            Rung(
              label: label, scales: 1 << UInt64(index), position: rungs.count, order: rungs.count))
        }
      }
    }
    return rungs
  }

  // MARK: - Positions

  /// Gives every rung its height: those that a bridge joins share one, and each scale rises.
  private func place(_ rungs: inout [Rung], _ indices: [Int], _ joining: [Bridge])
    throws(Problem)
  {
    func rung(_ label: String) -> Int { rungs.firstIndex { $0.label.isSpelt(label) } ?? 0 }
    var group = Array(rungs.indices)
    for bridge in joining {
      for pair in bridge.pairs {
        let one = group[rung(scales[bridge.from].labels[pair.from])]
        let other = group[rung(scales[bridge.to].labels[pair.to])]
        for index in group.indices where group[index] == one { group[index] = other }
      }
    }
    var below: [Int: Set<Int>] = [:]
    for index in indices {
      let groups = scales[index].labels.map { group[rung($0)] }
      for (lower, upper) in zip(groups, groups.dropFirst()) {
        below[upper, default: []].insert(lower)
      }
    }
    var waiting = Set(group)
    var position = 0
    while !waiting.isEmpty {
      let free = waiting.filter { (below[$0] ?? []).isDisjoint(with: waiting) }.sorted()
      guard let next = free.first else {
        throw .contradiction(waiting.sorted().map { rungs[$0].label }.joined(separator: ", "))
      }
      for index in rungs.indices where group[index] == next { rungs[index].position = position }
      waiting.remove(next)
      position += 1
    }
  }

  // MARK: - Other spellings

  private func aliases(of indices: [Int], _ rungs: [Rung]) throws(Problem) -> [Scale.Alias] {
    var aliases: [Scale.Alias] = []
    for index in indices {
      for alias in scales[index].aliases {
        let label = scales[index].labels[alias.label]
        guard let grade = rungs.firstIndex(where: { $0.label.isSpelt(label) }) else { continue }
        let taken =
          rungs.firstIndex { $0.label.isSpelt(alias.spelling) }
          ?? aliases.first { $0.spelling.isSpelt(alias.spelling) }?.label
        if let taken, taken != grade { throw .ambiguousAlias(alias.spelling) }
        if taken == nil { aliases.append(Scale.Alias(spelling: alias.spelling, label: grade)) }
      }
    }
    return aliases
  }
}
