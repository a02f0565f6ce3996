package import AnnalsModel

/// What a query comes to: columns, rows, and the facts that go under them.
package struct Answer: Sendable {
  package var columns: [AnswerColumn]

  /// As many cells a row as there are columns.
  package var rows: AnswerRows
  package var facts: Facts
  package var shape: AnswerShape

  /// Of a list the columns that show a figure of a measured track as it is on the day, with what
  /// it was before.
  package var trails: [MeasuredTrail] = []

  /// Of a list the entity of each row; empty for other answers.
  package var entities: [Int] = []

  /// What `those` are after a list: the entities of its rows; `nil` for other answers.
  package var those: EntitySet?

  package init(
    columns: [AnswerColumn], rows: [[Cell]], facts: Facts, shape: AnswerShape = .list,
    those: EntitySet? = nil
  ) {
    self.init(
      columns: columns, rows: AnswerRows(rows, width: columns.count), facts: facts, shape: shape,
      those: those)
  }

  package init(
    columns: [AnswerColumn], rows: AnswerRows, facts: Facts, shape: AnswerShape = .list,
    those: EntitySet? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.facts = facts
    self.shape = shape
    self.those = those
  }

  /// The answer without a column, and without the figures that would be drawn of the others.
  package func without(_ column: Int) -> Answer {
    var answer = self
    answer.columns.remove(at: column)
    answer.rows = rows.without(column)
    answer.trails = []
    if case .history(var timeline) = shape {
      timeline.remove(column)
      answer.shape = .history(timeline)
    }
    return answer
  }

  /// Leaves the first rows, as `limit` does, and counts the others as cut.
  ///
  /// - Parameter count: not negative.
  package mutating func cut(to count: Int) {
    guard rows.count > count else { return }
    facts.cut = facts.cut.addingReportingOverflow(rows.count - count).partialValue
    rows = rows.first(max(0, count))
    entities = Array(entities.prefix(max(0, count)))
    if case .history(var timeline) = shape {
      timeline.cut(to: max(0, count))
      shape = .history(timeline)
    }
  }
}

package struct AnswerColumn: Hashable, Sendable {
  /// Unique within the answer: `council`, `was`, `became`, `on`.
  package var heading: String
  package var role: ColumnRole
  package var type: CellType

  /// Decimals that people are shown at most, for a number that came out of a division; `nil` for
  /// all there are. Data formats carry the whole number.
  package var decimals: Int?

  package init(heading: String, role: ColumnRole, type: CellType, decimals: Int? = nil) {
    self.heading = heading
    self.role = role
    self.type = type
    self.decimals = decimals
  }
}

/// Why a column is there.
package enum ColumnRole: Hashable, Sendable {
  /// The display name of the entity.
  case name

  /// Mentioned by `where`, `order by` or `show`.
  case mentioned

  /// Made by a temporal condition: when, from what.
  case evidence

  /// A key of `by`.
  case key

  /// A count.
  case aggregate

  /// Remarks; always last.
  case note
}

package enum CellType: Hashable, Sendable {
  case text

  /// With its unit, when there is one: `cases`, `%`, `£`.
  case number(unit: String?)
  case day

  /// The labels of the ladder, worst first.
  case grade(labels: [String])
  case length
  case flag

  /// Of a number that has one.
  package var unitName: String? {
    if case .number(let unit) = self { unit } else { nil }
  }
}

package enum Cell: Hashable, Sendable {
  case text(String)
  case integer(Int64)

  /// Finite.
  case fraction(Double)
  case day(Day, DateMark)

  /// An index into the labels of the column's type.
  case grade(Int)
  case length(Length)
  case flag(Bool)

  /// No known value, and why.
  case missing(MissingReason)

  /// A reading that is older than its track's freshness.
  case outOfDate

  /// Nothing to say: no grading before the first, no end of an open spell.
  case empty

  /// `(not known)`: the last group of a count, and what could not be told.
  case notKnown

  /// A count that may be more: at least so many, and at least one.
  case atLeast(Int64)
}

/// How long a spell lasted.
package struct Length: Hashable, Sendable {
  // Small, so that a cell is.
  private var wholeDays: Int32
  private var wholeMonths: Int32
  private var daysLeft: Int32
  package var certainty: LengthCertainty

  package init(days: Int, months: Int, remainingDays: Int, certainty: LengthCertainty) {
    wholeDays = Int32(clamping: days)
    wholeMonths = Int32(clamping: months)
    daysLeft = Int32(clamping: remainingDays)
    self.certainty = certainty
  }

  /// In days, not negative; what sorts and what data formats carry.
  package var days: Int { Int(wholeDays) }

  /// Whole calendar months counted from its start.
  package var months: Int { Int(wholeMonths) }

  /// The days left over when the months are counted.
  package var remainingDays: Int { Int(daysLeft) }
}

package enum LengthCertainty: Hashable, Sendable {
  /// Both ends are in the data.
  case exact

  /// The spell goes on: "so far".
  case soFar

  /// Its beginning is not in the data: "at least".
  case atLeast

  /// Neither end is.
  case atLeastSoFar
}

/// What the footer says.
package struct Facts: Hashable, Sendable {
  /// `council`, `councils`; what the rows are, or what a count counts.
  package var singular: String
  package var plural: String

  /// Rows that the condition holds for, before `limit`; groups do not count here.
  package var yes: Int

  /// Entities looked at: those that exist on the day.
  package var total: Int

  /// Entities that the condition does not hold for.
  package var no: Int

  /// Entities that could not be told, by reason, most first, then by text.
  package var notKnown: [NotKnown]

  /// Each entity that could not be told, in name order.
  package var notKnownEntities: NotKnownEntities

  /// The day the query looks from.
  package var asOf: Day

  /// Set by `as known on`.
  package var knownOn: Day?

  /// Set by `dated by`.
  package var datedBy: String?

  /// Rows left out by `limit`.
  package var cut: Int

  /// Whether there was a `where`: without one there are no noes to speak of.
  package var hasCondition: Bool

  /// Sentences: bridges crossed, rows marked, warnings.
  package var notes: [String]

  /// Those of the notes that warn: a stale measure, a bridge, a step over an unknown grade.
  /// `--strict` makes them errors.
  package var warnings: [String] = []

  /// Values that an average or the like left out because they are not known, by reason, most
  /// first, then by text.
  package var leftOut: [NotKnown] = []

  /// With `as of each` the days; the counts above are then the sums of all days.
  package var series: SeriesFacts?

  package init(
    singular: String, plural: String, yes: Int, total: Int, no: Int, notKnown: [NotKnown],
    notKnownEntities: NotKnownEntities, asOf: Day, knownOn: Day?, datedBy: String?, cut: Int,
    hasCondition: Bool, notes: [String]
  ) {
    self.singular = singular
    self.plural = plural
    self.yes = yes
    self.total = total
    self.no = no
    self.notKnown = notKnown
    self.notKnownEntities = notKnownEntities
    self.asOf = asOf
    self.knownOn = knownOn
    self.datedBy = datedBy
    self.cut = cut
    self.hasCondition = hasCondition
    self.notes = notes
  }
}

/// The days that a query was asked on.
package struct SeriesFacts: Hashable, Sendable {
  package var days: Int
  package var first: Day
  package var last: Day

  package init(days: Int, first: Day, last: Day) {
    self.days = days
    self.first = first
    self.last = last
  }
}

package struct NotKnown: Hashable, Sendable {
  /// `no known rating by 31 March 2021`
  package var reason: String
  package var count: Int

  package init(reason: String, count: Int) {
    self.reason = reason
    self.count = count
  }
}
