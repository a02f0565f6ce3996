import AnnalsModel

/// Reads LengthReading.
struct LengthReader: Sendable {
  init(_ reading: LengthReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: LengthReading) -> CellType { .text }
}
