import AnnalsModel

/// Reads GapReading.
struct GapReader: Sendable {
  init(_ reading: GapReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: GapReading) -> CellType { .text }
}
