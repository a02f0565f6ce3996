import AnnalsModel
import AnnalsSyntax

/// A checked statement: every name an index, every grade a bit, every period two days.
/// Nothing is left to look up, so an evaluator has nothing to fail on.
package struct Plan: Sendable {
  /// Index into `Model.kinds`.
  var kind: Int

  /// The day the query looks from; facts dated later do not exist.
  var horizon: Day

  /// The day that the data speaks of: on it everything in the data has happened.
  var dataDay: Day
  var knownOn: Day?

  /// The name of the date chosen with `dated by`.
  var datedBy: String?

  /// For a nested kind the field that `dated by` chose.
  var dateField: Int?

  /// Who is looked at.
  var population: Population

  /// Whether the history of a successor begins with its predecessor's.
  var includesPredecessors: Bool

  /// `nil` without `where`: every entity.
  var filter: Filter?
  var output: Output
  var limit: Int?

  /// Sentences for the footer that are known before any row is looked at.
  var notes: [String]

  /// The days of `as of each`; this plan itself is that of the last one.
  var series: Series?
}

/// What the rows become.
enum Output: Sendable {
  case list(ListOutput)
  case groups(GroupOutput)
  case history(HistoryOutput)
  case transitions(TransitionsOutput)
}

/// One row an entity: its name, what is mentioned or shown, the evidence.
struct ListOutput: Sendable {
  var columns: [PlannedColumn]
  var order: [PlannedOrder]
  var rows = ListedRows.all
}

/// Which rows a list has.
enum ListedRows: Hashable, Sendable {
  /// A row for each entity that the condition holds for.
  case all

  /// A row for each occurrence of the condition that happens.
  case each(Filter)

  /// A row for each entity that could not be told, with the reason.
  case unknown

  /// A row for each entity that the query names, in the order written.
  case lineup
}

/// One row a grading.
struct HistoryOutput: Hashable, Sendable {
  /// Indices into the kind's tracks, each once.
  var tracks: [Int]

  /// Holds the gradings that are told.
  var window: DayRange
}

/// A matrix of steps: from which grade to which.
struct TransitionsOutput: Hashable, Sendable {
  var track: Int

  /// Holds the steps that are counted.
  var window: DayRange

  /// Whether cells are parts of their row's total.
  var isPercent: Bool
}

extension Output {
  /// The operands whose values the rows show or go by.
  var readings: [Reading] {
    switch self {
    case .list(let list): list.columns.map(\.reading) + list.order.map(\.reading)
    case .groups(let groups):
      groups.keys.map(\.reading) + (groups.measure.reading.map { [$0] } ?? [])
    case .history, .transitions: []
    }
  }

  /// The tracks that the rows are made of, beside those of the readings.
  var tracks: [Int] {
    switch self {
    case .list, .groups: []
    case .history(let history): history.tracks
    case .transitions(let transitions): [transitions.track]
    }
  }
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
  case grade(track: Int, day: StateDay)

  /// The known grading before the one in force.
  case previousGrade(track: Int)

  /// The first known grading.
  case firstGrade(track: Int)

  /// The reading of a measured track on a day, unless it is stale.
  case measure(track: Int, day: StateDay)

  /// The grade before or after an event.
  case anchored(AnchoredReading)

  /// The state on a date of the row.
  case onDate(OnDateReading)

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
    case .onDate(let reading): reading.owner == nil ? reading.track : nil
    case .length(let reading): reading.track
    case .grade(let track, _), .previousGrade(let track), .firstGrade(let track),
      .measure(let track, _):
      track
    }
  }
}
