/// A spell inside a window: whole, or as much of it as the window holds.
struct SpellPart: Sendable {
  /// The known gradings that it is made of, of those in the window.
  var gradings: ClosedRange<Int>
  var start: Int32
  var end: Int32

  /// The first day on which it may have begun.
  var earliestStart: Int32
}

extension StretchReader {
  /// Calls `body` with each spell that the window holds or cuts, oldest first.
  @inline(__always)
  func forEachPart(of entity: Int, _ body: (SpellPart) -> Void) {
    var part: SpellPart?
    walk(entity) { stretch in
      guard stretch.state == .inside, let grading = stretch.grading else {
        if let whole = part { body(whole) }
        part = nil
        return
      }
      if let begun = part {
        part?.gradings = begun.gradings.lowerBound...grading
        part?.end = stretch.end
      } else {
        part = SpellPart(
          gradings: grading...grading, start: stretch.start, end: stretch.end,
          earliestStart: stretch.earliestStart)
      }
    }
    if let part { body(part) }
  }

  /// Whether the window ends before a spell does.
  func cutsEnd(of spell: Spell) -> Bool {
    last < view.horizon && (spell.isOpen || spell.end > end)
  }
}
