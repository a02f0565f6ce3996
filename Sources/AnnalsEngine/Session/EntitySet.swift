/// Entities of one kind.
package struct EntitySet: Hashable, Sendable {
  /// Index into `Model.kinds`.
  package var kind: Int

  /// Ascending, each once.
  package var entities: [Int]

  package init(kind: Int, entities: [Int]) {
    self.kind = kind
    self.entities = entities
  }
}
