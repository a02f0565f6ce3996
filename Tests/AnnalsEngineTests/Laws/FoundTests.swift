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
    let trial = try Trial(Self.world, today: 250)
    let parse = trial.session.parse(Array(text.utf8))
    guard case .list(let listing)? = parse.script.statements.first, parse.diagnostics.isEmpty else {
      return #expect(Bool(false), "\(parse.diagnostics)")
    }
    #expect(try Agreement(listing, trial).disagreements() == [])
    #expect(try trial.answer(.list(listing)).facts.yes == 1)
  }
}
