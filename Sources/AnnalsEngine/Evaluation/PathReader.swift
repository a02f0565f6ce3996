import AnnalsModel

/// Reads PathReading.
struct PathReader: Sendable {
  init(_ reading: PathReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: PathReading) -> CellType { .text }
}
