import AnnalsModel
import AnnalsSyntax

/// The names that rows go by: an entity's own, or for a nested kind that of the nearest owner
/// that has one.
struct Names {
  private let column: TextColumn?

  /// Where the rows of each owner begin; `nil` for entities with a name of their own.
  private let offsets: [Int32]?

  /// When what happened happened: of one owner the earlier comes first.
  private let days: [Int32]

  init(_ model: Model, _ kind: Int) {
    let own = model.kinds[kind]
    days = own.days(of: own.happeningField(datedBy: nil))
    guard let named = model.namedKind(for: kind), let field = model.kinds[named].nameField,
      case .texts(let texts) = model.kinds[named].fields[field].column
    else {
      column = nil
      offsets = nil
      return
    }
    column = texts
    offsets = named == kind ? nil : model.offsets(of: kind, in: named)
  }

  /// The name of an entity; empty where the data has none.
  func name(of entity: Int) -> String {
    guard let column else { return "" }
    let row = offsets.map { Self.owner(of: entity, in: $0) } ?? entity
    guard row < column.codes.count else { return "" }
    return column.dictionary.text(column.codes[row]) ?? ""
  }

  /// The last owner whose rows begin at `entity` or before.
  private static func owner(of entity: Int, in offsets: [Int32]) -> Int {
    var (low, high) = (0, max(offsets.count - 2, 0))
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(offsets[middle]) <= entity { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Entities by folded name, then by the day of what happened, an unknown one last, then in the
  /// order of the model.
  func sorted(_ entities: [Int]) -> [Int] {
    let keyed = entities.map { entity in
      (FoldedName(name(of: entity)), entity < days.count ? days[entity] : 0, entity)
    }
    return keyed.sorted { left, right in
      left.0 == right.0 ? (left.1, left.2) < (right.1, right.2) : left.0 < right.0
    }.map(\.2)
  }
}

extension Model {
  /// The kind that names an entity of a kind: itself, or the nearest owner with a name.
  func namedKind(for kind: Int) -> Int? {
    ([kind] + owners(of: kind)).first { kinds[$0].nameField != nil }
  }
}
