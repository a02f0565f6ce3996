import AnnalsModel
import Testing

/// Every mistake that a declaration can make, and what is said about it.
@Suite struct DeclarationTests {
  /// A declaration with a mistake, and the first line of the refusal.
  struct Case: Sendable, CustomTestStringConvertible {
    var declaration: String
    var refusal: String

    init(_ declaration: String, _ refusal: String) {
      self.declaration = declaration
      self.refusal = refusal
    }

    var testDescription: String { refusal }
  }

  private static let data = """
    {"councils": [{"name": "A", "region": "B", "list": ["x"],
     "inspections": [{"on": "2014-01-01", "overall": "good", "inner": {"leaders": "good"}}]}]}
    """

  private static func kind(_ rest: String, _ top: String = "") -> String {
    #"{"version": 1\#(top), "kinds": {"council": {"at": "councils"\#(rest)}}}"#
  }

  private static func track(_ track: String, _ top: String = scales) -> String {
    kind(#", "tracks": {"rating": {\#(track)}}"#, top)
  }

  private static let scales =
    #", "scales": {"s": {"labels": ["bad", "good"]}, "t": {"labels": ["no", "yes"]}}"#
  /// So many labels, all different.
  private static func many(_ count: Int) -> String {
    (1...count).map { "\"g\($0)\"" }.joined(separator: ", ")
  }

  /// Two scales and a bridge over all that they do not share.
  private static func bridged(_ s: String, _ t: String, _ map: String) -> String {
    #", "scales": {"s": {"labels": [\#(s)]}, "t": {"labels": [\#(t)]}}, "bridges": [{"from": "s", "to": "t", "map": {\#(map)}, "source": "x"}]"#
  }

  private static func pairs(_ count: Int) -> String {
    (1...count).map { "\"g\($0)\": \"h\($0)\"" }.joined(separator: ", ")
  }

  private static let whole = #""in": "inspections", "value": "overall", "dates": {"on": "on"}"#

  @Test(arguments: [
    // The top.
    Case("[]", "annals: expected an object, found a list"),
    Case("{}", "annals: the key 'version' is missing"),
    Case(
      #"{"version": 2, "kinds": {}}"#,
      "annals.version: only version 1 is known; a newer Annals may read this"),
    Case(#"{"version": 1, "kinds": {}}"#, "annals.kinds: a model needs a kind"),
    Case(
      kind("", #", "tittle": "T""#),
      "annals.tittle: no such key in a declaration; there are version, title, asOf, licence, scales, bridges, frameworks, kinds; did you mean 'title'?"
    ),
    Case(kind("", #", "title": 1"#), "annals.title: expected a text, found a number"),
    Case(kind("", #", "asOf": 2014"#), "annals.asOf: expected a text, found a number"),
    Case(
      #"{"version": 1, "kinds": {"a": {"at": "a.b.c.d.e.f.g.h", "tracks": {"r": {"in": "a.b.c.d.e.f.g.h.i", "value": "v", "dates": {"on": "on"}}}}}}"#,
      "annals.kinds.a.tracks.r.in: a path has at most 16 keys"),
    Case(
      kind(#", "tracks": {"rating": {\#(whole)}, "all": {"joins": ["rating"]}}"#, scales),
      "annals.kinds.council.tracks.all.joins[0]: only rated tracks can be joined, 'rating' is none"),
    Case(
      track(whole + #", "unit": "m", "better": 1"#),
      "annals.kinds.council.tracks.rating.better: expected a text, found a number"),
    Case(
      kind("", #", "asOf": "2014-02-30""#), "annals.asOf: '2014-02-30' is no date; write 2014-03-31"
    ),
    // Scales, bridges, frameworks.
    Case(kind("", #", "scales": {"s": {}}"#), "annals.scales.s: the key 'labels' is missing"),
    Case(
      kind("", #", "scales": {"s": {"labels": []}}"#),
      "annals.scales.s.labels: a scale needs labels, worst first"),
    Case(
      kind("", #", "scales": {"s": {"labels": [1, 2]}}"#),
      "annals.scales.s.labels[0]: expected a text, found a number"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["a", "A"]}}"#),
      "annals.scales.s.labels[1]: the label 'A' stands twice"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["good"], "aliases": {"g": "god"}}}"#),
      "annals.scales.s.aliases.g: 'god' is no label of the scale 's'; did you mean 'good'?"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["a", "b"], "aliases": {"A": "b"}}}"#),
      "annals.scales.s.aliases.A: 'A' already stands for 'a'"),
    Case(
      kind("", scales + #", "bridges": [{"from": "s", "to": "tt", "source": "x"}]"#),
      "annals.bridges[0].to: there is no scale 'tt'; did you mean 't'?"),
    Case(
      kind(
        "",
        scales + #", "bridges": [{"from": "s", "to": "t", "map": {"bad": "no"}, "source": "x"}]"#),
      "annals.bridges[0]: 'good' has no counterpart on the scale 't'; add it to 'map'"),
    Case(
      kind(
        "",
        scales
          + #", "bridges": [{"from": "s", "to": "t", "map": {"bad": "no", "good": "yes"}, "source": "x"}, {"from": "s", "to": "t", "map": {"bad": "no", "good": "yes"}, "source": "y"}]"#
      ),
      "annals.bridges[1]: there is a bridge from 's' to 't' already"),
    Case(
      kind("", scales + #", "bridges": {}"#), "annals.bridges: expected a list, found an object"),
    Case(
      kind("", scales + #", "frameworks": {"F": {"scale": "s", "notGiven": ["adoption"]}}"#),
      "annals.frameworks.F.notGiven[0]: there is no track 'adoption'"),
    // Kinds.
    Case(
      #"{"version": 1, "kinds": {"council": {}}}"#, "annals.kinds.council: the key 'at' is missing"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "counsils"}}}"#,
      "annals.kinds.council.at: no such key in the document; did you mean 'councils'?"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "councils.inspektions"}}}"#,
      "annals.kinds.council.at: 'councils' is a list, not an object"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "."}}}"#,
      "annals.kinds.council.at: '.' is an object, not a list of records"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "councils"}, "visit": {"at": "councils.inspektions"}}}"#,
      "annals.kinds.visit.at: no such key in 1 of 1 councils; did you mean 'inspections'?"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "councils"}, "shire": {"at": "councils"}}}"#,
      "annals.kinds.shire: the kind 'council' already holds all records of 'councils'; add a 'where'"
    ),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "councils", "plural": "x"}, "x": {"at": "councils.inspections"}}}"#,
      "annals.kinds.x: two kinds are called 'x'"),
    Case(
      kind(#", "name": "nam""#),
      "annals.kinds.council.name: no such key in 1 of 1 councils; did you mean 'name'?"),
    Case(
      kind(#", "fields": {"region": {"typ": "text"}}"#),
      "annals.kinds.council.fields.region.typ: no such key in a declaration; there are at, type, unit, scale; did you mean 'type'?"
    ),
    Case(
      kind(#", "fields": {"region": {"type": "txt"}}"#),
      "annals.kinds.council.fields.region.type: 'txt' is none of text, number, date, grade, flag, link; did you mean 'text'?"
    ),
    Case(
      kind(#", "fields": {"region": {"type": "grade"}}"#),
      "annals.kinds.council.fields.region: a grade needs a 'scale'"),
    Case(
      kind(#", "fields": {" ": {"at": "name"}}"#),
      "annals.kinds.council.fields. : a name must not be empty"),
    Case(
      kind(#", "fields": {"region": {"type": "date", "unit": "m"}}"#),
      "annals.kinds.council.fields.region.unit: a date has no unit"),
    Case(
      kind(#", "fields": {"region": {"type": "number", "scale": "s"}}"#, scales),
      "annals.kinds.council.fields.region.scale: a number has no scale"),
    Case(
      kind(#", "fields": {"region": {"unit": "m", "scale": "s"}}"#, scales),
      "annals.kinds.council.fields.region.unit: a field has a scale or a unit, not both"),
    Case(
      kind(#", "name": "name", "fields": {"x": {"at": "nme"}}"#),
      "annals.kinds.council.fields.x.at: no such key in 1 of 1 councils; did you mean 'name'?"),
    Case(
      kind(#", "fields": {"regoin": {}}"#),
      "annals.kinds.council.fields.regoin: no such key in 1 of 1 councils; did you mean 'region'?"),
    Case(
      kind(#", "fields": {"region": {}, "Region": {"at": "name"}}"#),
      "annals.kinds.council.fields.Region.at: two fields are called 'Region'"),
    Case(
      kind(#", "fields": {"region": {}, "x": {"at": "region.y"}}"#),
      "annals.kinds.council.fields.x.at: 'region' cannot be a value and hold others"),
    Case(
      kind(#", "where": {"region": 1.5}"#),
      "annals.kinds.council.where.region: expected a text, an integer or a list of them, found a number"
    ),
    Case(kind(#", "span": {}"#), "annals.kinds.council.span: the key 'from' is missing"),
    Case(
      kind(#", "relations": {"friend": {"to": "town", "at": "list"}}"#),
      "annals.kinds.council.relations.friend.to: there is no kind 'town'"),
    // Tracks.
    Case(
      track(#""value": "overall", "dates": {"on": "on"}"#),
      "annals.kinds.council.tracks.rating: the key 'in' is missing"),
    Case(
      track(whole + #", "scale": "u""#),
      "annals.kinds.council.tracks.rating.scale: there is no scale 'u'; did you mean 's'?"),
    Case(
      track(whole + #", "scale": ["s", "t"]"#),
      "annals.kinds.council.tracks.rating: no bridge joins the scales 's' and 't'"),
    Case(
      track(whole + #", "framework": "on""#, ""),
      "annals.kinds.council.tracks.rating: a rated track needs a 'scale'"),
    Case(
      track(whole + #", "scale": "s", "unit": "cases""#),
      "annals.kinds.council.tracks.rating.scale: a track has a scale or a unit, not both"),
    Case(
      track(whole + #", "unit": "cases", "better": "low""#),
      "annals.kinds.council.tracks.rating.better: 'low' is none of higher, lower"),
    Case(
      track(whole + #", "fresh": "a while""#),
      "annals.kinds.council.tracks.rating.fresh: 'a while' is no length of time; write 18 months"),
    Case(
      track(whole + #", "fresh": "0 days""#),
      "annals.kinds.council.tracks.rating.fresh: '0 days' is no length of time; write 18 months"),
    Case(
      track(#""in": "inspections", "value": "overall", "dates": {}, "scale": "s""#),
      "annals.kinds.council.tracks.rating.dates: a track needs a date"),
    Case(
      track(#""in": "inspections", "value": "overal", "dates": {"on": "on"}, "scale": "s""#),
      "annals.kinds.council.tracks.rating.value: no such key in 1 of 1 records of 'councils.inspections'; did you mean 'overall'?"
    ),
    Case(
      track(#""in": "inspections", "value": "inner.leader", "dates": {"on": "on"}, "scale": "s""#),
      "annals.kinds.council.tracks.rating.value: no such key 'leader' in 1 of 1 records of 'councils.inspections'; did you mean 'leaders'?"
    ),
    Case(
      track(whole + #", "scale": "s", "knownBy": "onn""#),
      "annals.kinds.council.tracks.rating.knownBy: 'onn' is none of on; did you mean 'on'?"),
    Case(
      track(
        whole + #", "framework": "inner", "where": {"inner": "SIFF"}"#,
        scales + #", "frameworks": {"SIF": {"scale": "s"}, "ILACS": {"scale": "s"}}"#),
      "annals.kinds.council.tracks.rating.where.inner: there is no framework 'SIFF'; did you mean 'SIF'?"
    ),
    Case(
      kind(
        #", "fields": {"rating": {"at": "region"}}, "tracks": {"Rating": {\#(whole), "scale": "s"}}"#,
        scales),
      "annals.kinds.council.tracks.Rating: a field of the kind is called so too"),
    Case(
      kind(#", "tracks": {"": {\#(whole), "scale": "s"}}"#, scales),
      "annals.kinds.council.tracks.: a name must not be empty"),
    Case(
      track(whole, scales),
      "annals.kinds.council.tracks.rating: the values are texts; a rated track needs a 'scale'"),
    Case(
      kind(", \"fields\": {\"\(String(repeating: "a.", count: 20))\": {}}"),
      "annals.kinds.council.fields.\(String(repeating: "a.", count: 20)): a path has at most 16 keys"
    ),
    Case(
      track(#""joins": ["ratings"]"#),
      "annals.kinds.council.tracks.rating.joins[0]: there is no track 'ratings'; did you mean 'rating'?"
    ),
    Case(
      track(#""joins": [], "unit": "x""#),
      "annals.kinds.council.tracks.rating.unit: a track that joins others has no 'unit' of its own"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "councils"}, "visit": {"at": "councils.inspections"}, "town": {"at": "towns", "tracks": {"x": {"in": "a", "value": "b"}}}}}"#,
      "annals.kinds.town.tracks.x: the key 'dates' is missing"),
    Case(
      track(#""joins": []"#), "annals.kinds.council.tracks.rating: 'joins' needs tracks"),
    Case(
      kind(
        #", "tracks": {"a": {\#(whole), "scale": "s"}, "b": {"joins": ["a", "a"]}}"#, scales),
      "annals.kinds.council.tracks.b.joins[1]: the track 'a' stands twice"),
    Case(
      kind(
        #", "tracks": {"a": {\#(whole), "unit": "cases"}, "b": {"joins": ["a"]}}"#, scales),
      "annals.kinds.council.tracks.b.joins[0]: only rated tracks can be joined, 'a' is none"),
    Case(
      kind(
        #", "tracks": {"a": {\#(whole), "scale": "s"}, "A": {\#(whole), "scale": "s"}}"#, scales),
      "annals.kinds.council.tracks.A: two tracks are called 'A'"),
    Case(
      track(whole + #", "fresh": "3 moons", "unit": "cases""#),
      "annals.kinds.council.tracks.rating.fresh: '3 moons' is no length of time; write 18 months"),
    Case(
      track(whole + #", "fresh": 18, "unit": "cases""#),
      "annals.kinds.council.tracks.rating.fresh: expected a text, found a number"),
    Case(
      track(whole + #", "scale": {"s": 1}"#),
      "annals.kinds.council.tracks.rating.scale: expected a list of texts, found an object"),
    Case(
      track(whole + #", "scale": true"#),
      "annals.kinds.council.tracks.rating.scale: expected a list of texts, found true or false"),
    Case(
      kind(#", "name": null"#), "annals.kinds.council.name: expected a text, found null"),
    Case(
      kind("", scales + #", "bridges": [{"from": "s", "to": "s", "source": "x"}]"#),
      "annals.bridges[0]: a bridge joins two scales"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["a"], "absent": {"A": "not given"}}}"#),
      "annals.scales.s.absent.A: 'A' already stands for 'a'"),
    Case(
      kind("", #", "scales": {"s": {"labels": [\#(many(65))]}}"#),
      "annals.scales.s.labels: a scale has at most 64 labels"),
    Case(
      kind(
        "",
        ", \"scales\": {\((0...64).map { "\"s\($0)\": {\"labels\": [\"a\"]}" }.joined(separator: ", "))}"
      ),
      "annals.scales: a model has at most 64 scales"),
    Case(
      kind(#", "fields": {"x": {"at": "."}}"#),
      "annals.kinds.council.fields.x.at: a value needs a key"),
    Case(
      #"{"version": 1, "kinds": {"council": {"at": "\#(String(repeating: "a.", count: 16))a"}}}"#,
      "annals.kinds.council.at: a path has at most 16 keys"),
    Case(
      kind(
        #", "tracks": {"rating": {"in": "visits.parts", "value": "v", "dates": {"on": "on"}, "unit": "m"}}}, "visit": {"at": "councils.visits""#
      ),
      "annals.kinds.council.tracks.rating.in: the list 'councils.visits' is between; give its kind the track"
    ),
    Case(
      kind(
        #", "fields": {"inspections": {}}, "tracks": {"rating": {\#(whole), "scale": "s"}}"#, scales
      ),
      "annals.kinds.council.fields.inspections: 'inspections' cannot be a value and hold others"),
    Case(
      kind(#", "relations": {"friend": {"to": 5, "at": "list"}}"#),
      "annals.kinds.council.relations.friend.to: expected a text, found a number"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["a"], "aliases": {"g": 5}}}"#),
      "annals.scales.s.aliases.g: expected a text, found a number"),
    Case(
      kind("", #", "scales": {"s": {"labels": ["a"], "absent": {"x": "gone"}}}"#),
      "annals.scales.s.absent.x: 'gone' is none of not given, not applicable, not judged, not read, suppressed, unavailable"
    ),
    Case(
      kind(
        "", scales + #", "bridges": [{"from": "s", "to": "t", "map": {"bad": 5}, "source": "x"}]"#),
      "annals.bridges[0].map.bad: expected a text, found a number"),
    Case(
      kind("", #", "asOf": 2014"#), "annals.asOf: expected a text, found a number"),
    // Scales that cannot be one ladder.
    Case(
      track(
        whole + #", "scale": ["s", "t"]"#,
        #", "scales": {"s": {"labels": ["a", "b"]}, "t": {"labels": ["b", "a"]}}, "bridges": [{"from": "s", "to": "t", "source": "x"}]"#
      ),
      "annals.kinds.council.tracks.rating: the scales put these labels in different orders: a, b"),
    Case(
      track(
        whole + #", "scale": ["s", "t"]"#,
        #", "scales": {"s": {"labels": ["a", "b"], "aliases": {"x": "a"}}, "t": {"labels": ["a", "b"], "aliases": {"x": "b"}}}, "bridges": [{"from": "s", "to": "t", "source": "x"}]"#
      ),
      "annals.kinds.council.tracks.rating: 'x' stands for two grades"),
    Case(
      track(
        whole + #", "scale": ["s", "t"]"#,
        bridged(many(40), many(40).replacing("g", with: "h"), pairs(40))),
      "annals.kinds.council.tracks.rating: a track has at most 64 grades"),
    // No name that long is looked for among others.
    Case(
      kind(
        #", "relations": {"friend": {"to": "\#(String(repeating: "n", count: 65))", "at": "list"}}"#
      ),
      "annals.kinds.council.relations.friend.to: there is no kind '\(String(repeating: "n", count: 65))'"
    ),
    Case(#"{"version": 1, "version": 1}"#, "the key 'version' stands twice in one object"),
    Case(#"{"version": 1,}"#, "a comma before the closing bracket is not JSON"),
  ])
  func aMistakeIsRefusedWithItsPath(_ item: Case) throws {
    let error = try #require(refusal(Self.data, declaration: item.declaration))
    switch error {
    case .declaration(let mistakes):
      #expect(mistakes.first?.text == item.refusal)
      #expect(mistakes.allSatisfy { $0.place?.file == "model.json" })
    case .notJSON(let problem, let place):
      #expect(problem.message == item.refusal)
      #expect(place.file.file == "model.json")
    case .records, .nothingToInfer, .limit, .strict, .unreadable, .cancelled:
      Issue.record("refused for another reason: \(error.message)")
    }
  }

  @Test func severalMistakesAreReportedAtOnceWithTheirPlaces() throws {
    let declaration = """
      {"version": 1, "kinds": {
        "council": {"at": "councils", "nmae": "name",
          "fields": {"region": {"type": "txt"}}}}}
      """
    guard case .declaration(let mistakes) = refusal(Self.data, declaration: declaration) else {
      Issue.record("refused as a declaration")
      return
    }
    #expect(
      mistakes.map(\.path) == [
        "annals.kinds.council.nmae", "annals.kinds.council.fields.region.type",
      ])
    #expect(mistakes.map { $0.place?.line } == [2, 3])
    #expect(mistakes.map { $0.place?.column } == [41, 35])
  }

  /// A file that is wrong throughout need not be listed as a whole.
  @Test func soManyMistakesAreReported() {
    let fields = (0..<6_000).map { "\"f\($0)\": {\"type\": \"txt\"}" }.joined(separator: ", ")
    guard
      case .declaration(let mistakes) = refusal(
        Self.data,
        declaration: Self.kind(
          ", \"fields\": {\(fields)}}, \"other\": {\"at\": \"others\", \"fields\": {\(fields)}"))
    else {
      Issue.record("refused as a declaration")
      return
    }
    #expect(mistakes.count == 10_000)
    #expect(mistakes.first?.text.hasSuffix("did you mean 'text'?") == true)
  }

  @Test func aDeclarationIsNestedNoDeeper() {
    let lists = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(
      refusal(Self.data, declaration: #"{"version": 1, "title": \#(lists)}"#)?.message
        == "more than 32 lists and objects inside each other")
  }

  /// Laid out as `annals model` prints it, and read to be written again.
  @Test func aDeclarationIsWrittenOut() throws {
    let declared = #"""
      {"annals": {"version": 1, "title": "a\\b\n\r\t\u0001\u0085\"",
        "scales": {"s": {"labels": ["bad", "good"]}},
        "kinds": {"home": {"at": "homes", "key": "id",
          "where": {"open": true, "shut": false, "gone": [], "size": [1, 2], "town": "X"},
          "tracks": {"size": {"in": "visits", "value": "v", "unit": "m", "fresh": "6 weeks",
            "known": "v", "dates": {"on": "on"}}}}}}}
      """#
    func written(_ text: String) throws -> String {
      try Model.declaration(
        of: [InputFile(name: "a.json", source: ByteSource(Array("{}".utf8)))],
        declaration: DeclarationText(file: "model.json", bytes: Array(text.utf8)))
    }
    let text = try written(declared)
    #expect(text.contains(#""title": "a\\b\n\r\t\u0001\u0085\"""#))
    #expect(
      text.contains(
        #""where": { "open": true, "shut": false, "gone": [], "size": [1, 2], "town": "X" }"#))
    #expect(try written(text) == text)
  }

  @Test func aDeclarationMayStandBehindTheData() throws {
    let model = try load(
      #"{"councils": [{"name": "A"}], "annals": {"version": 1, "kinds": {"council": {"at": "councils", "name": "name"}}}, "more": 1}"#
    )
    #expect(model.kinds[0].texts("name") == ["A"])
    let written = try declaration(
      of: #"{"as": [], "annals": {"version": 1, "kinds": {"a": {"at": "as"}}}}"#)
    #expect(written.contains(#""a": { "plural": "as", "at": "as" }"#))
  }

  /// What cannot be is not written out either.
  @Test func aMistakeIsNotWrittenOut() {
    #expect(throws: LoadError.self) {
      try declaration(of: #"{"annals": {"version": 1, "kinds": {"a": {"at": "as", "x": 1}}}}"#)
    }
  }

  @Test func aDeclarationBesideTheFileIsUsedInsteadOfItsOwn() throws {
    let model = try load(
      #"{"annals": "anything", "councils": [{"name": "A"}]}"#,
      declaration:
        #"{"annals": {"version": 1, "kinds": {"town": {"at": "councils", "name": "name"}}}}"#)
    #expect(model.kinds[0].singular == "town")
  }

  @Test(arguments: [
    (
      #"{"councils": [], "as of": 2014}"#,
      ["as of: it stands in no record", "councils: always empty"]
    ),
    ("[]", [".: always empty"]),
    ("[[1], [2]]", [".: lists in lists; jq -r '.[] | @csv' makes a table of them"]),
    ("5", []), (#"{"a": {"b": null}}"#, ["a.b: always null"]),
  ])
  func aFileWithNeitherADeclarationNorRecordsSaysWhatItHas(json: String, unused: [String]) {
    let error = refusal(json)
    guard case .nothingToInfer(let file, let paths) = error else {
      Issue.record("loaded, or refused for something else")
      return
    }
    #expect(file == "data.json")
    #expect(
      error?.message
        == "data.json has no list of records, and no key 'annals' that says what its parts are")
    #expect(paths.map { "\($0.path): \($0.reason)" } == unused)
  }

  @Test func aKeyCalledAnnalsInsideARecordIsAKey() throws {
    let model = try load(#"{"councils": [{"annals": 1}]}"#)
    #expect(model.kinds[0].fields.map(\.name) == ["annals"])
  }

  @Test func anEmptyListIsNoMistake() throws {
    let model = try load(councils(""))
    #expect(model.kinds.map(\.count) == [0, 0])
    #expect(model.track("rating")?.offsets == [0])
  }

  @Test func aStrictLoadRefusesWhatItCannotRead() throws {
    let json = councils(
      council("A", ["2014-03-31 2014-02-01 SIF goood", "2014-03-31 2014-02-01 ILACS good"]))
    guard case .strict(let report) = refusal(json, options: LoadOptions(strict: true)) else {
      Issue.record("a strict load refuses")
      return
    }
    #expect(report.entries.map(\.message) == ["'goood' is no grade of the scale 'ofsted'"])
    _ = try load(
      councils(
        council("A", ["2014-03-31 2014-02-01 SIF good", "2015-03-31 2014-02-01 ILACS good"])),
      options: LoadOptions(strict: true))
  }
}
