import AnnalsModel
import AnnalsSyntax

/// `rating is better than rating on 2014-01-01`: two readings of one entity held against each
/// other; not known where either is.
struct ComparedKernel: Kernel {
  let test: ComparedTest
  let left: Reader
  let right: Reader
  private let cells: CellMaker
  private let grades: GradePairing

  init(_ test: ComparedTest, _ evaluator: Evaluator) {
    self.test = test
    left = evaluator.reader(for: test.left)
    right = evaluator.reader(for: test.right)
    cells = CellMaker(evaluator.model, evaluator.kindIndex)
    grades = GradePairing(test.basis, evaluator.model)
  }

  func truth(of entity: Int) -> Truth {
    let truth = test.basis == .numbers ? compareNumbers(of: entity) : compareValues(of: entity)
    return test.isDenied ? !truth : truth
  }

  private func compareNumbers(of entity: Int) -> Truth {
    guard let left = left.span(of: entity), let right = right.span(of: entity) else {
      return .notKnown
    }
    return left.compared(to: right, test.bound)
  }

  private func compareValues(of entity: Int) -> Truth {
    compare(left.value(of: entity), right.value(of: entity)).map { Truth($0) } ?? .notKnown
  }

  /// `nil` when there is nothing to tell by.
  private func compare(_ left: ReadValue, _ right: ReadValue) -> Bool? {
    switch (left, right) {
    case (.day(let left), .day(let right)): test.bound.holds(left, right)
    case (.flag(let left), .flag(let right)): left == right
    case (.grade(let left), .grade(let right)): grades.compare(left, right, test.bound)
    case (.code(let left), .code(let right)):
      FoldedName(cells.text(left, of: test.left.resolved(in: cells.kind)))
        == FoldedName(cells.text(right, of: test.right.resolved(in: cells.kind)))
    case (.unknown, _), (_, .unknown): nil
    case (.number, _), (.day, _), (.flag, _), (.grade, _), (.code, _): nil
    }
  }
}

/// Holds grades of two ladders against each other on one that has the labels of both.
private struct GradePairing: Sendable {
  /// By grade, the grade of the common ladder.
  private var left: [Int] = []
  private var right: [Int] = []

  /// By grade of the common ladder.
  private var positions: [Int] = []

  init(_ basis: ComparedBasis, _ model: Model) {
    guard case .grades(let left, let right, let common) = basis else { return }
    let ladder = model.ladders[common]
    positions = ladder.positions
    self.left = ladder.places(of: model.ladders[left])
    self.right = ladder.places(of: model.ladders[right])
  }

  /// Equality is by label, `or equivalent` and order by position (section 8).
  func compare(_ one: UInt8, _ other: UInt8, _ bound: Bound) -> Bool? {
    guard left.indices.contains(Int(one)), right.indices.contains(Int(other)) else { return nil }
    let (one, other) = (left[Int(one)], right[Int(other)])
    if bound == .exactly { return one == other }
    guard positions.indices.contains(one), positions.indices.contains(other) else { return nil }
    return bound.holds(positions[one], positions[other])
  }
}

extension Ladder {
  /// For each grade of another ladder the same label here; -1 for one that is not here.
  fileprivate func places(of other: Ladder) -> [Int] {
    if other.labels == labels { return Array(labels.indices) }
    return other.labels.map { label in
      let folded = FoldedName(label)
      return labels.firstIndex { FoldedName($0) == folded } ?? -1
    }
  }
}

extension Evaluator {
  /// Why the condition cannot be told for an entity.
  func reasons(_ test: ComparedTest) -> (_ entity: Int) -> UnknownReason? {
    let (left, right) = (reader(for: test.left), reader(for: test.right))
    return { left.reason(for: $0) ?? right.reason(for: $0) }
  }
}
