import AnnalsModel
import AnnalsSyntax

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

extension ComparedKernel {
  /// `time good is above time inadequate`: lengths that could be more, held against each other;
  /// `nil` where neither is one.
  func lengthTruth(of entity: Int) -> Truth? {
    guard let (low, high) = left.days(of: entity),
      let (otherLow, otherHigh) = right.days(of: entity)
    else { return nil }
    guard low != high || otherLow != otherHigh else { return nil }
    let (surely, perhaps): (Bool, Bool) =
      switch test.bound {
      case .above, .atLeast, .betterThan, .orBetter:
        (
          otherHigh.map { test.bound.holds(low, $0) } ?? false,
          high.map { test.bound.holds($0, otherLow) } ?? true
        )
      case .below, .atMost, .worseThan, .orWorse:
        (
          high.map { test.bound.holds($0, otherLow) } ?? false,
          otherHigh.map { test.bound.holds(low, $0) } ?? true
        )
      case .exactly, .orEquivalent:
        (
          false,
          (high.map { !($0 < otherLow) } ?? true) && (otherHigh.map { !($0 < low) } ?? true)
        )
      }
    if surely { return test.isDenied ? .no : .yes }
    return perhaps ? .notKnown : test.isDenied ? .yes : .no
  }
}

extension Reader {
  /// The least and the most that a number may be: one and the same but for a length.
  fileprivate func days(of entity: Int) -> (low: ExactNumber, high: ExactNumber?)? {
    guard case .length(let reader) = self else {
      guard case .number(let number) = value(of: entity) else { return nil }
      return (number, number)
    }
    guard case .days(let days) = reader.extent(of: entity) else { return nil }
    return (
      .whole(Int64(clamping: days.fewest)), days.most.map { .whole(Int64(clamping: $0)) }
    )
  }
}
