import AnnalsModel

/// `time inadequate is above 500`, `number of inspections is at least 3`: a number of which
/// perhaps only the least and the most are known is told as soon as those decide it.
struct NumberKernel: Kernel {
  let test: NumberTest
  let reader: Reader

  func truth(of entity: Int) -> Truth {
    guard let span = reader.span(of: entity) else { return .notKnown }
    var truth: Truth = test.ranges.isEmpty ? .no : test.ranges.truth(over: span)
    for limit in test.durations where truth != .yes {
      let other = limit.truth(
        isAsLong: reader.isAsLong(as: limit.length, entity),
        isLonger: reader.isLonger(than: limit.length, entity))
      if other != .no { truth = other }
    }
    return truth
  }
}

extension [NumberRange] {
  /// What holds for every number that one may be.
  fileprivate func truth(over span: NumberSpan) -> Truth {
    if span.high == span.low { return Truth(passes(span.low)) }
    // Only what is counted is known by its bounds: a whole number.
    guard case .whole(let fewest) = span.low else { return .notKnown }
    var most = Int64.max
    if case .whole(let high)? = span.high { most = high }
    return truth(from: fewest, to: most)
  }

  /// What holds for every whole number between two. It can turn only at a limit of a range, so
  /// that the numbers beside those tell.
  private func truth(from fewest: Int64, to most: Int64) -> Truth {
    let first = passes(.whole(fewest))
    let limits = flatMap { [$0.low, $0.high] }.compactMap { $0 }
    let turns = limits.flatMap(\.value.wholeNeighbours).filter { fewest <= $0 && $0 <= most }
    return (turns + [most]).allSatisfy { passes(.whole($0)) == first } ? Truth(first) : .notKnown
  }

  private func passes(_ number: ExactNumber) -> Bool {
    contains { $0.contains(number) }
  }
}

extension ExactNumber {
  /// The whole numbers next to it on both sides, and it itself if it is one.
  fileprivate var wholeNeighbours: [Int64] {
    let below: Int64
    switch self {
    case .whole(let number): below = number
    case .fraction(let number):
      guard let floor = Int64(exactly: number.rounded(.down)) else { return [] }
      below = floor
    }
    return [Int64(-1), 0, 1].compactMap {
      let (sum, overflow) = below.addingReportingOverflow($0)
      return overflow ? nil : sum
    }
  }
}

extension Reader {
  /// Whether what it counts may be known by its bounds alone.
  var isSpan: Bool {
    switch self {
    case .length, .tally: true
    case .path(let reader): reader.inner.isSpan
    case .field, .end, .state, .previous, .first, .measure, .anchored, .onDate, .gap, .elapsed,
      .calendar, .summary, .nothing:
      false
    }
  }

  /// Whether the days of an entity are at least as many as a length has where they begin.
  func isAsLong(as length: CalendarSpan, _ entity: Int) -> Truth {
    reaches(length, beyond: 0, entity)
  }

  /// Whether they are more.
  func isLonger(than length: CalendarSpan, _ entity: Int) -> Truth {
    reaches(length, beyond: 1, entity)
  }

  private func reaches(_ length: CalendarSpan, beyond: Int, _ entity: Int) -> Truth {
    switch self {
    case .length(let reader): reader.reaches(length, beyond: beyond, entity)
    case .gap(let reader): reader.reaches(length, beyond: beyond, entity)
    case .path(let reader): reader.inner.reaches(length, beyond: beyond, reader.row(of: entity))
    // The checker lets nothing else be held against a length.
    case .field, .end, .state, .previous, .first, .measure, .anchored, .onDate, .tally, .elapsed,
      .calendar, .summary, .nothing:
      .notKnown
    }
  }
}
