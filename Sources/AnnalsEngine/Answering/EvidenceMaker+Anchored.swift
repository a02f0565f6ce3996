import AnnalsModel

extension EvidenceMaker {
  /// What the condition shows for the latest event that made it true, then the day of the event.
  func evidence(for test: AnchoredTest) -> [Evidence] {
    let happenings = AnchoredEvidence(test, self)
    let shown = test.filter.evidence(of: evaluator, cells)
    let inner = shown.indices.map { index in
      Evidence(
        subject: shown[index].subject, columns: shown[index].columns,
        write: { $1.take(happenings.latest(of: $0)?.traces[index]) },
        eachColumns: { shown[index].eachColumns },
        occurrences: { entity in happenings.all(of: entity).map { $0.traces[index] } })
    }
    if case .fixed = test.event.days { return inner }
    let columns = [EvidenceColumn(test.event.name, .day)]
    let days = Evidence(
      subject: test.event.name, columns: columns,
      write: { $1.take(happenings.latest(of: $0)?.day) }, eachColumns: { columns },
      occurrences: { entity in happenings.all(of: entity).map { $0.day } })
    return inner + [days]
  }
}

/// The evidence of a condition in a window of events: what it shows, beside the event's day.
private struct AnchoredEvidence: Sendable {
  /// One row: a trace for each of the evidence of the condition.
  struct Row: Sendable {
    var traces: [Trace]
    var day: Trace
  }

  private let kernel: AnchoredKernel
  private let maker: EvidenceMaker

  init(_ test: AnchoredTest, _ maker: EvidenceMaker) {
    kernel = AnchoredKernel(test, maker.evaluator)
    self.maker = maker
  }

  /// What stands in the row of an entity.
  func latest(of entity: Int) -> Row? {
    guard let found = kernel.latest(of: entity) else { return nil }
    // Of two windows the later one, unless it has nothing to show.
    let shown = found.filters.compactMap { traces(of: $0, entity) }
    return shown.last.map { Row(traces: $0, day: day(of: found.event)) }
  }

  /// What a condition shows of an entity; `nil` where it does not hold.
  private func traces(of filter: Filter, _ entity: Int) -> [Trace]? {
    let shown = filter.evidence(of: maker.evaluator, maker.cells)
    let traces = shown.compactMap { $0.trace(entity) }
    return traces.count == shown.count ? traces : nil
  }

  /// Every occurrence, by event; one that lies in the windows of several is shown with the last.
  func all(of entity: Int) -> [Row] {
    var rows: [Row] = []
    for found in kernel.all(of: entity) {
      for filter in found.filters {
        let shown = filter.evidence(of: maker.evaluator, maker.cells)
        let occurrences = shown.map { $0.occurrences(entity) }
        for number in 0..<(occurrences.map(\.count).max() ?? 1) {
          let traces = occurrences.map { $0.dropFirst(number).first ?? Trace() }
          rows.removeAll { !traces.isEmpty && $0.traces.map(\.cells) == traces.map(\.cells) }
          rows.append(Row(traces: traces, day: day(of: found.event)))
        }
      }
    }
    return rows
  }

  private func day(of event: EventReader.Occurrence) -> Trace {
    Trace(cells: [.day(event.days.first, event.mark)])
  }
}

extension Trace {
  /// Becomes another trace, where there is one.
  fileprivate mutating func take(_ other: Trace?) -> Bool {
    guard let other else { return false }
    self = other
    return true
  }
}
