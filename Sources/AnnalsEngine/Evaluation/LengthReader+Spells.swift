import AnnalsModel

extension LengthReader {
  /// Calls `body` with the length of each spell in the window, oldest first: its days, or why not
  /// all of them are known.
  ///
  /// - Returns: why nothing can be said of any spell; `nil` where the window is known.
  @inline(__always)
  func eachSpell(of entity: Int, _ body: (ReadValue) -> Void) -> UnknownReason? {
    switch windows(of: entity) {
    case .unknown(let reason): return reason
    case .days(let windows):
      if let window = windows.first, windows.count == 1, window.isAhead {
        return .future(after: Day(number: window.view.horizon))
      }
      for window in windows { window.eachSpell(of: entity, body) }
      return nil
    }
  }
}

extension StretchReader {
  /// Whether it begins after the day that the query looks from.
  fileprivate var isAhead: Bool { first > view.horizon }

  @inline(__always)
  fileprivate func eachSpell(of entity: Int, _ body: (ReadValue) -> Void) {
    var last: Int?
    var start: Int32 = 0
    walk(entity) { stretch in
      if stretch.state == .inside, let grading = stretch.grading {
        if last == nil { start = stretch.start }
        last = grading
      } else if let ended = last {
        body(length(ofSpellAt: ended, from: start, of: entity))
        last = nil
      }
    }
    if let last { body(length(ofSpellAt: last, from: start, of: entity)) }
  }

  /// The days of a whole spell that has ended.
  ///
  /// - Parameters:
  ///   - grading: the last one of it that the window holds.
  ///   - start: its first day in the window.
  private func length(
    ofSpellAt grading: Int, from start: Int32, of entity: Int
  ) -> ReadValue {
    let spell = view.spell(at: grading, of: grades, entity)
    let isCutAfter = last < view.horizon && (spell.isOpen || spell.end > end)
    if spell.start < start || isCutAfter { return .unknown(.cutSpell(track: track)) }
    if spell.isOpen { return .unknown(.openSpell(track: track)) }
    if spell.earliestStart < spell.start { return .unknown(.hiddenStart(track: track)) }
    let gradings = view.visible(entity)
    for neighbour in [spell.firstGrading - 1, spell.endGrading ?? -1]
    where gradings.contains(neighbour) {
      // What it was before, or when it ended, nobody knows.
      if let reason = GradingCode(rawValue: view.codes[neighbour]).reason {
        return .unknown(.missing(track: track, reason))
      }
    }
    return .number(.whole(Int64(spell.end) - Int64(spell.start)))
  }
}
