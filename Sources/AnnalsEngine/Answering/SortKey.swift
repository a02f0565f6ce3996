import AnnalsModel
import AnnalsSyntax

/// What a row is ordered by; unknown comes last both ways.
struct SortKey: Sendable {
  private enum Value: Sendable {
    case text(FoldedName)
    case number(ExactNumber)
    case grade(UInt8)
    case day(Day)
    case flag(Bool)
    case unknown
  }

  enum Comparison: Sendable {
    case before
    case same
    case after
  }

  private let value: Value

  init(_ value: ReadValue, of reading: Reading, _ cells: CellMaker) {
    self.value =
      switch value {
      case .code(let code): .text(Self.folded(code, of: reading.resolved(in: cells.kind), cells))
      case .number(let number): .number(number)
      case .grade(let grade): .grade(grade)
      case .day(let day): .day(day)
      case .flag(let flag): .flag(flag)
      case .unknown: .unknown
      }
  }

  private static func folded(
    _ code: Int32, of reading: Reading, _ cells: CellMaker
  ) -> FoldedName {
    FoldedName(cells.text(code, of: reading))
  }

  /// Whether this key comes before the other one.
  func compared(to other: SortKey, _ direction: SortDirection) -> Comparison {
    let order = ascending(to: other)
    let isForward = direction == .ascending || isUnknown || other.isUnknown
    return isForward ? order : order.reversed
  }

  private var isUnknown: Bool {
    if case .unknown = value { true } else { false }
  }

  /// Keys of one reading are of one type, or unknown.
  private func ascending(to other: SortKey) -> Comparison {
    switch (value, other.value) {
    case (.text(let left), .text(let right)): Comparison(left, right)
    case (.number(let left), .number(let right)): Comparison(left, right)
    case (.grade(let left), .grade(let right)): Comparison(left, right)
    case (.day(let left), .day(let right)): Comparison(left, right)
    case (.flag(let left), .flag(let right)): Comparison(left ? 1 : 0, right ? 1 : 0)
    case (.unknown, .unknown): .same
    case (.unknown, _): .after
    case (_, .unknown): .before
    case (.text, _), (.number, _), (.grade, _), (.day, _), (.flag, _): .same
    }
  }
}

extension SortKey.Comparison {
  fileprivate init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .before : right < left ? .after : .same
  }

  fileprivate var reversed: SortKey.Comparison {
    switch self {
    case .before: .after
    case .same: .same
    case .after: .before
    }
  }
}
