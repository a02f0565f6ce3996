import AnnalsModel

/// Numbers the reasons why things could not be told, and counts each. There are few of them, or one
/// for each of a few thousand days, so that most are found without hashing their words.
struct ReasonTable: Sendable {
  private(set) var reasons: [UnknownReason] = []
  private(set) var counts: [Int] = []
  private var places: [UnknownReason: Int32] = [:]

  /// By the last bits of its place, the number of a reason that was seen; -1 for none. A power of
  /// two, several times as many as there are reasons.
  private var recent: [Int32] = []

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
    if recent.count < 4 * reasons.count || recent.isEmpty {
      recent = Array(repeating: -1, count: max(256, 4 * recent.count))
    }
    let place = reason.place & (recent.count - 1)
    var number = recent[place]
    if number < 0 || reasons[Int(number)] != reason {
      number = places[reason] ?? insert(reason)
      recent[place] = number
    }
    return number
  }

  private mutating func insert(_ reason: UnknownReason) -> Int32 {
    let number = Int32(truncatingIfNeeded: reasons.count)
    reasons.append(reason)
    counts.append(0)
    places[reason] = number
    return number
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
