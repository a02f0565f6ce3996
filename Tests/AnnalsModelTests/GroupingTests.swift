import AnnalsModel
import Testing

/// Flat tables: entities out of repeated values, and records that belong to them by a key.
@Suite struct GroupingTests {
  /// Homes drawn from the rows of their inspections.
  private func homes(_ rows: [String], inspection: String = inspections) -> String {
    """
    {"annals": {"version": 1, "scales": {"cqc": {"labels": ["poor", "fair", "good"]}}, "kinds": {
      "home": {"at": "rows", "distinct": "id", "name": "name",
        "fields": {"beds": {"type": "number"}, "opened": {"type": "date"}, "town": {}},
        "tracks": {"rating": {"in": "rows", "value": "rating", "scale": "cqc",
                              "dates": {"published": "on"}}}}\(inspection)}},
     "rows": [
    \(rows.joined(separator: ",\n"))
    ]}
    """
  }

  private static let inspections = """
    , "inspection": {"at": "rows", "of": {"kind": "home", "key": "id"}, "dates": {"published": "on"}}
    """

  private func row(_ id: String, _ on: String, _ rating: String, _ more: String = "") -> String {
    #"{"id": \#(id), "name": "N", "on": "\#(on)", "rating": "\#(rating)"\#(more)}"#
  }

