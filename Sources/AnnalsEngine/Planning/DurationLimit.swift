import AnnalsSyntax

/// `at least 3 years`: what a number of days is held against by the calendar.
struct DurationLimit: Hashable, Sendable {
  var bound: Bound
  var length: CalendarSpan
}

extension DurationLimit {
  /// What the limit says of days of which it is known whether they are at least so long, and
  /// whether they are longer.
  func truth(isAsLong: @autoclosure () -> Truth, isLonger: @autoclosure () -> Truth) -> Truth {
    switch bound {
    case .atLeast, .orBetter: return isAsLong()
    case .above, .betterThan: return isLonger()
    case .below, .worseThan: return !isAsLong()
    case .atMost, .orWorse: return !isLonger()
    case .exactly, .orEquivalent:
      let (reaches, exceeds) = (isAsLong(), isLonger())
      if reaches == .no || exceeds == .yes { return .no }
      return reaches == .yes && exceeds == .no ? .yes : .notKnown
    }
  }
}
