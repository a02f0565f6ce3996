/// `rating before intervention`: the state on the day before. `rating after intervention ended`: the
/// first grading dated after it.
package struct AnchoredOperand: Hashable, Sendable {
  package var track: Name
  package var side: AnchoredSide
  package var anchor: Anchor
  package var range: SourceRange

  package init(track: Name, side: AnchoredSide, anchor: Anchor, range: SourceRange) {
    self.track = track
    self.side = side
    self.anchor = anchor
    self.range = range
  }
}

package enum AnchoredSide: String, CaseIterable, Sendable {
  case before
  case after
}
