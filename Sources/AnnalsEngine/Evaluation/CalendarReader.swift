import AnnalsModel

/// Reads CalendarReading.
struct CalendarReader: Sendable {
  init(_ reading: CalendarReading, _ evaluator: Evaluator) {}

  func value(of entity: Int) -> ReadValue { .unknown(.noField("")) }
}

extension CellMaker {
  func type(of reading: CalendarReading) -> CellType { .text }
}
