/// What an entity must satisfy to be part of the answer.
package indirect enum Condition: Hashable, Sendable {
  /// `rating is good or outstanding`, `population is above 100000`, `region is not London`
  case comparison(Comparison)

  /// `name contains shire`, `name contains exactly shire`
  case containment(Containment)

  /// `rating is unknown`, `rating is unknown because not given`
  case presence(Presence)

  /// `rating improved from inadequate since 2014`
  case change(Change)

  /// `rating became good since 2020`
  case arrival(Arrival)

  /// `rating was graded inadequate since 2014`
  case graded(Graded)

  /// `rating was ever inadequate since 2014`
  case ever(Ever)

  /// `rating was inadequate in 2016`, `rating was inadequate on 2016-03-31`
  case state(State)

  /// `rating has been good since 2018`, `rating has been good for at least 2 years`
  case standing(Standing)

  /// `headline was inadequate then good`
  case sequence(Sequence)

  /// `rating declined then improved`
  case course(Course)

  /// `rating was good for at least 3 years in total`
  case lasting(Lasting)

  /// `rating was inadequate in at least 2 spells`
  case spells(Spells)

  /// `caseload rose by 10% since 2019`
  case trend(Trend)

  /// `visited since 2017`
  case dated(Dated)

  /// `any neighbour (rating is outstanding)`
  case quantified(Quantified)

  /// `turnaround`
  case named(NamedCondition)

  /// `… and …`, `… or …`: one list, not nested pairs.
  case junction(Junction)

  /// `not …`
  case negation(Negation)

  /// Where a condition was expected; the parser has reported it.
  case missing(SourceRange)
}
