import AnnalsModel

extension LengthReader {
  /// Calls `body` with the length of each spell in the window, oldest first: its days, or why not
  /// all of them are known.
  ///
  /// - Returns: why nothing can be said of any spell; `nil` where the window is known.
  @inline(__always)
  func eachSpell(of entity: Int, _ body: (ReadValue) -> Void) -> UnknownReason? {
    guard isAnchored else { return stretches.eachSpell(of: entity, body) }
    switch windows(of: entity) {
    case .unknown(let reason): return reason
    case .days(let windows):
      guard windows.count != 1 else { return windows[0].eachSpell(of: entity, body) }
      for window in windows { _ = window.eachSpell(of: entity, body) }
      return nil
    }
  }
}

extension StretchReader {
  /// Whether it begins after the day that the query looks from.
  fileprivate var isAhead: Bool { first > view.horizon }

  /// - Returns: why there can be none; `nil` where there can.
  @inline(__always)
  fileprivate func eachSpell(of entity: Int, _ body: (ReadValue) -> Void) -> UnknownReason? {
    if isAhead { return .future(after: Day(number: view.horizon)) }
    forEachPart(of: entity) { body(length(of: $0, entity)) }
    return nil
  }

  /// The days of a spell, where it lies in the window as a whole and has ended.
  private func length(of part: SpellPart, _ entity: Int) -> ReadValue {
    let spell = view.spell(at: part.gradings.upperBound, of: grades, entity)
    if spell.start < part.start || cutsEnd(of: spell) { return .unknown(.cutSpell(track: track)) }
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
