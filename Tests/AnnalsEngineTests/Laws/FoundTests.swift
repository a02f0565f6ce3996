import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// What the random tests and the fuzz targets have found, each as a question of its own.
@Suite struct FoundTests {
  /// A home with one of everything; its one reading is of 11 January and has no value.
  private static let world = World(
    homes: [
      Home(
        name: "Ash", registered: 200,
        inspections: [
          Inspection(
            published: 200, inspected: 190, framework: "A1", rating: .grade(3), safety: .grade(3))
        ],
        figures: [
          Figure(measure: .occupancy, measured: 10, published: 10, value: nil),
          Figure(measure: .caseload, measured: 10, published: 10, value: 5),
        ],
        visits: [Visit(visited: 200, reported: 201, kind: "urgent")],
        closures: [Closure(from: 1, until: 2)])
    ], coverage: nil)

  @Test(
    "A reading without a value is that, however old it is",
    arguments: [
      "homes where occupancy is unknown because unavailable",
      "homes where occupancy on 1970-09-01 is unknown because unavailable",
      "homes where occupancy on registered is unknown because unavailable",
      "inspections where home.occupancy on published is unknown because unavailable",
    ])
  func aReadingWithoutAValueIsThat(_ text: String) throws {
    try agrees(on: text, in: Trial(Self.world, today: 250), yes: 1)
  }

  @Test("A length of one that is no more is not known for the reason of its last day")
  func aLengthOfOneThatIsNoMore() throws {
    var world = Self.world
    world.homes[0].closed = 180
    world.homes[0].inspections = [
      Inspection(
        published: 20, inspected: 20, framework: "A1", rating: .null, safety: .grade(3)),
      Inspection(
        published: 120, inspected: 120, framework: "A1", rating: .scrawl, safety: .grade(3)),
      Inspection(
        published: 210, inspected: 210, framework: "A1", rating: .grade(1), safety: .grade(3)),
    ]
    let text = "inspections where home.longest spell good is unknown because not read"
    try agrees(on: text, in: Trial(world, today: 250), yes: 3)
  }

  private func agrees(on text: String, in trial: Trial, yes: Int) throws {
    let parse = trial.session.parse(Array(text.utf8))
    guard case .list(let listing)? = parse.script.statements.first, parse.diagnostics.isEmpty else {
      return #expect(Bool(false), "\(parse.diagnostics)")
    }
    #expect(try Agreement(listing, trial).disagreements() == [])
    #expect(try trial.answer(.list(listing)).facts.yes == yes)
  }
}
