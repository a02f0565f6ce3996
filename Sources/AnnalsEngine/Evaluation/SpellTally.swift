import AnnalsModel

/// How long and how often an entity was in a set of grades inside a window: by the days that
/// are known, and at most, if the days that are not known were like those beside them.
struct SpellTally {
  /// Days inside, added up.
  private(set) var knownDays = 0
  private(set) var possibleDays = 0

  /// The days of the longest spell.
  private(set) var longestKnown = 0
  private(set) var longestPossible = 0

  /// Whether a spell has the length asked for.
  private(set) var isReached = false
  private(set) var mayBeReached = false

  /// Whether some day is in a grade of the set.
  private(set) var isSeen = false

  /// Days before the data does in which the first spell, or what could be one, may have begun.
  private(set) var hiddenDays = 0

  /// Whether nobody knows how many those are.
  private(set) var isEndless = false

  /// Whether there are any.
  var isStartHidden: Bool { hiddenDays > 0 }

  /// Whether some day has a known grade.
  private(set) var hasKnown = false

  private var knownStart: Int32?
  private var possibleStart: Int32?
  private var end: Int32 = 0
  private let length: CalendarSpan?

  /// How many days more than its length a spell must have.
  private let margin: Int32

  init(_ reader: StretchReader, _ entity: Int, length: CalendarSpan? = nil, beyond days: Int = 0) {
    self.length = length
    margin = Int32(truncatingIfNeeded: days)
    reader.walk(entity) { note($0) }
    closeKnown()
    closePossible()
  }

  private mutating func note(_ stretch: Stretch) {
    let days = Int(stretch.end) - Int(stretch.start)
    if stretch.isKnown { hasKnown = true }
    if stretch.state != .outside, stretch.earliestStart < stretch.start {
      hiddenDays = Int(stretch.start) - Int(stretch.earliestStart)
      isEndless = stretch.earliestStart == Day.first.number
    }
    switch stretch.state {
    case .outside:
      closeKnown()
      closePossible()
    case .unknown:
      closeKnown()
      possibleStart = possibleStart ?? stretch.earliestStart
      possibleDays += days
    case .inside:
      isSeen = true
      knownStart = knownStart ?? stretch.start
      possibleStart = possibleStart ?? stretch.earliestStart
      knownDays += days
      possibleDays += days
    }
    end = stretch.end
  }

  private mutating func closeKnown() {
    guard let start = knownStart else { return }
    knownStart = nil
    longestKnown = max(longestKnown, Int(end) - Int(start))
    if isLongEnough(from: start) { isReached = true }
  }

  private mutating func closePossible() {
    guard let start = possibleStart else { return }
    possibleStart = nil
    longestPossible = max(longestPossible, Int(end) - Int(start))
    if start == Day.first.number || isLongEnough(from: start) { mayBeReached = true }
  }

  private func isLongEnough(from start: Int32) -> Bool {
    length?.isReached(from: start, to: end &- margin) ?? false
  }
}
