import AnnalsModel

/// Reads TallyReading.
struct TallyReader: Sendable {
  init(_ reading: TallyReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: TallyReading) -> CellType { .text }
}
