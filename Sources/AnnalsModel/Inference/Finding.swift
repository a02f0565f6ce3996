/// A list of records that a document has.
struct FoundList {
  /// Below the document.
  var path: KeyPath

  /// The list around it; `nil` for one that stands alone.
  var parent: Int?
  var noun: EnglishNoun

  /// How many records.
  var count: Int

  /// Values of its records, in their order.
  var leaves: [Leaf] = []

  /// Lists of single values in its records.
  var references: [Reference] = []

  /// Indices of the leaves that name a record and that tell records apart.
  var name: Int?
  var key: Int?

  /// How its records belong to those of a list that they do not stand in.
  var belonging: Belonging?

  /// For a list that has a row an event: the leaf that tells entities apart, and what belongs
  /// to the entity rather than to the row.
  var entity: Entity?

  struct Belonging {
    /// The list of the owners.
    var list: Int

    /// The leaf that has the owner's key.
    var leaf: Int
  }

  struct Entity {
    var noun: EnglishNoun

    /// Indices of leaves.
    var key: Int
    var name: Int?
    var leaves: [Int]
  }

  /// The leaves that are days, the default first.
  var dates: [Int] = []

  /// Whether its records happen to something: they have a date and an owner.
  var isHistory: Bool { !dates.isEmpty && (parent != nil || belonging != nil || entity != nil) }
}

/// A value that the records of a list have.
struct Leaf {
  /// Below the record.
  var path: KeyPath
  var words: KeyWords

  /// What a query calls it.
  var name: String
  var observation: Observation
  var use = LeafUse.text
}

/// What a value is taken for.
enum LeafUse: Equatable {
  case text
  case link
  case number(unit: String?)
  case date
  case flag

  /// Index into the scales of the declaration.
  case grade(scale: Int)
}

/// A list of single values that the records of a list have.
struct Reference {
  var path: KeyPath
  var words: KeyWords

  /// The values in it.
  var elements: Observation
}
