extension Assembler {
  mutating func measured(
    _ planned: TrackPlan, _ gradings: GradingsPlan, _ content: MeasuredContent, _ kind: KindPlan,
    _ rows: [Int32]?
  ) -> Track {
    let slot = plan.merged[gradings.value]
    let column = reading.columns[slot]
    let absent = AbsentCodes(gradings, plan, reading)
    let oddities = Dictionary(
      column.oddities.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    var unread: [(row: Int32, message: String?, position: Int?)] = []
    let layout = layout(gradings, rows)
    func value(of row: Int) -> (code: UInt8, value: Double) {
      if let value = column.number(row) { return (GradingCode.none, value) }
      let key = Int32(truncatingIfNeeded: row)
      if let integer = column.inexact(row) {
        unread.append((key, "\(integer) is beyond what a fraction holds exactly", nil))
        return (GradingCode(.notRead).rawValue, 0)
      }
      guard let oddity = oddities[key] else { return (absent.code(row), 0) }
      if oddity.isUnexpected { unread.append((key, oddity.message, oddity.position)) }
      return (GradingCode(oddity.reason).rawValue, 0)
    }
    var content = content
    content.values.reserveCapacity(layout.origins.count)
    content.missing.reserveCapacity(layout.origins.count)
    for origin in layout.origins {
      let (code, value) = value(of: Int(origin))
      content.values.append(value)
      content.missing.append(code)
    }
    let track = track(planned, layout, [gradings.origin], .measured(content)) {
      value(of: Int($0.origin))
    }
    unread.sort { $0.row < $1.row }
    for item in unread {
      reportOnce(
        slot: slot, row: item.row, item.message ?? "more values that are no numbers",
        at: item.position)
    }
    return track
  }
}

extension ReadColumn {
  /// The number of a record as a measured track holds it; `nil` when there is none, or none
  /// that a fraction holds exactly.
  fileprivate func number(_ row: Int) -> Double? {
    guard validity[row] else { return nil }
    switch form {
    case .integers: return Double(exactly: integers[row])
    case .fractions: return fractions[row]
    case .texts, .undecided, .days, .flags, .names: return nil
    }
  }

  /// The integer of a record that a fraction does not hold exactly.
  fileprivate func inexact(_ row: Int) -> Int64? {
    guard form == .integers, validity[row], Double(exactly: integers[row]) == nil else {
      return nil
    }
    return integers[row]
  }
}
