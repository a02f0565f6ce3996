/// `time inadequate since 2014`, `longest spell rating was inadequate`: in days; `spell rating was
/// inadequate` is every spell, which a summary makes one value of.
package struct LengthOperand: Hashable, Sendable {
  package var measure: LengthMeasure

  /// `nil` for the kind's first rated track.
  package var track: Name?
  package var values: ValueSet
  package var window: Window?
  package var range: SourceRange

  package init(
    measure: LengthMeasure, track: Name?, values: ValueSet, window: Window?, range: SourceRange
  ) {
    self.measure = measure
    self.track = track
    self.values = values
    self.window = window
    self.range = range
  }
}

package enum LengthMeasure: String, CaseIterable, Sendable {
  /// `time`: all spells added up.
  case time

  /// `longest spell`
  case longestSpell

  /// `spell`: each by itself, of all entities together.
  case spell
}
