/// How much one question may cost; what is `nil` has no limit. Each limit is exact: at it a
/// question is answered, one above it is a clean error that names the limit, and never a shorter
/// answer.
package struct QuestionLimits: Hashable, Sendable {
  /// Entities and entries of histories that conditions and columns look at, counted from the
  /// plan before the question runs: the most that it can come to.
  package var steps: Int?

  /// Rows of the answer, after `limit`.
  package var rows: Int?

  /// Bytes that the question asks for in bulk: masks, tables, sort keys, rows. What is small
  /// beside them, and the texts of cells, are not counted.
  package var memory: Int?

  package init() {}

  var areNone: Bool { self == QuestionLimits() }
}

/// The limits by name.
package enum QuestionLimit: Hashable, Sendable, CaseIterable {
  case steps
  case rows
  case memory

  /// What a person would call what there is too much of.
  package var words: String {
    switch self {
    case .steps: "steps"
    case .rows: "rows"
    case .memory: "bytes of memory"
    }
  }
}

/// Why a run ended without an answer.
package enum Stop: Error, Hashable, Sendable {
  case cancelled

  /// More than a question may cost: the limit, its value, and what was met.
  case limit(QuestionLimit, maximum: Int, met: Int)
}
