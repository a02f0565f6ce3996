import AnnalsModel
import AnnalsSyntax

/// What the checker can object to in measures, comparisons and aggregates, each with a query
/// that raises it. Help is made where the query is known.
enum MeasureProblem: Hashable, Sendable {
  /// `councils where rating rose since 2019`
  case notMeasured(String, verb: String, help: [String])

  /// `councils where caseload changed since 2019`
  case notGraded(String, verb: String, help: [String])

  /// `councils where children looked after improved`: the model does not say which way is better
  case noDirection(String, verb: String, help: [String])

  /// `councils where caseload improved from 20 to 15`, `… improved at least twice`: `part` says
  /// what is for grades only
  case changeLikeGrade(String, part: String, help: [String])

  /// `councils where caseload rose by 10 points`
  case pointsOfPlain(String, unit: String?, help: [String])

  /// `councils where caseload rose by -2`
  case negativeDistance(String)

  /// `councils where caseload rose by 2023`
  case yearAsDistance(String, number: String, help: [String])

  /// `councils where caseload is above 20%`
  case unitMismatch(String, unit: String?, found: String, help: [String])

  /// `councils where longest spell inadequate is above 2.5 years`
  case partOfDuration(String)

  /// `councils where caseload is above rating`
  case notComparable(String, holds: String, other: String, otherHolds: String)

  /// `councils where rating is food`, on two scales that nothing joins
  case laddersApart(String, other: String)

  /// `councils where caseload is above population`
  case unitsApart(String, unit: String?, other: String, otherUnit: String?)

  /// `average region of councils`
  case notSummable(function: String, String, holds: String, help: [String])

  /// `average councils`
  case summaryOfKind(function: String, kind: String, help: [String])

  /// `councils where spell rating was good is above 100`
  case spellsOfOne(help: [String])

  /// `share of councils by region`
  case shareWithoutCondition(kind: String, help: [String])

  /// `count councils by region order by population`
  case orderOfGroups(String, choices: [String])

  /// `count councils where rating is good as percent`
  case percentOfOne(help: [String])

  /// `average caseload of councils as percent`
  case percentWithout(function: String)

  /// `average caseload of councils show region`
  case clauseOfRows(String, function: String)
}
