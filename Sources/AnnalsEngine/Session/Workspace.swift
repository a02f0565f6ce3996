import AnnalsModel
package import AnnalsSyntax

/// What the statements so far have said: the names they gave, and what the last list was of.
/// A value; each prompt and each run of files has its own.
package struct Workspace: Sendable {
  /// `define turnaround as rating improved from inadequate`
  package var conditions: [FoldedName: Condition] = [:]

  /// `define risers as councils where rating improved since 2023`
  package var sets: [FoldedName: Listing] = [:]

  /// `let cutoff = 2014-01-01`
  package var constants: [FoldedName: Value] = [:]

  /// `param $floor rating default good`: the value given, or else the default.
  package var parameters: [FoldedName: Value] = [:]

  /// Index into `Model.kinds` of what `those` are; `nil` before the first list.
  package var thoseKind: Int?

  package init() {}
}

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
