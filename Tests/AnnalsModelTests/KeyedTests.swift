import AnnalsModel
import Testing

/// Objects whose keys are data: `{"E1": {…}, "E2": {…}}`.
@Suite struct KeyedTests {
  private static func declared(_ kinds: String, _ members: String) -> String {
    """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}}, "kinds": {\(kinds)}}
      \(members)}
    """
  }

  /// `*` behind a path takes the values of the object there; below it `*` is the key.
  @Test func everyValueIsARecordThatHasItsKey() throws {
    let model = try load(
      Self.declared(
        #""home": {"at": "homes.*", "name": "name", "fields": {"code": {"at": "*"}}}"#,
        #", "homes": {"E1": {"name": "Elm"}, "\u00452": {"name": "Oak"}, "": {}, "*": null}"#))
    #expect(model.kind("home")?.texts("code") == ["E1", "E2", "", "*"])
    #expect(model.kind("home")?.texts("name") == ["Elm", "Oak", nil, nil])
  }

  /// `.` is the value itself, and a key may be a day.
  @Test func aHistoryMayBeGradesByDay() throws {
    let track =
      #""tracks": {"state": {"in": "was.*", "value": ".", "scale": "s", "dates": {"on": "*"}}}"#
    let model = try load(
      Self.declared(
        #""home": {"at": "*", "key": "*", \#(track)}"#,
        """
        , "E1": {"was": {"2014-03-31": "good", "2015": "bad", "2016-02-30": "bad"}},
        "E2": {"was": {"2014-01-01": "odd", "2015-01-01": {"x": 1}, "2016-01-01": null}},
        "E3": {"was": {}}, "E4": {}, "E5": 5
        """))
    #expect(
      model.gradings(of: "state") == [
        ["2014-03-31 good < –", "2015-12-31 bad < good"],
        [
          "2014-01-01 not read < –", "2015-01-01 not read < –", "2016-01-01 unavailable < –",
        ], [], [], [],
      ])
    #expect(
      report(model).map { String($0.prefix { $0 != "×" }) } == [
        "*: expected a record, found a single value ",
        "*.was.*: '2016-02-30' is not a date ",
        "*.was.*: 'odd' is no grade of the scale 's' ",
        "*.was.*: an object is not a text ",
      ])
  }

