import AnnalsModel

/// The names that rows go by: an entity's own, or for a nested kind that of the nearest owner
/// that has one.
struct Names {
  let column: TextColumn?

  /// Where the rows of each owner begin; `nil` for entities with a name of their own.
  private let offsets: [Int32]?

  /// When what happened happened: of one owner the earlier comes first.
  let days: [Int32]

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
    code(of: entity).flatMap { column?.dictionary.text($0) } ?? ""
  }

  /// Calls `body` with the name of an entity in UTF-8; empty where the data has none.
  func withName(of entity: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let dictionary = column?.dictionary, let code = code(of: entity),
      let range = dictionary.range(of: code)
    else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    dictionary.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The code of the name of an entity in the dictionary of the column.
  func code(of entity: Int) -> Int32? {
    guard let column else { return nil }
    let row = offsets.map { Self.owner(of: entity, in: $0) } ?? entity
    return row < column.codes.count ? column.codes[row] : nil
  }

  /// The last owner whose rows begin at `entity` or before.
  private static func owner(of entity: Int, in offsets: [Int32]) -> Int {
    max(offsets.dropLast().partitioningIndex { Int($0) > entity } - 1, 0)
  }
}

extension Model {
  /// The kind that names an entity of a kind: itself, or the nearest owner with a name.
  func namedKind(for kind: Int) -> Int? {
    ([kind] + owners(of: kind)).first { kinds[$0].nameField != nil }
  }
}
