import AnnalsModel

extension EvidenceMaker {
  /// `neighbours`: how many it is yes for. With `show each` the days of each that happened.
  func evidence(for test: QuantifiedTest) -> [Evidence] {
    let kernel = QuantifiedKernel(test, evaluator)
    let names = test.counted.names(in: evaluator.kind, of: evaluator.model)
    let happened = HappenedEvidence(test.counted, names.kind, evaluator)
    return [
      Evidence(
        subject: names.plural, columns: [EvidenceColumn(names.plural, .number(unit: nil))],
        write: { entity, trace in
          guard kernel.truth(of: entity) == .yes else { return false }
          trace.cells.append(.integer(Int64(kernel.count(of: entity).yes)))
          return true
        },
        eachColumns: { happened.columns },
        occurrences: { entity in
          kernel.truth(of: entity) == .yes ? happened.traces(of: entity) : []
        })
    ]
  }
}

/// The days of what happened, one after another.
private struct HappenedEvidence: Sendable {
  private let rows: CountedRows
  private let kind: Kind

  /// The fields that are shown: of a span both ends.
  private let fields: [Int]
  private let readers: [Reader]

  init(_ counted: Counted, _ kind: Int, _ evaluator: Evaluator) {
    rows = CountedRows(counted, evaluator)
    let other = evaluator.evaluator(of: kind)
    self.kind = other.kind
    fields =
      other.kind.span.map { [$0.from, $0.until] }?.compactMap { $0 }
      ?? (other.happeningField.map { [$0] } ?? [])
    readers = fields.map { other.reader(for: .field($0)) }
  }

  var columns: [EvidenceColumn] {
    fields.map { EvidenceColumn("\(kind.singular) \(kind.fields[$0].name)", .day) }
  }

  /// Those that pass, by day, those without one last.
  func traces(of entity: Int) -> [Trace] {
    let passing = rows.places(of: entity).filter { rows.truth(at: $0) == .yes }
    let days = fields.first.map { kind.days(of: $0) } ?? []
    let ordered = passing.map { rows.row(at: $0) }.sorted { left, right in
      guard left < days.count, right < days.count else { return left < right }
      return (days[left], left) < (days[right], right)
    }
    return ordered.map { row in
      Trace(cells: zip(fields, readers).map { cell(of: row, $0, $1) })
    }
  }

  private func cell(of row: Int, _ field: Int, _ reader: Reader) -> Cell {
    guard case .day(let day) = reader.value(of: row) else { return .empty }
    let marks = kind.marks(of: field)
    return .day(day, row < marks.count ? marks[row] : .day)
  }
}
