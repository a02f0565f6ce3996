import AnnalsModel
import AnnalsSyntax
import Synchronization

/// Values that are made when they are first asked for, and kept; any number of threads may ask.
final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// What is typed may ask for more names than are worth keeping.
  private static var most: Int { 4096 }

  func value(for key: Key, make: () -> Value) -> Value {
    if let value = values.withLock({ $0[key] }) { return value }
    let value = make()
    values.withLock { values in
      if values.count >= Self.most { values.removeAll() }
      values[key] = value
    }
    return value
  }
}

/// What names were found to mean, for a text that is checked again with every character: looking a
/// name up takes a walk over all that there are.
struct NameLookups: Sendable {
  struct Key: Hashable, Sendable {
    /// Index into `Model.kinds`.
    var kind: Int
    var reading: Reading
    var text: String
    var isQuoted: Bool
  }

  let entities = Kept<Key, [Int]>()
  let codes = Kept<Key, [Int32]>()
}

extension Session {
  /// The entities of a kind that a name means, in the order of the model.
  func entities(called name: Name, of kind: Int) -> [Int] {
    guard let lookups else { return model.kinds[kind].entities(called: name) }
    let key = NameLookups.Key(
      kind: kind, reading: .name, text: name.text, isQuoted: name.isQuoted)
    return lookups.entities.value(for: key) { model.kinds[kind].entities(called: name) }
  }

  /// The codes of the texts of a reading that a name means.
  func codes(
    of name: Name, in column: TextColumn, _ reading: Reading, of kind: Int
  ) -> [Int32] {
    guard let lookups else { return column.dictionary.codes(of: name) }
    let key = NameLookups.Key(
      kind: kind, reading: reading, text: name.text, isQuoted: name.isQuoted)
    return lookups.codes.value(for: key) { column.dictionary.codes(of: name) }
  }
}
