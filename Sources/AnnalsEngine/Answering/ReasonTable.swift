import AnnalsModel

/// Numbers the reasons why things could not be told, and counts each. Neighbours have mostly one of
/// a few reasons, so that the last ones are looked at before all are.
struct ReasonTable {
  private(set) var reasons: [UnknownReason] = []
  private(set) var counts: [Int] = []
  private var places: [UnknownReason: Int32] = [:]
  private var last: [Int32] = []

  /// The number of a reason, which is counted once more.
  mutating func add(_ reason: UnknownReason) -> Int32 {
    let number = number(of: reason)
    counts[Int(number)] += 1
    return number
  }

  private mutating func number(of reason: UnknownReason) -> Int32 {
    for number in last where reasons[Int(number)] == reason { return number }
    let number = places[reason] ?? insert(reason)
    if last.count == 4 { last.removeLast() }
    last.insert(number, at: 0)
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
