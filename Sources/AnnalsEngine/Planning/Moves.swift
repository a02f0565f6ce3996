import AnnalsModel
import AnnalsSyntax

/// Which steps from one grade to the next a condition is about: a row of bits for each grade
/// before, and one for none before.
struct Moves: Hashable, Sendable {
  /// For each grade of the ladder, the grades that a step from it may enter.
  var from: [GradeSet]

  /// The grades that a first grading may be.
  var fromNothing: GradeSet

  /// As the query says them: what a step may start from and enter.
  var before = GradeSet.all
  var after: GradeSet
}

/// Moves as a kernel asks for them: by a shift, without a branch.
struct MoveTable: Sendable {
  /// For each grade before, and last for none, the grades that a step may enter.
  private let entered: [UInt64]

  init(_ moves: Moves) {
    entered = (0...64).map { $0 < moves.from.count ? moves.from[$0].bits : moves.fromNothing.bits }
  }

  /// Whether a step from `before` (a grade, or `GradingCode.none`) to `after` is meant; one to no
  /// grade is not.
  @inline(__always)
  func contains(from before: UInt8, to after: UInt8) -> Bool {
    bit(from: before, to: after) & 1 == 1
  }

  /// In its last bit whether a step is meant. A code that is no grade shifts everything out.
  @inline(__always)
  func bit(from before: UInt8, to after: UInt8) -> UInt64 {
    entered[Int(min(before, 64))] >> UInt64(after)
  }
}

extension Moves {
  /// `improved from A to B`
  init(_ verb: ChangeVerb, from before: GradeSet, to after: GradeSet, on ladder: Ladder) {
    let grades = ladder.labels.indices
    from = grades.map { old in
      var row = GradeSet()
      for new in grades where verb.holds(from: old, to: new, on: ladder) {
        if after.contains(UInt8(truncatingIfNeeded: new)) { row.insert(new) }
      }
      return before.contains(UInt8(truncatingIfNeeded: old)) ? row : GradeSet()
    }
    fromNothing = GradeSet()
    self.before = before
    self.after = after
  }

  /// `became X`: from a grade outside the set, or from nothing.
  init(entering grades: GradeSet, on ladder: Ladder) {
    from = ladder.labels.indices.map { old in
      grades.contains(UInt8(truncatingIfNeeded: old)) ? GradeSet() : GradeSet(bits: grades.bits)
    }
    fromNothing = grades
    after = grades
  }
}

extension ChangeVerb {
  /// Whether a step from one grade to the next is a change of this kind. Two labels on one
  /// position are relabelled: neither changed nor retained (section 14).
  fileprivate func holds(from before: Int, to after: Int, on ladder: Ladder) -> Bool {
    let (low, high) = (ladder.positions[before], ladder.positions[after])
    return switch self {
    case .improved: high > low
    case .declined: high < low
    case .changed: high != low
    case .retained: before == after
    }
  }
}