  /// The keys of the entities and, right below, the days.
  @Test func anObjectOfKeysMayHoldAnother() throws {
    let kinds = """
      "home": {"at": "*", "name": "*", "tracks": {"state":
        {"in": "*", "value": ".", "scale": "s", "dates": {"on": "*"}}}}
      """
    let model = try load(
      Self.declared(kinds, #", "Elm": {"2014": "good", "2016": "bad"}, "Oak": null"#))
    #expect(
      model.gradings(of: "state") == [["2014-12-31 good < –", "2016-12-31 bad < good"], []])
    #expect(model.kind("home")?.texts("key") == ["Elm", "Oak"])
  }

  @Test func aKeyIsReadAsACellIs() throws {
    let fields = #""fields": {"n": {"at": "*", "type": "number"}, "v": {"at": ".", "unit": "m"}}"#
    let model = try load(Self.declared(#""a": {"at": "*", \#(fields)}"#, #", "12": 3, "x": 4.5"#))
    guard case .integers(let numbers) = model.kind("a")?.field("n") else { throw Unexpected() }
    #expect(numbers.values.first == 12 && numbers.validity[0] && !numbers.validity[1])
    #expect(report(model) == ["*: 'x' is not a number ×1 2:14"])
  }

  /// Lists stand in such records as in others, and their owners are theirs.
  @Test func recordsHaveLists() throws {
    let model = try load(
      Self.declared(
        #""home": {"at": "homes.*"}, "visit": {"at": "homes.*.visits", "fields": {"by": {}}}"#,
        #", "homes": {"a": {"visits": [{"by": "x"}]}, "b": {}, "c": {"visits": [{"by": "y"}]}}"#))
    #expect(model.kind("visit")?.owner?.offsets == [0, 1, 1, 2])
    #expect(model.kind("visit")?.texts("by") == ["x", "y"])
  }

  // MARK: - What is refused

  private static let refused: [(kinds: String, members: String, message: String)] = [
    (
      #""a": {"at": "*"}"#, #", "E1": {}, "E1": {}"#, "the key 'E1' stands twice in one object"
    ),
    (#""a": {"at": "*"}"#, #", "annals": 1"#, "the key 'annals' stands twice in one object"),
    (
      #""a": {"at": "x.*.y.*", "key": "*"}"#,
      #", "x": {"p": {"y": {"E1": {}}}, "q": {"y": {"E1": {}}}}"#,
      "x.*.y.*: the key 'E1' stands twice, here and at data.json:2:23"
    ),
    (
      #""a": {"at": "x.*"}"#, #", "x": []"#, "annals.kinds.a.at: 'x' is a list, not an object"
    ),
    (
      #""a": {"at": "*"}, "b": {"at": "x"}"#, #", "x": []"#,
      "annals.kinds.a.at: where '*' takes all keys, 'x' cannot be named"
    ),
    (
      #""a": {"at": "x", "fields": {"n": {}}}, "b": {"at": "x.*"}"#, #", "x": [{"n": 1}]"#,
      "annals.kinds.b.at: the records of 'x' have keys, which are no data"
    ),
    (
      #""a": {"at": "x.*", "fields": {"n": {}}}, "b": {"at": "x.*.*"}"#, #", "x": {}"#,
      "annals.kinds.b.at: where 'x.*.*' takes all keys, 'n' cannot be named"
    ),
    (
      #""a": {"at": "xs.*"}"#, #", "x": {}"#,
      "annals.kinds.a.at: no such key in the document; did you mean 'x'?"
    ),
    (#""a": {"at": "xs.*"}"#, #", "xs": null"#, "annals.kinds.a.at: 'xs' is null, not an object"),
  ]

  /// Such an object is JSON as any other.
  @Test(arguments: [
    (#"{"a": {"x": 1}, 5: {"x": 1}}"#, "a key must be in double quotes"),
    (#"{5: {"x": 1}}"#, "a key must be in double quotes"),
    (#"{"a": {"x": 1}, }"#, "a comma before the closing bracket is not JSON"),
    (#"{"a": {"x": 1}, "a": {"x": 1}}"#, "the key 'a' stands twice in one object"),
    (#"{"a": {"x": 1} "b": {"x": 1}}"#, "expected a comma or '}', found"),
  ])
  func brokenObjectsAreRefused(json: String, message: String) {
    let declaration = #"{"version": 1, "kinds": {"home": {"at": "*", "key": "*"}}}"#
    for error in [refusal(json, declaration: declaration), refusal(json)] {
      #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "loaded")")
    }
  }

  /// A declaration among the records is none of them.
  @Test func aDeclarationAmongThemIsNoRecord() throws {
    let model = try load(
      #"{"a": {"x": 1}, "annals": {"version": 1}, "b": {"x": 2}}"#,
      declaration: #"{"version": 1, "kinds": {"home": {"at": "*", "key": "*"}}}"#)
    #expect(model.kind("home")?.texts("key") == ["a", "b"])
  }

  @Test(arguments: refused.indices) func whatCannotBeIsRefused(_ index: Int) {
    let (kinds, members, message) = Self.refused[index]
    #expect(refusal(Self.declared(kinds, members))?.message == message)
  }

  /// An error says under which keys it stands.
  @Test func anErrorHasItsPath() {
    let error = refusal(
      Self.declared(
        #""a": {"at": "x.*"}, "b": {"at": "x.*.y.*"}"#,
        #", "x": {"E1": {"y": {"2014": {"z": nul}}}}"#))
    guard case .notJSON(_, let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.path == "x.E1.y.2014.z")
  }

  // MARK: - Inferred

  /// A record with many optional values is no such object, nor are two sections of one.
  private static let records = [
    #"{"as": [{"x": {"safe": "good", "caring": "bad"}}, {"x": {"led": "good"}}]}"#,
    #"{"as": [{"x": {"safe": {"r": 1}, "led": {"r": 1}}}]}"#,
    #"{"p": {"r": 1}, "q": {"r": 2}, "as": [{"x": 1}]}"#,
    #"{"p": {"a": 1}, "q": {"b": 2}, "r": {"c": 3}, "as": [{"x": 1}]}"#,
    #"{"as": [{"2014": 1, "name": "x"}]}"#,
  ]

  @Test(arguments: records) func keysThatSayWhatTheirValuesAre(_ json: String) throws {
    #expect(!(try declaration(json)).contains("*"))
  }

  private static let keyed = [
    (#"{"E1": {"r": 1}, "E2": {"r": 1, "s": 2}, "E3": null, "E4": {"s": 2}}"#, ["*"]),
    (#"{"homes": {"a": {"r": 1}, "b": {"r": 1}, "c": {"r": 1}}}"#, ["homes.*"]),
    (#"{"as": [{"n": "x", "was": {"2014-03": 1}}, {"n": "y", "was": {}}]}"#, ["as", "as.was.*"]),
    (#"{"Elm": {"2014": 1}, "Oak": {"2015": 2}, "Ash": {"2016": 3}}"#, ["*", "*.*"]),
  ]

  @Test(arguments: keyed.indices) func keysThatAreData(_ index: Int) throws {
    let (json, paths) = Self.keyed[index]
    let written = try declaration(json)
    for path in paths { #expect(written.contains(#""at": "\#(path)""#)) }
    #expect(try load(json).kinds.count == paths.count)
  }

  /// A key that is one of too many to be looked at stands once too.
  @Test func aKeyBeyondTheLimitStandsOnce() {
    let pairs = (0..<12_000).map { "\"E\($0)\": {\"r\": 1}" } + [#""E11999": {"r": 2}"#]
    let error = refusal("{\(pairs.joined(separator: ","))}")
    #expect(error?.message.hasPrefix("the key 'E11999' stands twice in one object") == true)
  }

  /// Keys that are data over lists, of which the first ten thousand are none.
  @Test func listsUnderKeysThatAreDataAreLeft() throws {
    let pairs = (0..<30_000).map { "\"E\($0)\": \($0 < 10_000 ? "1" : "[1]")" }
    let model = try load(
      "{\"homes\": [{\"name\": \"A\"}], \"map\": {\(pairs.joined(separator: ","))}}",
      options: LoadOptions(limits: LoadLimits(fields: .max)))
    #expect(
      model.inference?.unused.map { "\($0.path): \($0.reason)" } == [
        "map.*: lists under keys that are data"
      ])
  }

  /// A value that is called by itself has no better name.
  @Test func aRecordMayBeItsName() throws {
    let model = try load(
      Self.declared(#""home": {"at": "homes.*", "name": "."}"#, #", "homes": {"a": "Elm"}"#))
    #expect(model.kind("home")?.texts("value") == ["Elm"])
  }

  @Test func aHundredThousandKeys() throws {
    let pairs = (0..<100_000).map { #""E\#($0)":{"name":"n","was":{"2014":\#($0 % 7)}}"# }
    let model = try load("{\(pairs.joined(separator: ","))}")
    #expect(model.kinds.map(\.count) == [100_000, 100_000])
    #expect(model.kinds[0].keyField != nil && model.inference?.unused.isEmpty == true)
  }

  private func declaration(_ json: String) throws(LoadError) -> String {
    try Model.declaration(of: [
      InputFile(name: "data.json", source: ByteSource(Array(json.utf8)))
    ])
  }
}
