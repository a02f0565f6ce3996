import Synchronization

/// What a question has cost so far, held against what it may cost.
///
/// It is charged before something large is made, by the thread that asks and never by a row, so
/// that a question that costs too much ends before it is asked, and in the same way for any number
/// of threads.
final class Meter: Sendable {
  private let limits: QuestionLimits
  private let steps = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)

  /// - Returns: `nil` where there is nothing to hold to, so that nobody counts.
  init?(_ limits: QuestionLimits) {
    guard !limits.areNone else { return nil }
    self.limits = limits
  }

  /// Bytes that are held now.
  var held: Int { bytes.load(ordering: .relaxed) }

  /// Takes what a plan comes to before it runs.
  func charge(_ cost: QuestionCost) throws(Stop) {
    let sum = steps.load(ordering: .relaxed).addingSaturated(cost.steps)
    steps.store(sum, ordering: .relaxed)
    if let maximum = limits.steps, sum > maximum {
      throw .limit(.steps, maximum: maximum, met: sum)
    }
    try charge(bytes: cost.bytes)
  }

  /// Takes memory that is about to be asked for.
  func charge(bytes more: Int) throws(Stop) {
    let sum = held.addingSaturated(more)
    bytes.store(sum, ordering: .relaxed)
    if let maximum = limits.memory, sum > maximum {
      throw .limit(.memory, maximum: maximum, met: sum)
    }
  }

  /// Gives back all but so many bytes.
  func release(to bytes: Int) { self.bytes.store(bytes, ordering: .relaxed) }

  /// Takes the rows of an answer before their cells are made.
  ///
  /// - Parameter before: how many of them were taken already.
  func charge(rows: Int, after before: Int = 0, columns: Int) throws(Stop) {
    try check(rows: rows)
    let width = columns.multipliedSaturated(by: MemoryLayout<Cell>.stride)
    try charge(bytes: (rows - before).multipliedSaturated(by: width.addingSaturated(8)))
  }

  /// Looks at how many rows there are.
  func check(rows: Int) throws(Stop) {
    guard let maximum = limits.rows, rows > maximum else { return }
    throw .limit(.rows, maximum: maximum, met: rows)
  }
}

extension Int {
  /// The sum, or the largest number where there is none.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? .max : sum
  }

  /// The product of two numbers that are not negative, or the largest number.
  func multipliedSaturated(by other: Int) -> Int {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}
