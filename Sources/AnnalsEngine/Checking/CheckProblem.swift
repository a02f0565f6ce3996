import AnnalsModel
import AnnalsSyntax

/// Everything that the checker can object to, each with a query that raises it.
enum CheckProblem: Hashable, Sendable {
  /// `concils where rating is good`
  case unknownKind(String, nearest: [String])

  /// `rating`, where a query lists councils
  case notKind(String, part: String, query: String)

  /// `councils where ratting is good`
  case unknownSubject(String, kind: String, nearest: [String])

  /// `councils where framework is SIF`
  case subjectOfOthers(String, kind: String, others: [String])

  /// `councils where rating is goood`
  case unknownGrade(String, track: String, labels: [String], nearest: [String])

  /// `councils where rating is adequate`: a grade, but of other tracks
  case gradeOfOthers(String, track: String, labels: [String], others: [String], beside: [String])

  /// `councils where region is Londn`
  case unknownValue(String, field: String, kind: String, nearest: [String])

  /// `councils where name is Atlantis`
  case unknownEntity(String, kind: String, nearest: [String])

  /// `councils where name is "stockton on tees"` where two values fold alike
  case ambiguousValue(String, field: String, readings: [String])

  /// `councils where region improved`
  case notTrack(String, kind: String)

  /// `councils where caseload was ever good`
  case notRated(String, verb: String)

  /// `councils where region is better than London`
  case notOrdered(String, bound: Bound)

  /// `councils where rating is above good`
  case numberBoundOnGrade(String, bound: Bound)

  /// `councils where population is better than 5`
  case gradeBoundOnNumber(String, bound: Bound)

  /// `councils where rating is 3`
  case notValueOf(String, holds: String)

  /// `councils where population contains 1`
  case notText(String)

  /// `councils where established is better than 2014`
  case boundOnDay(String)

  /// `councils where region is London or equivalent`
  case notEquivalent(String)

  /// `councils where rating was good on 2099-01-01`
  case dayAfterHorizon(Day, horizon: Day)

  /// `councils where rating changed in last year as of 0001-06-01`
  case beforeCalendar

  /// `councils where rating changed between 2014 and 2013`
  case reversedWindow

  /// `councils where rating was never inadequate`, of a track without coverage
  case neverNeedsWindow(track: String, values: String, year: Int)

  /// `councils where rating is good dated by counted`
  case unknownDate(String, names: [String])

  /// `councils where rating is unknown because forgotten`
  case unknownReason(String, reasons: [String])

  /// `councils where rating is good by region`
  case groupingWithoutCount(query: String)

  /// `as of today` is fine, `as of last year` is not a day
  case needsDay(ofWords: String)

  /// What is wrong with a measure, a comparison or an aggregate.
  case measure(MeasureProblem)

  /// What is wrong with a set, its rows or a series of days.
  case set(SetProblem)

  /// What is wrong with what happened, what is related or what owns what.
  case event(EventProblem)

  /// `councils where rating has been good for at least 99999 years`
  case durationTooLong

  /// `inspections show time inadequate`
  case nothingRated(kind: String)
}
