import AnnalsModel

/// Reads AnchoredReading.
struct AnchoredReader: Sendable {
  init(_ reading: AnchoredReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: AnchoredReading) -> CellType { .text }
}
