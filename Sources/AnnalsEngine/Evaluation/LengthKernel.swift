import AnnalsModel

/// `time inadequate is above 500`: what could be more is told only where it would not matter.
struct LengthKernel: Kernel {
  let ranges: [NumberRange]
  let reader: LengthReader

  func truth(of entity: Int) -> Truth {
    guard case .days(let days) = reader.extent(of: entity) else { return .notKnown }
    return ranges.truth(from: Int64(clamping: days.fewest), to: days.most.map { Int64(clamping: $0) })
  }
}

extension [NumberRange] {
  /// What holds for every whole number between two; `most` is `nil` for no end.
  ///
  /// It can turn only at a limit of a range, so that the whole numbers beside those tell.
  func truth(from fewest: Int64, to most: Int64?) -> Truth {
    let first = passes(fewest)
    for limit in flatMap({ [$0.low, $0.high] }).compactMap({ $0 }) {
      for number in limit.value.wholeNeighbours {
        guard number >= fewest, number <= most ?? .max else { continue }
        if passes(number) != first { return .notKnown }
      }
    }
    return passes(most ?? .max) == first ? Truth(first) : .notKnown
  }

  private func passes(_ number: Int64) -> Bool {
    contains { $0.contains(.whole(number)) }
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

extension Evaluator {
  /// The kernel of a comparison of a length; `nil` for one of another number.
  func lengthKernel(_ test: NumberTest) -> LengthKernel? {
    guard case .length(let reading) = test.reading else { return nil }
    return LengthKernel(ranges: test.ranges, reader: LengthReader(reading, self))
  }
}
