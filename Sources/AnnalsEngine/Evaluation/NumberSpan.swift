import AnnalsSyntax

/// A number of which the least and the most are known: days of a state may hide in what is not
/// known, and so may happenings.
struct NumberSpan: Sendable {
  var low: ExactNumber

  /// `nil` for no end.
  var high: ExactNumber?

  /// How it stands to another number: not known where some of what they may be passes and some
  /// does not.
  func compared(to other: NumberSpan, _ bound: Bound) -> Truth {
    switch bound {
    case .above, .betterThan: isAbove(other)
    case .below, .worseThan: other.isAbove(self)
    case .atMost, .orWorse: !isAbove(other)
    case .atLeast, .orBetter: !other.isAbove(self)
    case .exactly, .orEquivalent: isSame(as: other)
    }
  }

  private func isAbove(_ other: NumberSpan) -> Truth {
    if let limit = other.high, limit < low { return .yes }
    if let high, !(other.low < high) { return .no }
    return .notKnown
  }

  private func isSame(as other: NumberSpan) -> Truth {
    if isAbove(other) == .yes || other.isAbove(self) == .yes { return .no }
    return high == low && other.high == other.low ? .yes : .notKnown
  }
}

extension Reader {
  /// What the number of an entity may be; `nil` where nothing is known of it.
  func span(of entity: Int) -> NumberSpan? {
    switch self {
    case .length(let reader):
      guard case .days(let days) = reader.extent(of: entity) else { return nil }
      return NumberSpan(
        low: .whole(Int64(clamping: days.fewest)),
        high: days.most.map { .whole(Int64(clamping: $0)) })
    case .tally(let reader):
      if reader.isAhead { return nil }
      let bounds = reader.bounds(of: entity)
      return NumberSpan(low: .whole(bounds.least), high: bounds.most.map { .whole($0) })
    case .path(let reader): return reader.inner.span(of: reader.row(of: entity))
    case .field, .end, .state, .previous, .first, .measure, .anchored, .onDate, .gap, .elapsed,
      .calendar, .summary, .nothing:
      guard case .number(let number) = value(of: entity) else { return nil }
      return NumberSpan(low: number, high: number)
    }
  }

  /// The value where all of it is known: a length that could be more is none.
  func wholeValue(of entity: Int) -> ReadValue {
    if isSpan, let reason = reason(for: entity) { return .unknown(reason) }
    return value(of: entity)
  }

  /// `wholeValue` of one entity after another.
  var wholeValues: @Sendable (_ entity: Int) -> ReadValue {
    guard isSpan else { return values }
    return { wholeValue(of: $0) }
  }

  /// Why what hangs on the value cannot be told for an entity; `nil` where it is known.
  func reason(for entity: Int) -> UnknownReason? {
    if case .length(let reader) = self { return reader.doubt(of: entity) }
    if case .path(let reader) = self {
      return reader.inner.reason(for: reader.row(of: entity))
    }
    guard case .unknown(let reason) = value(of: entity) else { return nil }
    return reason
  }
}

extension LengthReader {
  /// Why the days could be more; `nil` where all are known.
  fileprivate func doubt(of entity: Int) -> UnknownReason? {
    guard case .days(let days) = extent(of: entity), days.fewest == days.most else {
      return reason(for: entity)
    }
    return nil
  }
}
