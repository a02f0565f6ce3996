import AnnalsModel
import AnnalsSyntax

extension Checker {
  /// `rating before intervention`, `caseload after intervention ended`
  mutating func check(_ operand: AnchoredOperand) -> Reading? {
    let track = checkTrack(operand.track)
    let event = checkAnchor(operand.anchor)
    guard let track, let event else { return nil }
    return .anchored(AnchoredReading(track: track, side: operand.side, event: event))
  }

  func heading(of reading: AnchoredReading) -> String {
    "\(kind.tracks[reading.track].name) \(reading.side.rawValue) \(reading.event.words)"
  }

  /// The event that a window is counted from, and on which side of it the window lies.
  ///
  /// - Returns: `nil` for a window that is the same for all, and is one.
  func anchor(of window: Window) -> (anchor: Anchor, span: WindowWords)? {
    switch window.words {
    case .since(let anchor), .after(let anchor), .before(let anchor):
      period(of: anchor) == nil ? (anchor, window.words) : nil
    case .within(_, let side, let anchor):
      period(of: anchor) == nil || side == .around ? (anchor, window.words) : nil
    case .by, .in, .on, .between, .inTheLast: nil
    }
  }

  /// `rating improved within 3 years after intervention ended`: the condition with a stand-in for
  /// its window, which each event replaces.
  mutating func checkAnchored(
    _ condition: Condition, in window: Window, _ anchor: Anchor
  ) -> Filter? {
    let event = checkAnchor(anchor)
    let span = checkSpan(window)
    let filter = check(condition.replacingWindow(window.standIn))
    if case .within(_, .around, _) = window.words,
      condition.countsInWindow || filter?.isTrend == true
    {
      report(.event(.countsOnBothSides), at: window.range)
      return nil
    }
    guard let event, let span, let filter else { return nil }
    return .anchored(AnchoredTest(event: event, span: span, filter: filter))
  }

  /// On which side of its anchor a window lies, and how far it goes.
  mutating func checkSpan(_ window: Window) -> AnchoredSpan? {
    switch window.words {
    case .since: return .since
    case .after: return .after
    case .before: return .before
    case .within(let duration, let side, _):
      guard let length = CalendarSpan(duration), reaches(duration, side) else {
        report(.durationTooLong, at: duration.range)
        return nil
      }
      return .within(length, side)
    case .by, .in, .on, .between, .inTheLast: return nil
    }
  }

  /// Whether the calendar goes so far from the day that the query looks from.
  private func reaches(_ duration: CalendarDuration, _ side: AnchorSide) -> Bool {
    switch side {
    case .after: horizon.moved(by: duration, 1) != nil
    case .before: horizon.moved(by: duration, -1) != nil
    case .around:
      horizon.moved(by: duration, 1) != nil && horizon.moved(by: duration, -1) != nil
    }
  }
}

extension Filter {
  /// Whether it holds the two ends of a window against each other, whatever verb says so.
  fileprivate var isTrend: Bool {
    if case .trend = self { true } else { false }
  }
}

extension Window {
  /// A window that begins and ends as this one does, so that what depends on whether it has a
  /// beginning is checked alike.
  fileprivate var standIn: Window {
    let today = Period(calendar: .today, range: range)
    switch words {
    case .before: return Window(words: .before(.period(today)), range: range)
    case .within(_, .before, _): return Window(words: .between(today, today), range: range)
    case .since, .after, .within, .by, .in, .on, .between, .inTheLast:
      return Window(words: .since(.period(today)), range: range)
    }
  }
}
