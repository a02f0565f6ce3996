import AnnalsModel

/// A checked condition.
indirect enum Filter: Hashable, Sendable {
  /// `region is London`: dictionary codes of a text field.
  case texts(TextTest)

  /// `population is above 100000`, `caseload is below 15`
  case numbers(NumberTest)

  /// `established is 2019`
  case days(DayTest)

  /// `published is yes`
  case flags(FlagTest)

  /// `rating is good`, `previous rating is inadequate`
  case grades(GradeTest)

  /// `rating is unknown because not given`
  case presence(PresenceTest)

  /// `rating improved from inadequate since 2014`, `rating became good`
  case steps(StepTest)

  /// `rating was graded inadequate since 2014`
  case graded(GradedTest)

  /// `rating was ever inadequate since 2014`
  case ever(EverTest)

  /// `rating was inadequate in 2016`
  case state(StateTest)

  /// `rating has been good since 2018`
  case standing(StandingTest)

  /// `rating has been good for at least 2 years`
  case spell(SpellTest)

  /// `headline was inadequate then good`
  case sequence(SequenceTest)

  /// `rating declined then improved`
  case course(CourseTest)

  /// `rating was good for at least 3 years in total`
  case lasting(LastingTest)

  /// `rating was inadequate in at least 2 spells`
  case spells(SpellsTest)

  /// `caseload rose by 10% since 2019`
  case trend(TrendTest)

  /// `rating is better than rating on 2014-01-01`
  case compared(ComparedTest)

  /// `rating improved after intervention ended`: a condition in a window that each entity has
  /// for itself.
  case anchored(AnchoredTest)

  /// `any neighbour (rating is outstanding)`
  case quantified(QuantifiedTest)

  /// `rating improved since 2030`: of days after the horizon nothing is known.
  case future
  case not(Filter)
  case all([Filter])
  case any([Filter])
}

struct TextTest: Hashable, Sendable {
  var reading: Reading

  /// The codes that pass, ascending.
  var codes: [Int32]
}

/// Passes when the number lies in one of the ranges, or the days that it counts within a limit.
struct NumberTest: Hashable, Sendable {
  var reading: Reading
  var ranges: [NumberRange]

  /// `at least 3 years`, of a number of days.
  var durations: [DurationLimit] = []
}

struct NumberRange: Hashable, Sendable {
  var low: NumberLimit?
  var high: NumberLimit?
}

struct NumberLimit: Hashable, Sendable {
  var value: ExactNumber
  var isIncluded: Bool
}

/// Passes when the day lies in one of the ranges.
struct DayTest: Hashable, Sendable {
  var reading: Reading
  var ranges: [DayRange]
}

struct FlagTest: Hashable, Sendable {
  var reading: Reading
  var flags: Set<Bool>
}

struct GradeTest: Hashable, Sendable {
  var reading: Reading
  var grades: GradeSet

  /// Said with `is not`: the evidence stays, the answer turns.
  var isDenied: Bool
}

/// Two-valued.
struct PresenceTest: Hashable, Sendable {
  var reading: Reading

  /// `is known` when true.
  var wantsKnown: Bool

  /// With `is unknown`, the reasons asked for; none for whatever reason.
  var reasons: Set<MissingReason>
}

/// Passes when a step in the window is one of the moves.
struct StepTest: Hashable, Sendable {
  var track: Int
  var moves: Moves
  var window: DayRange
  var evidence: StepEvidence
  var manner: StepManner
}

/// How a step must have happened.
struct StepManner: Hashable, Sendable {
  /// `at least twice`: how many steps there must be; `nil` where the query does not count.
  var times: Int?

  /// Both gradings were made under frameworks of one family.
  var isInOneFramework = false

  /// Since the step the grade has not been at or below where it started.
  var isWithoutFallingBack = false
}

/// Which columns a step adds.
enum StepEvidence: Hashable, Sendable {
  /// `was`, `became`, `on`
  case change

  /// `rating`, `on`
  case retention

  /// `became`, `on`
  case arrival
}

struct GradedTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var window: DayRange

  /// `at least twice`: how many gradings there must be; `nil` where the query does not count.
  var times: Int?
}

struct EverTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var window: DayRange
  var quantifier: EverKind
}

enum EverKind: Hashable, Sendable {
  case ever
  case never
  case neverKnown
}

struct StateTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var window: DayRange
}

struct StandingTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet
  var window: DayRange
}

struct SpellTest: Hashable, Sendable {
  var track: Int
  var grades: GradeSet

  /// The last day on which a spell of the length asked for may have begun.
  var latestStart: Day
}

struct SequenceTest: Hashable, Sendable {
  var track: Int
  var steps: [SequenceLink]

  /// Holds the last grading of the sequence.
  var window: DayRange

  /// The longest time between two neighbours of the sequence.
  var within: CalendarSpan?

  /// All gradings were made under frameworks of one family.
  var isInOneFramework: Bool
}

/// One grading of a sequence.
struct SequenceLink: Hashable, Sendable {
  var grades: GradeSet

  /// No known grading lies between it and the one before.
  var isDirect: Bool
}
