import AnnalsSyntax

extension Vocabulary {
  /// The names of a small model of councils, with the clashes that real ones have.
  static let councils: Vocabulary = {
    var vocabulary = Vocabulary()
    for (names, category) in table {
      for name in names { vocabulary.insert(name, category) }
    }
    return vocabulary
  }()

  private static let table: [([String], Category)] = [
    (["councils", "council"], .kind),
    (
      [
        "inspections", "inspection", "monitoring visits", "monitoring visit", "visits",
        "interventions", "intervention",
      ], [.kind, .relation, .event]
    ),
    (["neighbour", "neighbours", "predecessor", "predecessors"], .relation),
    (
      [
        "intervention started", "intervention ended", "inspection published", "visited", "started",
        "ended", "published", "inspected", "established",
      ], .event
    ),
    (
      [
        "name", "region", "type", "population", "rating", "leadership", "headline", "framework",
        "help and protection", "in care", "care leavers", "looked after", "adoption", "caseload",
        "agency share", "published", "inspected", "visited", "established", "kind", "overall",
        "year",
        "days",
      ], .field
    ),
    (
      [
        "inadequate", "requires improvement", "requires improvement to be good", "RI", "good",
        "outstanding",
      ], .grade
    ),
    (
      [
        "London", "North", "North West", "North East", "East of England",
        "Yorkshire and the Humber", "Better Together", "London borough", "county", "unitary", "SIF",
        "ILACS 2018",
      ], .value
    ),
    (
      [
        "Knowsley", "Coventry", "Bath and North East Somerset", "Kingston upon Hull, City of",
        "North East Lincolnshire", "Stoke-on-Trent", "St. Helens", "King's Lynn", "Østfold",
      ], .entity
    ),
    (["inspected", "published"], .date),
    (["turnaround", "b", "x", "y"], .condition),
    (["not given", "not judged", "not read", "suppressed"], .reason),
    (["cases", "people", "children"], .unit),
  ]
}
