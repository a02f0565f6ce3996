import AnnalsModel
import AnnalsSyntax

/// A checked statement: every name an index, every grade a bit, every period two days.
/// Nothing is left to look up, so an evaluator has nothing to fail on.
package struct Plan: Sendable {
  /// Index into `Model.kinds`.
  var kind: Int

  /// The day the query looks from; facts dated later do not exist.
  var horizon: Day
  var knownOn: Day?

  /// The name of the date chosen with `dated by`.
  var datedBy: String?

  /// For a nested kind the field that `dated by` chose.
  var dateField: Int?

  /// `nil` without `where`: every entity.
  var filter: Filter?
  var output: Output
  var limit: Int?

  /// Sentences for the footer that are known before any row is looked at.
  var notes: [String]
}

/// What the rows become.
enum Output: Sendable {
  case list(ListOutput)
  case groups(GroupOutput)
}

/// One row an entity: its name, what is mentioned or shown, the evidence.
struct ListOutput: Sendable {
  var columns: [PlannedColumn]
  var order: [PlannedOrder]
}

struct PlannedColumn: Hashable, Sendable {
  var heading: String
  var reading: Reading
}

struct PlannedOrder: Hashable, Sendable {
  var reading: Reading
  var direction: SortDirection
}

/// A checked operand: one value an entity.
indirect enum Reading: Hashable, Sendable {
  /// The display name, or for a nested kind the name of its owner.
  case name

  /// Index into the kind's fields.
  case field(Int)

  /// The grade in force on a day.
  case grade(track: Int, day: Day)

  /// The known grading before the one in force.
  case previousGrade(track: Int)

  /// The first known grading.
  case firstGrade(track: Int)

  /// The reading of a measured track on a day, unless it is stale.
  case measure(track: Int, day: Day)

  /// The grade before or after an event.
  case anchored(AnchoredReading)

  /// Days in a set of grades.
  case length(LengthReading)

  /// How many happenings or related entities there are.
  case tally(TallyReading)

  /// Days from one event to another.
  case gap(GapReading)

  /// Whole years, months or days since an event.
  case elapsed(ElapsedReading)

  /// The year, quarter or month of a date.
  case calendar(CalendarReading)

  /// A reading of the owner of a nested kind.
  case path(PathReading)

  /// One number for all entities, or for each group.
  case summary(SummaryReading)

  /// The track that the reading looks at, if it looks at one.
  var track: Int? {
    switch self {
    case .name, .field, .tally, .gap, .elapsed, .calendar, .path, .summary: nil
    case .anchored(let reading): reading.track
    case .length(let reading): reading.track
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track),
      .measure(let track, _):
      track
    }
  }
}
