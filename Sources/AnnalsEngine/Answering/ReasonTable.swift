import AnnalsModel

/// Numbers the reasons why things could not be told, and counts each. There are few of them, or one
/// for each of a few thousand days, so that they are found by their day, without hashing words.
struct ReasonTable: Sendable {
  private(set) var reasons: [UnknownReason] = []
  private(set) var counts: [Int] = []

  /// The number of each reason at its place, or at the next that was free; -1 for none. A power of
  /// two, several times as many as there are reasons.
  private var places: [Int32] = []

  /// The number of a reason, which is counted once more.
  @discardableResult
  mutating func add(_ reason: UnknownReason) -> Int32 {
    let number = number(of: reason)
    counts[Int(number)] += 1
    return number
  }

  /// Adds what another table has counted.
  ///
  /// - Returns: by the numbers of the other, the numbers here.
  @discardableResult
  mutating func merge(_ other: ReasonTable) -> [Int32] {
    zip(other.reasons, other.counts).map { reason, count in
      let number = number(of: reason)
      counts[Int(number)] += count
      return number
    }
  }

  private mutating func number(of reason: UnknownReason) -> Int32 {
    if places.count < 4 * (reasons.count + 1) { grow() }
    let place = place(of: reason)
    if places[place] < 0 {
      places[place] = Int32(truncatingIfNeeded: reasons.count)
      reasons.append(reason)
      counts.append(0)
    }
    return places[place]
  }

  /// Where the number of a reason is, or would be.
  private func place(of reason: UnknownReason) -> Int {
    var place = reason.place & (places.count - 1)
    while places[place] >= 0, reasons[Int(places[place])] != reason {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func grow() {
    places = Array(repeating: -1, count: max(64, 4 * places.count))
    for (number, reason) in reasons.enumerated() {
      places[place(of: reason)] = Int32(truncatingIfNeeded: number)
    }
  }
}

extension UnknownReason {
  /// What tells most reasons of one answer apart: which it is, and its day.
  fileprivate var place: Int {
    let which: Int =
      switch self {
      case .noReading, .gap: 1
      case .stale, .notRead: 2
      case .missing(_, let reason): 3 + Int(reason.rawValue)
      case .noGrading, .noPrevious, .noField, .undatedGrading, .ungraded, .future, .ended,
        .hiddenStart, .openSpell, .cutSpell, .noEvent, .undatedEvent, .doubtfulEvent,
        .noGradingAfter, .noneRelated, .ofOther:
        0
      }
    return Int(day?.number ?? 0) &* 4 &+ which
  }
}
