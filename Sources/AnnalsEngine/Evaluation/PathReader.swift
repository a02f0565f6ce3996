import AnnalsModel

/// Reads an operand of the owner of a nested row.
struct PathReader: Sendable {
  /// For each row its owner.
  private let owners: [Int32]

  /// Of the owner: one, behind an array because readers hold readers.
  private let reader: [Reader]

  init(_ reading: PathReading, _ evaluator: Evaluator) {
    owners = evaluator.owners(in: reading.owner)
    reader = [evaluator.evaluator(of: reading.owner).reader(for: reading.reading)]
  }

  func value(of entity: Int) -> ReadValue { reader[0].value(of: Int(owners[entity])) }
}

extension CellMaker {
  func type(of reading: PathReading) -> CellType {
    CellMaker(model, reading.owner).type(of: reading.reading)
  }
}
