import AnnalsModel
import Testing

/// Records that belong by a key or are drawn from others, with all that may be odd in them.
@Suite struct GroupedRecordTests {
  /// Homes drawn from rows, with their neighbours and a state that is a grade.
  private static func homes(_ rows: String...) -> String {
    """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["poor", "good"]}}, "kinds": {
      "home": {"plural": "homes", "at": "rows", "distinct": "id",
        "fields": {"state": {"scale": "s"}, "beds": {"type": "number"}},
        "relations": {"neighbour": {"to": "home", "at": "near"}}}}},
     "rows": [{"id": "x", "state": null, "beds": null, "near": []},
    \(rows.joined(separator: ",\n"))]}
    """
  }

  /// The neighbours of a home are those of its first row that has any.
  @Test func namesAreDrawnToo() throws {
    let model = try load(
      Self.homes(
        #"{"id": "a", "near": ["b", "x"]}, {"id": "b"}, {"id": "a", "near": ["b", "x"]}"#,
        #"{"id": "b", "near": ["a"]}, {"id": "b", "near": []}"#))
    let neighbours = try #require(model.kind("home")).relations[0]
    #expect(neighbours.offsets == [0, 0, 2, 3])
    #expect(neighbours.targets == [2, 0, 1])
    #expect(report(model) == [])
    let differing = try load(
      Self.homes(#"{"id": "a", "near": ["x"]}"#, #"{"id": "a", "near": ["a"]}"#))
    #expect(
      report(differing) == ["rows.near: differs within 'a'; the first value counts ×1 7:1"])
  }

  /// What is odd in the rows of an entity is said once; of a row without a key only that.
  @Test func whatIsOddInTheRowsOfAnEntity() throws {
    let model = try load(
      Self.homes(
        #"{"id": "a", "state": "superb", "beds": "few"}"#,
        #"{"id": "a", "state": "grand", "beds": 2}"#,
        #"{"id": null, "state": "fine", "beds": "many"}"#))
    #expect(
      report(model) == [
        "rows.id: no key; the record is of no home ×1 8:1",
        "rows.state: differs within 'a'; the first value counts ×1 7:1",
        "rows.beds: 'few' is not a number ×1 6:40",
        "rows.state: 'superb' is no grade of the scale 's' ×1 6:22",
      ])
  }

  @Test func whatDiffersWithinSeveralEntitiesIsCounted() throws {
    func row(_ id: String, _ beds: Int) -> String { "{\"id\": \"\(id)\", \"beds\": \(beds)}" }
    let rows = ["a", "b", "c"].flatMap { [row($0, 1), row($0, 2)] }
    let model = try load(Self.homes(rows.joined(separator: ",")))
    #expect(
      report(model).map { $0.prefix { $0 != "×" } } == [
        "rows.beds: differs within 'a' and 2 more homes; the first value counts "
      ])
  }

  /// Councils beside their inspections, in each of which there are findings.
  private static func councils(
    _ inspections: [String], inspection: String = "", finding: String = "", key: String = #""E1""#
  ) -> String {
    """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["poor", "good"]}}, "kinds": {
      "council": {"at": "councils", "name": "name", "key": "ons"},
      "inspection": {"at": "inspections"\(inspection), "of": {"kind": "council", "key": "council"},
        "dates": {"on": "on"}, "fields": {"n": {"type": "number"}, "rating": {"scale": "s"}}},
      "person": {"at": "people", "key": "id"},
      "finding": {"at": "inspections.findings"\(finding), "fields": {"what": {}}}}},
     "councils": [{"ons": \(key), "name": "A"}, {"ons": "E2", "name": "B"}],
     "people": [{"id": "p"}, {"id": "q"}],
     "inspections": [
    \(inspections.joined(separator: ",\n"))]}
    """
  }

  /// Of a record that is nobody's, only that is said.
  @Test func whatIsOddInARecordOfNobodyIsLeft() throws {
    let model = try load(
      Self.councils([
        #"{"council": "E9", "on": null, "n": "x", "rating": "superb", "findings": [{"what": "w"}]}"#,
        #"{"council": "E2", "on": "2014", "n": 2, "rating": "good"}"#,
        #"{"council": "E1", "on": "soon", "n": "y", "rating": "grand"}"#,
      ]).replacing(
        #""key": "ons"}"#,
        with:
          #""key": "ons", "tracks": {"state": {"in": "inspections", "value": "rating", "dates": {"on": "on"}}}}"#
      ))
    #expect(model.kind("inspection")?.count == 2)
    #expect(
      report(model) == [
        "inspections.council: no council has the key 'E9' ×1 10:1",
        "inspections.on: 'soon' is not a date ×1 12:25",
        "inspections.n: 'y' is not a number ×1 12:38",
        "inspections.rating: 'grand' is no grade of the scale 's' ×1 12:53",
      ])
  }

  /// A record that no kind takes may be nobody's.
  @Test func aRecordThatIsNotTakenMayBeOfNobody() throws {
    let rows = [
      #"{"council": "E2", "on": "2014", "n": 1, "type": "full"}"#,
      #"{"council": "E9", "on": "2014", "n": 2, "type": "short"}"#,
      #"{"council": "E8", "on": "2014", "n": 3, "type": "full", "rating": null, "findings": []}"#,
    ]
    let model = try load(Self.councils(rows, inspection: #", "where": {"type": "full"}"#))
    #expect(model.kind("inspection")?.count == 1)
    #expect(report(model) == ["inspections.council: no council has the key 'E8' ×1 12:1"])
  }

  /// A list in records that are put in order may have an order of its own.
  @Test func whatStandsInsideMayBelongToOthers() throws {
    let rows = [
      #"{"council": "E2", "on": "2014", "n": 1, "rating": null, "findings": [{"what": "1", "by": "q"}]}"#,
      #"{"council": "E1", "on": "2015", "n": 2, "findings": [{"what": "2", "by": "p"}]}"#,
      #"{"council": "E1", "on": "2016", "n": 3, "findings": [{"what": "3", "by": "q"}]}"#,
    ]
    let model = try load(
      Self.councils(rows, finding: #", "of": {"kind": "person", "key": "by"}"#))
    #expect(model.kind("inspection")?.owner?.offsets == [0, 2, 3])
    #expect(model.kind("finding")?.owner?.offsets == [0, 1, 3])
    #expect(model.kind("finding")?.texts("what") == ["2", "1", "3"])
  }

  /// Two kinds of one list say the same of whose their records are.
  @Test func twoKindsOfAListHaveOneOwner() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {
        "council": {"plural": "councils", "at": "councils", "key": "ons"},
        "visit": {"at": "visits", "where": {"type": "visit"}, "of": {"kind": "council", "key": "c"}},
        "call": {"at": "visits", "where": {"type": "call"}, "of": {"kind": "council", "key": "c"}}}},
       "councils": [{"ons": "E1"}, {"ons": "E2"}],
       "visits": [{"type": "call", "c": "E2"}, {"type": "visit", "c": "E1"}]}
      """)
    #expect(model.kind("visit")?.owner?.offsets == [0, 1, 1])
    #expect(model.kind("call")?.owner?.offsets == [0, 0, 1])
  }

  /// Entities that are drawn from rows belong to others by a key too; some to nobody.
  @Test func whatIsDrawnMayBeOfNobody() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {
        "town": {"plural": "towns", "at": "towns", "key": "id"},
        "home": {"at": "rows", "distinct": "home", "of": {"kind": "town", "key": "town"}}}},
       "towns": [{"id": "X"}],
       "rows": [{"home": "a", "town": "X"}, {"home": "b", "town": "Y"}, {"home": "c", "town": null}]}
      """)
    #expect(model.kind("home")?.texts("home") == ["a"])
    #expect(
      report(model) == [
        "rows.town: no town has the key 'Y' ×1", "rows.town: no key; the record is of no town ×1",
      ])
  }

  @Test func anOwnerNeedsAKey() {
    let error = refusal(
      Self.councils(
        [#"{"council": "E2", "on": "2014", "n": 1, "rating": null, "findings": []}"#], key: "null"))
    #expect(error?.message == "councils[0].ons: every record needs a key of its own")
  }
}
