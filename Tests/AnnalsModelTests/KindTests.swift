import AnnalsModel
import Testing

/// Kinds, their owners, relations, lives and keys.
@Suite struct KindTests {
  private let visits = """
    {"version": 1, "kinds": {
      "council": {"plural": "councils", "at": "councils", "name": "name", "key": "id",
        "life": {"from": "from", "until": "until", "precededBy": "before"},
        "relations": {"neighbour": {"to": "council", "at": "near"}}},
      "visit": {"at": "councils.visits", "dates": {"visited": "on"}, "fields": {"kind": {}}},
      "monitoring visit": {"at": "councils.visits", "where": {"kind": "monitoring"},
        "dates": {"visited": "on"}},
      "intervention": {"at": "councils.interventions", "span": {"from": "from", "until": "to"}}}}
    """

  private let data = """
    {"councils": [
      {"id": "1", "name": "A", "from": "2009-04-01", "near": ["B", "3"], "visits": [
        {"kind": "focused", "on": "2018-01-01"}, {"kind": "monitoring", "on": "2017-01"}],
       "interventions": [{"from": "2014-01-01", "to": null}, {"to": "2010-01-01"}]},
      {"id": "2", "name": "B", "until": "2020-04-01", "near": []},
      {"id": "3", "name": "C", "before": ["B"], "near": ["D", "A"], "visits": [],
       "interventions": null},
      {"id": "4", "name": "E", "visits": [{"kind": "monitoring"}]}]}
    """

  @Test func nestedRecordsKnowTheirOwners() throws {
    let model = try load(data, declaration: visits)
    #expect(model.kinds.map(\.count) == [4, 3, 2, 2])
    #expect(model.kind("visit")?.owner?.offsets == [0, 2, 2, 2, 3])
    #expect(model.kind("monitoring visit")?.owner?.offsets == [0, 1, 1, 1, 2])
    #expect(model.kind("intervention")?.owner?.offsets == [0, 2, 2, 2, 2])
    #expect(model.kinds.dropFirst().allSatisfy { $0.owner?.kind == 0 })
    #expect(model.kind("visit")?.texts("kind") == ["focused", "monitoring", "monitoring"])
  }

  @Test func whatHappenedHasItsDay() throws {
    let model = try load(data, declaration: visits)
    let monitoring = try #require(model.kind("monitoring visit"))
    #expect(monitoring.fields[try #require(monitoring.dateField)].name == "visited")
    guard case .days(let days) = monitoring.field("visited") else { return }
    #expect(days.numbers.map { Day(number: $0).isoText } == ["2017-01-31", "unknown"])
    #expect(days.marks == [.month, .day])
    let intervention = try #require(model.kind("intervention"))
    #expect(intervention.span == Span(from: 0, until: 1))
    #expect(intervention.fields.map(\.name) == ["from", "to"])
  }

  @Test func aLifeHasItsDaysAndPredecessors() throws {
    let council = try #require(try load(data, declaration: visits).kind("council"))
    #expect(council.fields.map(\.name) == ["name", "id", "from", "until"])
    #expect(council.nameField == 0)
    #expect(council.life == Life(from: 2, until: 3, predecessors: 1))
    #expect(council.relations.map(\.singular) == ["neighbour", "predecessor"])
    #expect(council.relations.map(\.plural) == ["neighbours", "predecessors"])
    #expect(council.relations[1].offsets == [0, 0, 0, 1, 1])
    #expect(council.relations[1].targets == [1])
  }

  @Test func relationsFindTheirTargetsByKeyOrName() throws {
    let model = try load(data, declaration: visits)
    let neighbours = try #require(model.kind("council")).relations[0]
    #expect(neighbours.offsets == [0, 2, 2, 3, 3])
    #expect(neighbours.targets == [1, 2, 0])
    #expect(report(model) == ["councils.near: no council is called 'D' ×1 6:54"])
  }

