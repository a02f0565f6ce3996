import AnnalsEngine
import AnnalsModel
import AnnalsSyntax
import Testing

/// What only a kind with many entities shows: the pieces that workers take, and fields with too
/// many texts to be listed.
@Suite struct LargeKindTests {
  /// 300 barns in two regions. Every third is only known to be built in 1900, the others on its
  /// last day.
  private let text: String = {
    let barns = (0..<300).map { number in
      let built = number % 3 == 0 ? "1900" : "1900-12-31"
      return #"{"name": "B\#(number)", "mark": "m\#(number)", "built": "\#(built)","#
        + #" "region": "\#(number < 10 ? "north" : "south")"}"#
    }
    return #"{"annals": {"version": 1, "kinds": {"barn": {"plural": "barns", "at": "barns","#
      + #" "name": "name", "fields": {"mark": {}, "region": {}, "built": {"type": "date"}}}}},"#
      + #" "barns": [\#(barns.joined(separator: ","))]}"#
  }()

  private func answer(to query: String, by workers: Workers) throws -> Answer {
    let model = try Model.load(Array(text.utf8), file: "barns.json")
    var session = Session(model: model, today: Day(isoText: "2024-06-30") ?? .last)
    session.workers = workers
    let statement = try #require(session.parse(Array(query.utf8)).script.statements.first)
    return try session.run(try #require(session.check(statement).plan))
  }

  private var several: Workers {
    Workers(count: 2, unit: 64) { count, piece in
      for number in (0..<count).reversed() { piece(number) }
    }
  }

  @Test(arguments: [
    "count barns by built", "lowest built by region", "highest built", "count barns by region",
  ])
  func piecesComeToWhatTheWholeDoes(_ query: String) throws {
    let whole = try answer(to: query, by: .one)
    let pieces = try answer(to: query, by: several)
    #expect(whole.rows.map { Array($0) } == pieces.rows.map { Array($0) })
  }

  @Test func aDayThatSeveralHaveIsAsWellKnownAsTheLeastOfThem() throws {
    let answer = try answer(to: "count barns by built", by: several)
    let day = try #require(Day(isoText: "1900-12-31"))
    #expect(answer.rows.map { Array($0) } == [[Cell.day(day, .year), .integer(300)]])
  }

  @Test func aFieldWithManyTextsMayBeAskedForOneThatItDoesNotHave() throws {
    let answer = try answer(to: "barns where mark is m300", by: .one)
    #expect(answer.facts.yes == 0)
    #expect(answer.facts.notes == ["No barn has the mark 'm300'."])
  }
}
