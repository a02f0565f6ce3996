import AnnalsModel
import AnnalsSyntax

/// The names that rows go by: an entity's own, or for a nested kind its owner's.
struct Names {
  private let column: TextColumn?
  private let owner: Owner?

  init(_ model: Model, _ kind: Int) {
    let own = model.kinds[kind]
    owner = own.nameField == nil ? own.owner : nil
    let named = own.nameField == nil ? own.owner.map { model.kinds[$0.kind] } : own
    column = named.flatMap { kind in kind.nameField.flatMap { Self.texts(kind.fields[$0]) } }
  }

  private static func texts(_ field: Field) -> TextColumn? {
    guard case .texts(let column) = field.column else { return nil }
    return column
  }

  /// The name of an entity; empty where the data has none.
  func name(of entity: Int) -> String {
    guard let column else { return "" }
    let row = owner.map { Self.owner(of: entity, in: $0) } ?? entity
    guard row < column.codes.count else { return "" }
    return column.dictionary.text(column.codes[row]) ?? ""
  }

  /// The last owner whose rows begin at `entity` or before.
  private static func owner(of entity: Int, in owner: Owner) -> Int {
    var (low, high) = (0, max(owner.offsets.count - 2, 0))
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(owner.offsets[middle]) <= entity { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Entities by folded name, then in the order of the model.
  func sorted(_ entities: [Int]) -> [Int] {
    let keyed = entities.map { (FoldedName(name(of: $0)), $0) }
    return keyed.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.1)
  }
}
