import AnnalsModel
import AnnalsSyntax

/// What the checker can object to in sets, in their rows and in series of days.
enum SetProblem: Hashable, Sendable {
  /// `councils union inspections`
  case kindsDiffer(String, String)

  /// `those where region is London`, before any list
  case nothingBefore

  /// `(councils show region) where rating is good`
  case clauseInBrackets(String)

  /// `history of rating order by region`
  case clauseDoesNotFit(String, statement: String)

  /// `history of rating where region is London`
  case conditionOnGradings(kind: String, subjects: String)

  /// `history of rating for Knowsley where framework is SIF`
  case conditionOnHappenings(happenings: String, query: String)

  /// `councils where region is London show each`
  case nothingHappens

  /// `councils where rating improved and rating declined show each`
  case severalHappen

  /// `councils show unknown`
  case nothingToTell

  /// `compare Knowsley, Coventry show each`
  case rowsOfOthers(String, statement: String)

  /// `councils as of 2014-01-01 as of each year since 2018`
  case dayBesideSeries

  /// `councils as of each day between 1900 and 2020`
  case seriesTooLong(most: Int)

  /// `councils as of each 29 February in 2023`
  case emptySeries

  /// `councils as of each year between 2090 and 2095`
  case seriesAfterHorizon(Day)

  /// `councils as of each year since intervention ended`
  case seriesOfEvents

  /// `history of rating for Knowsley after intervention ended`
  case windowOfEvents

  /// `homes including predecessors`, where nobody says what preceded a home
  case noPredecessors(kind: String)

  /// `history of rating for London`
  case notEntity(String, part: String, kind: String, query: String)

  /// `compare $floor, Knowsley`, where the parameter stands for a number
  case valueForEntity(String)
}

extension SetProblem {
  /// A stable word for programs.
  var code: String {
    switch self {
    case .kindsDiffer: "kinds-differ"
    case .nothingBefore: "no-list-before"
    case .clauseInBrackets: "clause-in-brackets"
    case .clauseDoesNotFit: "clause-does-not-fit"
    case .conditionOnGradings, .conditionOnHappenings: "condition-on-gradings"
    case .nothingHappens, .severalHappen: "each-of-what"
    case .nothingToTell: "nothing-to-tell"
    case .rowsOfOthers: "rows-do-not-fit"
    case .dayBesideSeries: "day-beside-series"
    case .seriesTooLong: "series-too-long"
    case .emptySeries: "empty-series"
    case .seriesAfterHorizon: "day-after"
    case .seriesOfEvents, .windowOfEvents: "window-of-events"
    case .noPredecessors: "no-predecessors"
    case .notEntity, .valueForEntity: "not-an-entity"
    }
  }

  var message: String {
    switch self {
    case .kindsDiffer(let one, let other):
      "a set is of one kind: \(one) and \(other) cannot be combined"
    case .nothingBefore:
      "'those' are the entities of the last list, and there is none before this"
    case .clauseInBrackets(let clause):
      "'\(clause)' does not belong to a set; it stands after the brackets"
    case .clauseDoesNotFit(let clause, let statement):
      "'\(clause)' does not go with '\(statement)'"
    case .conditionOnHappenings(let happenings, _):
      "a history takes no 'where', and this asks about \(happenings): list them"
    case .conditionOnGradings(let kind, _):
      "'where' asks about \(kind), not about gradings: say whose with 'for'"
    case .nothingHappens:
      "'show each' needs a condition that happens, such as 'improved' or 'became';"
        + " here there is none"
    case .severalHappen:
      "'show each' needs one condition that happens; here there are several"
    case .nothingToTell:
      "'show unknown' needs a condition: without one there is nothing to be told"
    case .rowsOfOthers(let rows, let statement):
      "'show \(rows)' is for lists, not for '\(statement)'"
    case .dayBesideSeries:
      "'as of each' says which days the query looks from; 'as of' cannot stand beside it"
    case .seriesTooLong(let most):
      "these are more than \(most) days"
    case .emptySeries:
      "no such day lies in this window"
    case .seriesAfterHorizon(let horizon):
      "all of these days lie after \(horizon.inWords), the last that the query can look from"
    case .seriesOfEvents:
      "the days of 'as of each' are the same for all: they are counted from a date, not an event"
    case .windowOfEvents:
      "this window is the same for all: it begins and ends at a date, not at an event"
    case .noPredecessors(let kind):
      "nobody says in this model which \(kind) went before which"
    case .valueForEntity(let words): "'\(words)' is no name, and the name of one thing stands here"
    case .notEntity(let name, let part, let kind, _):
      "'\(name)' is \(part); no \(kind) is called so"
    }
  }

  /// Queries or parts of one that would be right.
  var help: [String] {
    switch self {
    case .conditionOnHappenings(_, let query): [query]
    case .conditionOnGradings(_, let subjects): ["for (\(subjects))"]
    case .notEntity(_, _, _, let query): [query]
    case .kindsDiffer, .nothingBefore, .clauseInBrackets, .clauseDoesNotFit,
      .nothingHappens, .severalHappen, .nothingToTell, .rowsOfOthers, .dayBesideSeries,
      .seriesTooLong, .emptySeries, .seriesAfterHorizon, .seriesOfEvents, .windowOfEvents,
      .noPredecessors, .valueForEntity:
      []
    }
  }
}

extension Clause {
  /// As queries write its beginning.
  var words: String {
    switch self {
    case .condition: "where"
    case .grouping: "by"
    case .show(let clause):
      switch clause.rows {
      case .all: "show"
      case .each: "show each"
      case .unknown: "show unknown"
      }
    case .order: "order by"
    case .limit: "limit"
    case .asOf: "as of"
    case .knownOn: "as known on"
    case .datedBy: "dated by"
    case .asOfEach: "as of each"
    case .predecessors: "including predecessors"
    case .percent: "as percent"
    }
  }
}
