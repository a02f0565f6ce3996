import AnnalsModel
import AnnalsSyntax

/// `median caseload by region`: one value for all entities of the kind that exist on the day
/// the query looks from, or one for each group.
struct SummaryReading: Hashable, Sendable {
  var function: SummaryFunction
  var operand: Reading

  /// Empty for all entities together.
  var keys: [Reading]

  /// As the query says it, for a group without a value.
  var words: String
}

extension Reading {
  /// The tracks that the reading looks at.
  var tracks: [Int] {
    guard case .summary(let summary) = self else { return track.map { [$0] } ?? [] }
    return summary.operand.tracks + summary.keys.flatMap(\.tracks)
  }

  /// Decimals that people are shown at most: a mean has as many as the division gives.
  var decimals: Int? {
    guard case .summary(let summary) = self else { return nil }
    return summary.function.decimals
  }
}

extension SummaryFunction {
  /// Decimals that people are shown at most; `nil` for all there are.
  var decimals: Int? {
    switch self {
    case .average, .median: 2
    case .sum, .lowest, .highest: nil
    }
  }
}
