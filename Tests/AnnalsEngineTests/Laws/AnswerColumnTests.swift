import AnnalsModel
import Testing

@testable import AnnalsEngine

/// An answer without one of its columns.
@Suite struct AnswerColumnTests {
  private static let answer = Answer(
    columns: ["home", "rating", "source", "note"].map {
      AnswerColumn(heading: $0, role: .mentioned, type: .text)
    }, rows: [[.text("Ash"), .text("good"), .text("https://example.org"), .empty]],
    facts: Facts(
      singular: "home", plural: "homes", yes: 1, total: 1, no: 0, notKnown: [],
      notKnownEntities: NotKnownEntities(), asOf: .last, knownOn: nil, datedBy: nil, cut: 0,
      hasCondition: false, notes: []),
    shape: .history(Timeline(tracks: [], first: .first, last: .last, links: 2)))

  @Test(
    "The column of links stays the column of links",
    arguments: [(0, 1), (1, 1), (2, nil), (3, 2)] as [(Int, Int?)])
  func linksStay(_ removed: Int, _ expected: Int?) {
    guard case .history(let timeline) = Self.answer.without(removed).shape else {
      return #expect(Bool(false))
    }
    #expect(timeline.links == expected)
  }
}
