/// What can be wrong with what happened, what is related and what owns what, each with a query
/// that raises it.
enum EventProblem: Hashable, Sendable {
  /// `councils where rating improved after intervenshun`
  case unknownEvent(String, kind: String, happenings: [String], nearest: [String])

  /// `councils where rating improved after region`
  case notEvent(String, kind: String, happenings: [String])

  /// `councils where rating improved after intervention (kind is x) rating`
  case unknownEventDate(String, event: String, dates: [String])

  /// `councils where rating improved after note`, of a kind whose rows have no date
  case undatedKind(String)

  /// `councils where rating was graded good at least twice within 2 years either side of 2014`
  case countsOnBothSides

  /// `councils where number of neighbours since 2017 is 3`
  case undatedRelation(String)

  /// `councils where region since 2017`
  case notDate(String, kind: String, dates: [String], help: [String])

  /// `councils where any region`
  case notCounted(String, words: String, kind: String, relations: [String], happenings: [String])

  /// `councils where any nieghbour (rating is good)`
  case unknownCounted(
    String, kind: String, relations: [String], happenings: [String],
    nearest: [String])

  /// `councils where neighbour.rating is good`
  case pathToMany(String, help: String)

  /// `inspections where visit.region is London`
  case pathToNothing(String, kind: String, owners: [String])

  /// `councils where council.region is London`
  case pathToItself(String, kind: String, help: String)

  /// `inspections where rating is good`
  case trackOfOwner(String, owner: String, plural: String, kind: String)

  /// `count councils by year`
  case partOfWhat(String, kind: String, dates: [String])
}
