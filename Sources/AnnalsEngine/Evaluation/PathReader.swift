import AnnalsModel

/// Reads an operand of the owner of a nested row.
struct PathReader: Sendable {
  /// For each row its owner.
  private let owners: [Int32]

  /// Of the owner: one, behind an array because readers hold readers.
  private let readers: [Reader]

  init(_ reading: PathReading, _ evaluator: Evaluator) {
    owners = evaluator.owners(in: reading.owner)
    readers = [evaluator.evaluator(of: reading.owner).reader(for: reading.reading)]
  }

  /// What reads the owner.
  var inner: Reader { readers[0] }

  /// The owner of an entity.
  func row(of entity: Int) -> Int { Int(owners[entity]) }

  func value(of entity: Int) -> ReadValue { inner.value(of: row(of: entity)) }
}

extension CellMaker {
  func type(of reading: PathReading) -> CellType {
    CellMaker(model, reading.owner).type(of: reading.reading)
  }
}
