import AnnalsModel
import AnnalsSyntax

/// One row a group: its keys and what the aggregate makes of its entities.
struct GroupOutput: Sendable {
  var keys: [PlannedColumn]
  var measure: GroupMeasure

  /// `as percent`: each count also as a part of all.
  var isPercent: Bool
  var order: [GroupOrder] = []
}

/// What an aggregate makes of the entities of a group.
enum GroupMeasure: Sendable {
  case count

  /// Of those that could be told the part for which the condition holds.
  case share

  /// Heading: as the statement says it.
  case summary(SummaryFunction, Reading, heading: String)

  /// The operand that is made into one value, if there is one.
  var reading: Reading? {
    switch self {
    case .count, .share: nil
    case .summary(_, let reading, _): reading
    }
  }
}

/// `order by count descending`
struct GroupOrder: Hashable, Sendable {
  var place: GroupPlace
  var direction: SortDirection
}

/// What groups are ordered by.
enum GroupPlace: Hashable, Sendable {
  /// An index into the keys.
  case key(Int)

  /// The count, the share, the average.
  case measure
}

extension Output {
  /// Whether those are wanted too that the condition does not hold for.
  var isShare: Bool {
    guard case .groups(let groups) = self, case .share = groups.measure else { return false }
    return true
  }
}
