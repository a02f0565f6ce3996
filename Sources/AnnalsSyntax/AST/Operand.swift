/// What a condition looks at, a column shows, a sort or a group goes by.
package indirect enum Operand: Hashable, Sendable {
  /// `rating`, `region`, `caseload`
  case name(Name)

  /// `rating on 2014-01-01`, `rating on established`: the state on a day or on a date of the row,
  /// for this term only.
  case onDay(DatedOperand)

  /// `previous rating`, `first rating`
  case ordinal(OrdinalOperand)

  /// `rating before intervention`, `rating after intervention ended`
  case anchored(AnchoredOperand)

  /// `time inadequate since 2014`, `longest spell inadequate`
  case length(LengthOperand)

  /// `number of inspections since 2017`
  case tally(TallyOperand)

  /// `days between inspected and published`
  case gap(GapOperand)

  /// `years since intervention ended`
  case elapsed(ElapsedOperand)

  /// `year of published`
  case calendar(CalendarOperand)

  /// `council.region`
  case path(PathOperand)

  /// `median caseload by region`
  case summary(SummaryOperand)

  /// Where an operand was expected; the parser has reported it.
  case missing(SourceRange)

  package var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .onDay(let dated): dated.range
    case .ordinal(let ordinal): ordinal.range
    case .anchored(let node): node.range
    case .length(let node): node.range
    case .tally(let node): node.range
    case .gap(let node): node.range
    case .elapsed(let node): node.range
    case .calendar(let node): node.range
    case .path(let node): node.range
    case .summary(let node): node.range
    case .missing(let range): range
    }
  }
}

package struct DatedOperand: Hashable, Sendable {
  package var track: Name

  /// A constant that no `let` names is a date of the row.
  package var day: Period
  package var range: SourceRange

  package init(track: Name, day: Period, range: SourceRange) {
    self.track = track
    self.day = day
    self.range = range
  }
}

package struct OrdinalOperand: Hashable, Sendable {
  package var ordinal: Ordinal
  package var track: Name
  package var range: SourceRange

  package init(ordinal: Ordinal, track: Name, range: SourceRange) {
    self.ordinal = ordinal
    self.track = track
    self.range = range
  }
}

package enum Ordinal: String, CaseIterable, Sendable {
  /// The known grading before the one in force.
  case previous

  /// The first known grading.
  case first
}
