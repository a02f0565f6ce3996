import AnnalsModel
import AnnalsSyntax

/// Passes when one reading stands to another as the bound says: `rating is better than
/// rating on 2014-01-01`.
struct ComparedTest: Hashable, Sendable {
  var left: Reading
  var right: Reading
  var bound: Bound
  var basis: ComparedBasis

  /// Said with `is not`: the evidence stays, the answer turns.
  var isDenied: Bool

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { left.tracks + right.tracks }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [left, right] }
}

/// How two values are held against each other.
enum ComparedBasis: Hashable, Sendable {
  case texts
  case numbers
  case days
  case flags

  /// Grades of two ladders on one that has the labels of both; indices into `Model.ladders`.
  case grades(left: Int, right: Int, common: Int)
}

extension Bound {
  /// Whether `left` stands to `right` as the bound says, by place on a ladder or by number.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .exactly, .orEquivalent: left == right
    case .atLeast, .orBetter: !(left < right)
    case .atMost, .orWorse: !(right < left)
    case .betterThan, .above: right < left
    case .worseThan, .below: left < right
    }
  }
}
