import AnnalsModel

/// Whose history each entity goes on with (`including predecessors`): that of the one entity
/// that went before it, and so on back. An entity with several predecessors goes on with none.
struct Inheritance: Sendable {
  /// The one predecessor of each entity, or -1.
  private var predecessors: [Int32] = []

  /// The first day of each entity: gradings of a predecessor count before it. `Day.unknown`
  /// where nobody says.
  private var starts: [Int32] = []

  /// The entities that have several predecessors, ascending.
  private(set) var ambiguous: [Int] = []

  /// A history that another one begins with.
  struct Part {
    var entity: Int

    /// Gradings of this day and later ones are not taken over.
    var end: Int32
  }

  /// - Returns: `nil` for a kind whose model does not say what went before what.
  init?(_ kind: Kind) {
    guard let relation = kind.predecessors else { return nil }
    let begins = Self.days(kind.life?.from, of: kind)
    let ends = Self.days(kind.life?.until, of: kind)
    for entity in 0..<kind.count {
      let targets = relation.targets[
        Int(relation.offsets[entity])..<Int(relation.offsets[entity + 1])]
      if targets.count > 1 { ambiguous.append(entity) }
      let predecessor = targets.count == 1 ? targets.first ?? -1 : -1
      predecessors.append(predecessor)
      var start = begins.map { $0[entity] } ?? Day.unknown.number
      if start == Day.unknown.number, predecessor >= 0 {
        start = ends.map { $0[Int(predecessor)] } ?? start
      }
      starts.append(start)
    }
  }

  private static func days(_ field: Int?, of kind: Kind) -> [Int32]? {
    guard let field, case .days(let column) = kind.fields[field].column else { return nil }
    return column.numbers
  }

  /// How far back histories are followed; nobody's goes back further, and a circle ends here.
  private static let longestLine = 64

  /// The histories that an entity's begins with, the latest first.
  func parts(of entity: Int) -> [Part] {
    var parts: [Part] = []
    var (heir, end) = (entity, Int32.max)
    while predecessors[heir] >= 0, parts.count < Self.longestLine {
      end = min(end, starts[heir])
      heir = Int(predecessors[heir])
      if heir == entity || parts.contains(where: { $0.entity == heir }) { break }
      parts.append(Part(entity: heir, end: end))
    }
    return parts
  }
}
