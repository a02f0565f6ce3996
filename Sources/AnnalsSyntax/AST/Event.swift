/// `intervention ended`, `first inspection`, `established`: a day that a happening or a date of the
/// entity gives, or the name of a `let`.
package struct Event: Hashable, Sendable {
  /// `nil` for any of them in a window, for the last one in an operand.
  package var ordinal: EventOrdinal?

  /// A nested kind, perhaps with one of its dates; a date of the entity itself; a `let`.
  package var name: Name

  /// `intervention (kind is "government intervention")`: only those.
  package var condition: Condition?

  /// The date that follows the brackets.
  package var date: Name?
  package var range: SourceRange

  package init(
    ordinal: EventOrdinal?, name: Name, condition: Condition?, date: Name?, range: SourceRange
  ) {
    self.ordinal = ordinal
    self.name = name
    self.condition = condition
    self.date = date
    self.range = range
  }
}

package enum EventOrdinal: String, CaseIterable, Sendable {
  case first
  case last
}

/// What a window begins or ends at.
package enum Anchor: Hashable, Sendable {
  case period(Period)
  case event(Event)
}