  @Test func anEntityForEachDistinctValueInTheOrderInWhichTheyCome() throws {
    let model = try load(
      homes([
        row(#""b""#, "2020-01-01", "poor", #", "beds": 3, "opened": null, "town": "X""#),
        row(#""a""#, "2021-01-01", "fair", #", "beds": 5, "opened": "2001-05-06""#),
        row(#""b""#, "2022-01-01", "good", #", "beds": 3, "opened": "1999-01-01""#),
      ]))
    let home = try #require(model.kind("home"))
    #expect(home.count == 2)
    #expect(home.texts("id") == ["b", "a"])
    #expect(home.texts("town") == ["X", nil])
    #expect(
      model.gradings(of: "rating") == [
        ["2020-01-01 poor < –", "2022-01-01 good < poor"], ["2021-01-01 fair < –"],
      ])
    let inspection = try #require(model.kind("inspection"))
    #expect(inspection.owner?.offsets == [0, 2, 3])
    #expect(inspection.texts("rating") == [])
    #expect(report(model) == [])
    guard case .days(let opened) = home.field("opened") else { throw Unexpected() }
    #expect(opened.numbers.map { Day(number: $0).isoText } == ["1999-01-01", "2001-05-06"])
  }

  /// Numbers and texts are keys alike, whichever comes first; a fraction is its own digits.
  @Test(arguments: [
    (["8", #""8""#, "9"], ["8", "9"], [0, 2, 3]), ([#""8""#, "8", "9"], ["8", "9"], [0, 2, 3]),
    (["8", "9", "8.0", "9"], ["8", "9", "8.0"], [0, 1, 3, 4]),
    (["1.5", "8", #""1.5""#], ["1.5", "8"], [0, 2, 3]),
    (["5", "6", #""a""#, "6"], ["5", "6", "a"], [0, 1, 3, 4]),
    (["1.5", "2.5"], ["1.5", "2.5"], [0, 1, 2]),
  ])
  func keysOfSeveralSorts(_ keys: [String], _ homes: [String], _ offsets: [Int32]) throws {
    let rows = keys.enumerated().map { row($1, "202\($0)-01-01", "poor") }
    let model = try load(
      self.homes(rows).replacing(#", "town": {}"#, with: "")
        .replacing(#""beds": {"type": "number"}, "opened": {"type": "date"}"#, with: ""))
    #expect(model.kind("home")?.texts("id") == homes)
    #expect(model.kind("inspection")?.owner?.offsets == offsets)
    #expect(report(model) == [])
  }

  @Test func aTrackNeedsNoKindForTheRows() throws {
    let rows =
      [row("2", "2020-01-01", "poor"), row("1", "2020-01-01", "fair")]
      + [row("2", "2019-01-01", "good")]
    let model = try load(
      homes(rows, inspection: "").replacing(#", "town": {}"#, with: "")
        .replacing(#""beds": {"type": "number"}, "opened": {"type": "date"}"#, with: ""))
    #expect(
      model.gradings(of: "rating") == [
        ["2019-01-01 good < –", "2020-01-01 poor < good"], ["2020-01-01 fair < –"],
      ])
  }

  @Test func whatDiffersWithinAnEntityIsReported() throws {
    let model = try load(
      homes([
        row(#""b""#, "2020-01-01", "poor", #", "beds": 3, "opened": "2001-05-06", "town": "X""#),
        row(#""b""#, "2021-01-01", "fair", #", "beds": 4"#),
        row(#""a""#, "2021-01-01", "fair", #", "beds": 4"#),
        row(#""b""#, "2022-01-01", "good", #", "beds": 3, "town": "Y""#),
        row(#""a""#, "2023-01-01", "fair", #", "beds": 5"#),
      ]))
    #expect(
      report(model) == [
        "rows.beds: differs within 'b' and 1 more home; the first value counts ×2 8:1 11:1",
        "rows.town: differs within 'b'; the first value counts ×1 10:1",
      ])
  }

  /// Whatever a value is: it counts once for each entity, and others are reported.
  @Test(arguments: [
    ("1.5", "1.5", "2.5"), ("\"2014-03\"", "\"2014-03\"", "\"2014-03-31\""),
    ("true", "true", "false"),
    ("\"x\"", "\"x\"", "\"y\""),
  ])
  func valuesOfAnySortAreComparedWithin(_ first: String, _ same: String, _ other: String) throws {
    let type =
      first.contains("2014")
      ? "date" : first == "true" ? "flag" : first == "1.5" ? "number" : "text"
    func model(_ second: String) throws -> Model {
      try load(
        homes([
          row(#""b""#, "2020-01-01", "poor", ", \"town\": \(first), \"beds\": 1, \"opened\": null"),
          row(#""b""#, "2021-01-01", "fair", ", \"town\": \(second)"),
        ]).replacing(#""town": {}"#, with: "\"town\": {\"type\": \"\(type)\"}"))
    }
    #expect(try report(model(same)).filter { $0.contains("town") } == [])
    #expect(
      try report(model(other)).filter { $0.contains("town") }.map { $0.prefix { $0 != "×" } } == [
        "rows.town: differs within 'b'; the first value counts "
      ])
  }

  /// A kind that takes only some of the rows draws its entities from those.
  @Test func onlyWhatAKindTakesIsDrawn() throws {
    let model = try load(
      homes([
        row(#""b""#, "2020-01-01", "poor", #", "beds": 3, "opened": null, "town": "X""#),
        row(#""a""#, "2021-01-01", "fair", #", "town": "Y""#),
      ]).replacing(#""distinct": "id","#, with: #""distinct": "id", "where": {"town": "Y"},"#))
    #expect(model.kind("home")?.texts("id") == ["a"])
  }

  @Test func recordsWithoutTheKeyAreReported() throws {
    let model = try load(
      homes([
        row("null", "2020-01-01", "poor"), row(#""a""#, "2021-01-01", "fair"),
        row(#""""#, "2022-01-01", "good", #", "beds": 3, "opened": "2001-05-06", "town": "Y""#),
      ]))
    #expect(model.kind("home")?.count == 1)
    #expect(model.kind("inspection")?.count == 1)
    #expect(report(model).first == "rows.id: no key; the record is of no home ×2 7:1 9:1")
  }

  @Test func whatCannotBeReadIsReportedOnce() throws {
    let model = try load(
      homes([
        row(
          #""b""#, "2020-01-01", "poor", #", "beds": "many", "opened": "2001-05-06", "town": "X""#),
        row(#""b""#, "2020-01-02", "poor", #", "beds": "many""#),
        row(#""a""#, "2021-01-01", "fair", #", "beds": "many""#),
        row(#""a""#, "2022-01-01", "superb", #", "beds": 4"#),
      ]))
    #expect(
      report(model) == [
        "rows.beds: 'many' is not a number ×3 7:72 8:72 9:72",
        "rows.rating: 'superb' is no grade of the scale 'cqc' ×1 10:56",
      ])
  }

  // MARK: - Lists beside each other

  private func councils(_ inspections: [String], key: String = #""E1""#, other: String = #""E2""#)
    -> String
  {
    """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["poor", "fair", "good"]}}, "kinds": {
      "council": {"at": "councils", "name": "name", "key": "ons",
        "tracks": {"rating": {"in": "inspections", "value": "rating", "dates": {"on": "on"}}}},
      "inspection": {"at": "inspections", "of": {"kind": "council", "key": "council"},
        "key": "n", "dates": {"on": "on"}},
      "finding": {"at": "inspections.findings", "fields": {"what": {}}}}},
     "councils": [{"ons": \(key), "name": "A"}, {"ons": \(other), "name": "B"}],
     "inspections": [
    \(inspections.joined(separator: ",\n"))]}
    """
  }

  private func inspection(
    _ n: Int, _ council: String, _ on: String, _ rating: String, _ findings: String...
  ) -> String {
    let list = findings.map { #"{"what": "\#($0)"}"# }.joined(separator: ", ")
    return """
      {"n": \(n), "council": \(council), "on": "\(on)", "rating": "\(rating)", "findings": [\(list)]}
      """
  }

  @Test func recordsBelongByAKey() throws {
    let model = try load(
      councils([
        inspection(1, #""E2""#, "2021-01-01", "poor", "x", "y"),
        inspection(2, #""E1""#, "2022-01-01", "good", "z"),
        inspection(3, #""E9""#, "2022-01-01", "good", "lost"),
        inspection(4, #""E2""#, "2020-01-01", "fair"),
        inspection(5, "null", "2020-01-01", "fair", "w"),
        inspection(6, #""E1""#, "2023-01-01", "fair", "u", "v"),
      ]))
    #expect(
      model.gradings(of: "rating") == [
        ["2022-01-01 good < –", "2023-01-01 fair < good"],
        ["2020-01-01 fair < –", "2021-01-01 poor < fair"],
      ])
    #expect(model.kind("inspection")?.owner?.offsets == [0, 2, 4])
    #expect(model.kind("finding")?.owner?.offsets == [0, 1, 3, 5, 5])
    #expect(model.kind("finding")?.texts("what") == ["z", "u", "v", "x", "y"])
    #expect(
      report(model) == [
        "inspections.council: no council has the key 'E9' ×1 11:1",
        "inspections.council: no key; the record is of no council ×1 13:1",
      ])
  }

  /// An owner that a kind does not take owns nothing.
  @Test func onlyWhatAKindTakesOwns() throws {
    let model = try load(
      councils([
        inspection(1, #""E2""#, "2021-01-01", "poor", "x"),
        inspection(2, #""E1""#, "2022-01-01", "good", "z"),
        inspection(3, #""E2""#, "2022-01-01", "good"),
      ]).replacing(#""key": "ons","#, with: #""key": "ons", "where": {"name": "A"},"#))
    #expect(model.kind("council")?.texts("name") == ["A"])
    #expect(model.kind("inspection")?.count == 1)
    #expect(
      report(model) == [
        "inspections.council: no council has this key, 'E2' to begin with ×2 9:1 11:1"
      ])
  }

  @Test func anIntegerAndATextOfItsDigitsAreOneKey() throws {
    for (key, reference) in [("7", #""7""#), (#""7""#, "7"), ("7", "7")] {
      let model = try load(
        councils(
          [inspection(1, reference, "2021-01-01", "poor", "x")], key: key,
          other: key.replacing("7", with: "8")))
      #expect(model.kind("inspection")?.owner?.offsets == [0, 1, 1], "\(key) \(reference)")
    }
    let model = try load(
      councils([inspection(1, #""07""#, "2021-01-01", "poor", "x")], key: "7", other: "8"))
    #expect(model.kind("inspection")?.count == 0)
  }

  @Test func aKeyTwiceIsToldByItsPlaceInTheFile() throws {
    let error = refusal(
      councils([
        inspection(1, #""E2""#, "2021-01-01", "poor", "x"),
        inspection(2, #""E1""#, "2022-01-01", "good"),
        inspection(2, #""E2""#, "2022-01-01", "good"),
      ]))
    #expect(
      error?.message
        == "inspections[2].n: the key 2 stands twice, here and at data.json:10:7")
  }

  // MARK: - Several steps

  @Test func distinctValuesMayBelongToOthers() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {
        "town": {"at": "rows", "distinct": "town"},
        "home": {"at": "rows", "distinct": "home", "of": {"kind": "town", "key": "town"}},
        "visit": {"at": "rows", "of": {"kind": "home", "key": "home"}, "fields": {"n": {}}}}},
       "rows": [{"home": "a", "town": "X", "n": "1"}, {"home": "b", "town": "Y", "n": "2"},
                {"home": "c", "town": "X", "n": "3"}, {"home": "a", "town": "X", "n": "4"}]}
      """)
    #expect(model.kind("home")?.texts("home") == ["a", "c", "b"])
    #expect(model.kind("home")?.owner?.offsets == [0, 2, 3])
    #expect(model.kind("visit")?.texts("n") == ["1", "4", "3", "2"])
    #expect(model.kind("visit")?.owner?.offsets == [0, 2, 3, 4])
  }

  @Test func recordsAreTakenBeforeValuesAreTold() throws {
    let model = try load(
      #"[{"id": "a", "type": "home"}, {"id": "b", "type": "shop"}, {"type": "shop"}]"#,
      declaration: """
        {"version": 1, "kinds": {
          "home": {"at": ".", "distinct": "id", "where": {"type": "home"}}}}
        """)
    #expect(model.kind("home")?.texts("id") == ["a"])
    #expect(report(model) == [])
  }

  // MARK: - What cannot be

  static let refused: [(String, String)] = [
    (
      #""a": {"at": "rows", "distinct": "id", "key": "n"}"#,
      "annals.kinds.a.key: the key of distinct values is 'id'"
    ),
    (
      #""a": {"at": "rows", "of": {"kind": "c", "key": "id"}}"#,
      "annals.kinds.a.of.kind: there is no kind 'c'; did you mean 'a'?"
    ),
    (
      #""a": {"at": "rows", "key": "id"}, "b": {"at": "rows", "where": {"n": 1}, "of": {"kind": "as", "key": "id"}}"#,
      "annals.kinds.b.of.kind: there is no kind 'as'; did you mean 'a'?"
    ),
    (
      #""a": {"at": "rows"}, "b": {"at": "rows.x", "of": {"kind": "a", "key": "id"}}"#,
      "annals.kinds.b.of.kind: the kind 'a' has no 'key' to belong by"
    ),
    (
      #""a": {"at": "rows", "key": "id", "of": {"kind": "a", "key": "id"}}"#,
      "annals.kinds.a.of: a a cannot belong to itself"
    ),
    (#""a": {"at": "rows", "of": {"kind": "a"}}"#, "annals.kinds.a.of: the key 'key' is missing"),
    (
      #""a": {"at": "rows", "distinct": "id"}, "b": {"at": "rows", "of": {"kind": "a", "key": "id"}}, "c": {"at": "rows", "where": {"n": 1}}"#,
      "annals.kinds.c: the records of 'rows' belong to a a by 'id'; say the same here"
    ),
    (
      #""a": {"at": "rows", "distinct": "idd"}"#,
      "annals.kinds.a.distinct: no such key in 1 of 1 records of 'rows'; did you mean 'id'?"
    ),
  ]

  @Test(arguments: refused) func mistakesAreNamed(_ kinds: String, _ message: String) throws {
    let error = refusal(
      #"{"annals": {"version": 1, "kinds": {\#(kinds)}}, "rows": [{"id": "a", "n": 1}]}"#)
    guard case .declaration(let mistakes) = error else { throw Unexpected() }
    #expect(mistakes.first?.text == message)
  }
}