  /// A number is the key of its digits; a name that two have is nobody's.
  @Test func relationsFindNumbersAndNoNameOfTwo() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {"home": {"plural": "homes", "at": "homes", "key": "id",
         "name": "name", "relations": {"neighbour": {"to": "home", "at": "near"}}}}},
       "homes": [{"id": 7, "name": "Elm", "near": ["8", "Oak"]}, {"id": 8, "name": "Oak"},
         {"id": 9, "name": "Oak", "near": ["7", "Elm", {"x": 1}]}]}
      """)
    let neighbours = try #require(model.kind("home")).relations[0]
    #expect(neighbours.offsets == [0, 1, 1, 3])
    #expect(neighbours.targets == [1, 0, 0])
    #expect(
      report(model).map { String($0.prefix { $0 != "×" }) } == [
        "homes.near: several homes are called 'Oak' ",
        "homes.near: an object is not a list of names ",
      ])
  }

  @Test func aNumberThatIsANameIsItsDigits() throws {
    let model = try load(
      #"{"schools": [{"urn": 100001, "size": 2}, {"urn": "B2", "size": 3}, {"urn": 7.50}]}"#,
      declaration: """
        {"version": 1, "kinds": {"school": {"plural": "schools", "at": "schools", "name": "urn",
          "key": "urn", "fields": {"urn": {}, "size": {}}}}}
        """)
    #expect(model.kind("school")?.texts("urn") == ["100001", "B2", "7.50"])
    #expect(report(model).isEmpty)
  }

  @Test func aKeyMustBeThereOnce() {
    let twice =
      #"{"councils": [{"id": "a", "name": "A"}, {"id": "b"}, {"id": "a"}, {"name": "X"}, {"id": ""}]}"#
    let declaration =
      #"{"version": 1, "kinds": {"council": {"at": "councils", "key": "id", "name": "name"}}}"#
    guard case .records(let mistakes) = refusal(twice, declaration: declaration) else {
      Issue.record("keys that stand twice are refused")
      return
    }
    #expect(
      mistakes.map { "\($0.path): \($0.message) \($0.place.line):\($0.place.column)" } == [
        "councils[2].id: the key 'a' stands twice, here and at data.json:1:22 1:61",
        "councils[3].id: every record needs a key of its own 1:67",
        "councils[4].id: every record needs a key of its own 1:89",
      ])
    let numbers = #"{"councils": [{"id": 1}, {"id": 2}, {"id": 1}, {"id": "1"}]}"#
    guard
      case .records(let more) = refusal(
        numbers,
        declaration: #"{"version": 1, "kinds": {"council": {"at": "councils", "key": "id"}}}"#)
    else {
      Issue.record("numbers that stand twice are refused")
      return
    }
    #expect(more.map(\.path) == ["councils[2].id", "councils[3].id"])
  }

  /// Of many mistakes the first ten are enough.
  @Test func aFewOfManyRecordsWithoutAKey() {
    let records = [String](repeating: "{\"id\": null}", count: 30).joined(separator: ", ")
    let error = refusal(
      "{\"as\": [\(records)]}",
      declaration: #"{"version": 1, "kinds": {"a": {"at": "as", "key": "id"}}}"#)
    #expect(error?.message == "as[0].id: every record needs a key of its own (and 9 more)")
  }

  /// A key is a text or an integer; nobody can refer to anything else.
  @Test(arguments: [
    ("1.5", "as[1].id: a key is a text or a whole number"),
    ("null", "as[1].id: every record needs a key of its own"),
  ])
  func whatIsNoKey(_ key: String, _ message: String) {
    let error = refusal(
      "{\"as\": [{\"id\": 7, \"near\": [7, \"x\"]}, {\"id\": \(key)}]}",
      declaration: #"""
        {"version": 1, "kinds": {"a": {"at": "as", "key": "id",
          "relations": {"neighbour": {"to": "a", "at": "near"}}}}}
        """#)
    #expect(error?.message == message)
  }

  @Test(arguments: ["true", "false"]) func flagsAreNoKeys(_ key: String) {
    let error = refusal(
      "{\"as\": [{\"id\": \(key)}]}",
      declaration: #"{"version": 1, "kinds": {"a": {"at": "as", "key": "id"}}}"#)
    #expect(error?.message == "as[0].id: a key is a text or a whole number")
  }

  /// Of the names in a list, each that is none is reported; a single text is a list of one.
  @Test func whatIsNoNameIsReported() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {"home": {"plural": "homes", "at": "homes",
         "name": "name", "relations": {"neighbour": {"to": "home", "at": "near"}}}}},
       "homes": [{"name": "Elm", "near": ["Oak", 1.5, true, null, ["Oak"], {"x": 1}]},
         {"name": "Oak", "near": "Elm"}, {"name": null, "near": 7}, {"near": false}]}
      """)
    let neighbours = try #require(model.kind("home")).relations[0]
    #expect(neighbours.offsets == [0, 1, 2, 2, 2])
    #expect(neighbours.targets == [1, 0])
    #expect(
      report(model) == [
        "homes.near: a number is not a list of names ×2 3:44 4:59",
        "homes.near: true or false is not a list of names ×2 3:49 4:72",
        "homes.near: a list is not a list of names ×1 3:61",
        "homes.near: an object is not a list of names ×1 3:70",
      ])
  }

  /// A date of a kind that is a field already stands under a name of its own too.
  @Test func aDateMayBeAFieldToo() throws {
    let model = try load(
      #"{"as": [{"on": "2014-03-31"}]}"#,
      declaration: """
        {"version": 1, "kinds": {"a": {"at": "as", "fields": {"on": {"type": "date"}},
          "dates": {"published": "on", "on": "on"}}}}
        """)
    #expect(model.kinds[0].fields.map(\.name) == ["on", "published"])
  }

  @Test func theDocumentItselfCanBeTheList() throws {
    let model = try load(
      #"[{"name": "A", "visits": [{"on": "2014-01-01"}]}, {"name": "B"}]"#,
      declaration: """
        {"version": 1, "kinds": {"shop": {"at": ".", "name": "name"},
         "visit": {"at": "visits", "dates": {"on": "on"}}}}
        """)
    #expect(model.kinds.map(\.count) == [2, 1])
    #expect(model.kinds[1].owner?.offsets == [0, 1, 1])
  }

  @Test func recordsThatAreNoneAreReported() throws {
    let model = try load(
      #"{"things": [{"a": 1}, 5, [6], null, {"a": 2}]}"#,
      declaration: #"{"version": 1, "kinds": {"thing": {"at": "things", "fields": {"a": {}}}}}"#)
    #expect(model.kinds[0].count == 2)
    #expect(
      report(model) == [
        "things.[]: expected a record, found a single value ×1 1:23",
        "things.[]: expected a record, found a list ×1 1:26",
        "things.[]: expected a record, found null ×1 1:31",
      ])
  }

  @Test func theModelSaysWhatItIs() throws {
    let model = try load(
      councils(
        council("A", ["2014-03-31 2014-02-01 SIF good"]),
        top: #", "asOf": "2026-08-22", "licence": "L""#))
    #expect(model.title == "T")
    // A month means its last day, as it does in the data.
    let monthly = try load(
      councils(council("A", ["2014-03-31 2014-02-01 SIF good"]), top: #", "asOf": "2026-08""#))
    #expect(monthly.statedDay == Day(year: 2026, month: 8, day: 31))
    #expect(model.statedDay == Day(year: 2026, month: 8, day: 22))
    #expect(model.licence == "L")
    #expect(model.scales.map(\.name) == ["ofsted", "old"])
    #expect(
      model.bridges == [
        Bridge(from: 1, to: 0, pairs: [Bridge.Pair(from: 1, to: 1)], source: "S", since: nil)
      ])
    #expect(model.frameworks.map(\.family) == ["SIF", "ILACS", "2009"])
  }
}
