import AnnalsModel

/// Reads ElapsedReading.
struct ElapsedReader: Sendable {
  init(_ reading: ElapsedReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: ElapsedReading) -> CellType { .text }
}
