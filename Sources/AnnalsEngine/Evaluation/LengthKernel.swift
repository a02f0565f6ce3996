import AnnalsModel

/// `time inadequate is above 500`: what could be more is told only where it would not matter.
struct LengthKernel: Kernel {
  let ranges: [NumberRange]
  let reader: LengthReader

  func truth(of entity: Int) -> Truth {
    guard case .days(let days) = reader.extent(of: entity) else { return .notKnown }
    let fewest = ExactNumber.whole(Int64(clamping: days.fewest))
    let most = days.most.map { ExactNumber.whole(Int64(clamping: $0)) }
    if ranges.contains(where: { $0.containsAll(from: fewest, to: most) }) { return .yes }
    return ranges.contains { $0.containsAny(from: fewest, to: most) } ? .notKnown : .no
  }
}

extension NumberRange {
  /// Whether every number between two passes; `most` is `nil` for no end.
  fileprivate func containsAll(from fewest: ExactNumber, to most: ExactNumber?) -> Bool {
    guard let most else { return high == nil && contains(fewest) }
    return contains(fewest) && contains(most)
  }

  /// Whether some number between two may pass.
  fileprivate func containsAny(from fewest: ExactNumber, to most: ExactNumber?) -> Bool {
    if contains(fewest) { return true }
    guard let low, fewest <= low.value else { return false }
    return most.map { contains($0) || low.value < $0 } ?? true
  }
}

extension Evaluator {
  /// The kernel of a comparison of a length; `nil` for one of another number.
  func lengthKernel(_ test: NumberTest) -> LengthKernel? {
    guard case .length(let reading) = test.reading else { return nil }
    return LengthKernel(ranges: test.ranges, reader: LengthReader(reading, self))
  }
}
