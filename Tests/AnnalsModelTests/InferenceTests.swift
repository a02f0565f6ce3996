import AnnalsModel
import Testing

/// What is inferred, rule by rule; whole files are in `Cases/inferred-*.cases`.
@Suite struct InferenceTests {
  @Test(arguments: [
    ("councils", "council", "councils"), ("cities", "city", "cities"), ("boxes", "box", "boxes"),
    ("analyses", "analysis", "analyses"), ("people", "person", "people"),
    ("schoolChildren", "school child", "school children"), ("series", "series", "series"),
    ("churches", "church", "churches"), ("houses", "house", "houses"),
    ("status", "status", "statuses"),
    ("addresses", "address", "addresses"), ("areas", "area", "areas"),
    ("history", "history", "histories"),
    ("EstablishmentCollection", "establishment", "establishments"),
    ("siteDetails", "site", "sites"),
    ("care_homes", "care home", "care homes"), ("data", "data", "data"), ("buses", "bus", "buses"),
    ("FHRSSites", "FHRS site", "FHRS sites"), ("ids", "id", "ids"), ("women", "woman", "women"),
    ("GPs", "GP", "GPs"), ("localGPsAndVets", "local GPs and vet", "local GPs and vets"),
    ("curricula", "curriculum", "curricula"), ("visits_v2", "visit", "visits"),
    ("12", "12", "12s"),
  ])
  func aKindIsCalledAfterItsKey(key: String, singular: String, plural: String) throws {
    let kind = try #require(try load("{\"\(key)\": [{\"name\": \"x\"}]}").kinds.first)
    #expect([kind.singular, kind.plural] == [singular, plural])
  }

  @Test(arguments: [
    ("lastInspectionDate", "last inspection date"),
    ("last_inspection_date", "last inspection date"),
    ("Overall (England)", "overall England".lowercased()), ("ONS", "ONS"),
    ("RATING_VALUE", "rating value"),
    ("S&P", "S&P"), ("pct%", "pct percent"), ("q1Score", "q1 score"), ("_", "_"), ("\\\"", "field"),
    ("Größe", "größe"), ("x\\ty", "x y"),
  ])
  func aFieldIsCalledByTheWordsOfItsKey(key: String, name: String) throws {
    let model = try load("[{\"\(key)\": \"x\"}]")
    #expect(model.kinds[0].fields.map(\.name) == [name])
  }

  /// To compare long names may take for ever: these are thousands of accents on one letter.
  @Test func aVeryLongKeyIsNotUsed() throws {
    let key = "x" + String(repeating: "\u{301}\u{327}", count: 5_000)
    let records = ["a", "b"].map { "{\"id\": \"\($0)\", \"\(key)\": 1}" }
    let model = try load("{\"as\": [\(records.joined(separator: ","))]}")
    #expect(model.kinds[0].fields.map(\.name) == ["id"])
  }

  /// The table of places grows at 64, at 128 and so on: with whatever it grows, that is not lost.
  @Test func listsAreFoundHoweverManyKeysGoBefore() throws {
    for count in 0..<140 {
      let keys = (0..<count).map { "\"k\($0)\": 1, " }.joined()
      let text = "{\"homes\": [{\(keys)\"visits\": [{\"grade\": \"good\"}]}]}"
      let written = try declaration(of: text)
      #expect(written.contains("\"homes.visits\""), "with \(count) keys")
    }
  }

  @Test func aNumberNamesWhatHasNoOtherName() throws {
    let kind = try #require(
      try load(#"{"schools": [{"urn": 100001, "size": 3}, {"urn": 100002, "size": 5}]}"#).kinds
        .first)
    #expect(kind.nameField == 0)
    #expect(kind.texts("urn") == ["100001", "100002"])
  }

  /// The type of a field of some values, with the scale of a grade.
  @Test(arguments: [
    ("rating", #""good""#, "ofsted"), ("x", #""good""#, "text"), ("x", #""good", "RI""#, "ofsted"),
    ("x", #""Good", "goood", "outstanding""#, "text"), ("x", #""red", "amber""#, "RAG"),
    ("colour", #""red", "green""#, "text"), ("x", #""satisfactory", "good""#, "ofsted to 2012"),
    ("x", #""adequate", "good""#, "ofsted to 2013"),
    ("x", #""satisfactory", "requires improvement""#, "text"),
    ("x", #""good", "outstanding", "Inspected but not rated""#, "cqc"),
    ("cqc grade", #""good""#, "cqc"), ("x", #""LOW", "critical""#, "severity"),
    ("x", #""low", "high""#, "text"), ("risk", #""low", "high""#, "severity"),
    ("x", #""AA-", "BBB""#, "S&P and Fitch"), ("x", #""Aa2", "Baa1""#, "Moody's"),
    ("x", #""Aaa", "Aa1""#, "Moody's"), ("x", #""AAA", "AA""#, "S&P and Fitch"),
    ("grade", #""A", "B""#, "letters"), ("x", #""A", "B""#, "text"),
    ("grade", #""A", "B", "AA""#, "S&P and Fitch"),
    ("grade", #""A+", "B", "C-""#, "letters with signs"),
    ("grade", #""A", "NULL", "None", "..", "*""#, "letters"),
    ("rating", #""good", "NULL", "None", "--", "n.a.", "not available""#, "ofsted"),
    ("credit grade", #""A+", "B""#, "S&P and Fitch"), ("star rating", "3, 5", "stars"),
    ("hygiene rating", #"3, "5", "Exempt""#, "food hygiene"), ("bedrooms", "3, 5", "number"),
    ("rating", "3, 5.5", "number"), ("rating", #""good", "", "n/a", "not judged""#, "ofsted"),
    ("x", #""pass", "failed""#, "pass or fail"), ("x", #""2014-03-31", "2014-05""#, "date"),
    ("x", #""2014-03-31T10:00:00Z""#, "date"), ("x", #""2014", "2015""#, "text"),
    ("founded", #""2014", "2015""#, "date"), ("year", "2014, 2015", "date"),
    ("year founded", "1890, 2015", "date"), ("year", "2014, 9", "number"),
    ("year end", "2014, 2015", "date"),
    ("beds", "2014, 2015", "number"), ("published", "2014, 2015.5", "number"),
    ("on", #""03/04/2014""#, "text"), ("x", "true, null", "flag"), ("x", #"1, 2, "x""#, "number"),
    ("x", #""1", "2""#, "text"), ("x", #""http://a/b""#, "text"),
  ])
  func valuesDecideWhatAFieldIs(key: String, values: String, type: String) throws {
    let records = values.split(separator: ", ").map { "{\"\(key)\": \($0)}" }
    let model = try load("{\"things\": [\(records.joined(separator: ","))]}")
    #expect(model.kinds[0].fields.map { model.typeName($0.column) } == [type])
  }

  @Test func integersAreGradesWhereTextsAre() throws {
    let model = try load(
      #"{"fhrs": [{"rating": 3}, {"rating": "5"}, {"rating": "exempt"}, {"rating": 0}]}"#)
    guard case .grades(let column) = model.kinds[0].fields[0].column else {
      Issue.record("no grades")
      return
    }
    #expect(column.codes == [3, 5, GradingCode(.notApplicable).rawValue, 0])
    #expect(model.report.entries.isEmpty)
  }

  @Test(arguments: [
    (#"{"a": [{"b.c": 1, "d": 2}]}"#, ["a.b.c: a path cannot name a key with a full stop"]),
    (#"{"a": [{"": 1, "d": 2}]}"#, ["a.: a path cannot name an empty key"]),
    (
      #"{"a": [{"*": 1, "d": 2}]}"#,
      ["a.*: a path cannot name the key '*', which stands for all"]
    ),
    (
      #"{"a": [{"d": 2}], "m s": [["x"], [1]]}"#,
      [#"m s: lists in lists; jq -r '."m s"[] | @csv' makes a table of them"#]
    ),
    (
      #"{"a": [{"d": 2, "e": null}], "n": [1]}"#,
      ["a.e: always null", "n: a list that has no records"]
    ),
    (
      #"{"a": [{"d": 2, "e": [[1]], "f": [{}]}]}"#,
      ["a.e: lists in lists", "a.f: objects without keys"]
    ),
    (#"{"a": [{"d": 2, "e": ["x"]}]}"#, ["a.e: a list of single values that name nothing"]),
    (
      #"{"a": [{"d": 2}], "m": {"rows": [["x"], [1]]}}"#,
      ["m.rows: lists in lists; jq -r '.m.rows[] | @csv' makes a table of them"]
    ),
    (
      #"{"a": [{"date": "31/03/2014"}]}"#,
      ["a.date: texts, no dates: '31/03/2014'; a date is written 2014-03-31"]
    ),
    (
      #"{"a": [{"created_at": 1396224000}]}"#,
      ["a.created_at: numbers, no dates; a date is written 2014-03-31"]
    ),
    (
      #"{"a": [{"r": "good"}, {"r": "Outstandng"}, {"r": "inadequate"}]}"#,
      ["a.r: texts, no grades: 'Outstandng' is not on the scale 'ofsted'"]
    ),
  ])
  func whatIsNotUsedIsListed(json: String, unused: [String]) throws {
    let inference = try #require(try load(json).inference)
    #expect(inference.unused.map { "\($0.path): \($0.reason)" } == unused)
  }

  @Test func whatTheScanKeepsIsBounded() throws {
    let keys = (0..<12_000).map { "\"k\($0)\": 1" }
    #expect(throws: LoadError.self) { try load("[{\(keys.joined(separator: ","))}]") }
    // Many paths in several objects, none of them too large.
    let objects = (0..<30).map { object in
      "\"o\(object)\": {\((0..<500).map { "\"k\(object)x\($0)\": 1" }.joined(separator: ","))}"
    }
    // Those that are kept are known again in another order.
    let other = "{\(objects[3]), \(objects[1]), \(objects[29])}"
    let model = try load("{\"a\": [{\(objects.joined(separator: ","))}, \(other)]}")
    #expect(model.kinds.map(\.count) == [2])
    let unused = try #require(model.inference?.unused)
    #expect(unused.contains { $0.reason.hasPrefix("more than 10000 paths in all") })
    // Deeper than a path can be, and than a scan may recurse.
    let deep = String(repeating: "{\"a\": ", count: 100) + "1" + String(repeating: "}", count: 100)
    let reasons = try load("{\"r\": [{\"x\": 1, \"d\": \(deep)}]}").inference?.unused.map(\.reason)
    #expect(reasons == ["a path has at most 16 keys"])
  }

  /// What is the same in all rows of a key is the entity's, whatever sort of value it is.
  @Test func anEntityHasWhatIsTheSameInItsRows() throws {
    func row(_ id: String, _ own: String, _ year: Int, _ grade: String) -> String {
      "{\"home_id\": \"\(id)\", \(own), \"date\": \"\(year)-01-01\", \"rating\": \"\(grade)\", \"cost\": \(year).5}"
    }
    let elm = #""size": 1.5, "opened": "2001-01-01", "garden": true, "beds": 3"#
    let oak = #""size": 2.5, "opened": "2002-01-01", "garden": false, "beds": 4"#
    let rows = [
      row("a", elm, 2014, "Good"), row("b", oak, 2014, "Inadequate"), row("a", elm, 2016, "Good"),
      row("b", oak, 2017, "Good"),
    ]
    let model = try load("{\"inspections\": [\(rows.joined(separator: ","))]}")
    let home = try #require(model.kind("home"))
    #expect(Set(home.fields.map(\.name)).isSuperset(of: ["size", "opened", "garden", "beds"]))
    #expect(!home.fields.map(\.name).contains("cost"))
    #expect(model.gradings(of: "rating").map(\.count) == [2, 2])
  }

  /// Keys that are data, of values that are not alike, are no records.
  @Test func aMapOfAllSortsIsLeft() throws {
    let members = (0..<9_000).map { "\"k\($0)\": \($0 % 2 == 0 ? "1" : "{\"x\": 1}")" }
    let model = try load(
      "{\"homes\": [{\"name\": \"A\"}], \"map\": {\(members.joined(separator: ","))}}")
    let reasons = try #require(model.inference?.unused).filter { $0.path == "map" }.map(\.reason)
    #expect(reasons == ["keys that are data ('k0', 'k1', 'k2', …), with values that are not alike"])
  }

  @Test func severalTablesAreJoinedByTheirKeys() throws {
    let model = try Model.load([
      table("homes.csv", "code,name,beds\n007,Elm,20\n008,Oak,30\n"),
      table(
        "ratings.csv", "home_code;date;rating\n008;2024-01-02;Good\n007;2024-03-02;Inadequate\n"),
    ])
    #expect(model.kinds.map(\.plural) == ["homes", "ratings"])
    #expect(model.kinds[0].texts("code") == ["007", "008"])
    #expect(model.gradings(of: "rating").map(\.count) == [1, 1])
    #expect(model.kinds[1].owner?.offsets == [0, 1, 2])
  }

  /// One visit in ten may be of no home; the load report says which.
  @Test func aFewOrphansUnlinkNothing() throws {
    func visits(orphans: Int) throws -> Model {
      let homes = (1...9).map { "h\($0),Home \($0)\n" }.joined()
      let owners = (1...10).map { $0 <= orphans ? "h99" : "h\(max(1, $0 - 1))" }
      return try Model.load([
        table("homes.csv", "id,name\n\(homes)"),
        table(
          "visits.csv",
          "home_id,date,rating\n" + owners.map { "\($0),2020-01-02,Good\n" }.joined()),
      ])
    }
    let model = try visits(orphans: 1)
    #expect(model.kinds[0].tracks.map(\.name) == ["rating"])
    #expect(model.report.entries.map(\.count) == [1])
    #expect(model.inference?.unused == [])
    let unlinked = try visits(orphans: 2)
    #expect(
      unlinked.inference?.unused == [
        UnusedPath(
          path: "visits.home_id",
          reason: "more than one in ten are no 'id' of homes, so that visits are not taken to be "
            + "of them",
          count: 2)
      ])
  }

  /// Keys that are data, at the top of a document as below it.
  @Test func aDocumentMayBeKeyedByData() throws {
    let home = #"{"name": "x", "visits": [{"on": "2020-01-01", "rating": "good"}]}"#
    let model = try load(#"{"h0": \#(home), "h1": \#(home), "h2": \#(home)}"#)
    #expect(model.kinds.map(\.plural) == ["records", "visits"])
    #expect(model.gradings(of: "rating").count == 3 && model.inference?.unused.isEmpty == true)
  }

  @Test func anEventTableIsSplitIntoEntitiesAndEvents() throws {
    let model = try Model.load([
      table(
        "visits.csv",
        """
        home_id,home_name,open,date,rating,visit_id
        1,Elm,yes,2020-01-01,Good,a
        2,Oak,no,2020-02-01,Good,b
        1,Elm,yes,2021-01-01,Outstanding,c
        """)
    ])
    #expect(model.kinds.map(\.plural) == ["homes", "visits"])
    #expect(model.kinds[0].fields.map(\.name) == ["home id", "home name", "open"])
    #expect(model.gradings(of: "rating").map(\.count) == [2, 1])
  }

  /// A table with a row an event: what its entities and its rows are called, and their tracks.
  @Test(arguments: [
    // The name and the area are of the home; no value is of them.
    ("homes.csv", "home_id,name,date,rating", "homes, home records", ["rating"]),
    ("ratings.csv", "area_code,area,date,rating", "areas, ratings", ["rating"]),
    ("homes.csv", "home_id,domain,date,rating", "homes, home records", ["Elm", "Oak"]),
    // A register's number says nothing of what it tells apart: the name does, then the file.
    ("schools.csv", "URN,School name,Date,Rating", "schools, school records", ["rating"]),
    ("visits.csv", "URN,School name,Date,Rating", "schools, visits", ["rating"]),
    ("visits.csv", "ONS code,Domain,Date,Rating", "visits, visit records", ["Elm", "Oak"]),
    ("food.csv", "FHRSID,Business,Date,Rating", "foods, food records", ["rating"]),
    ("visits.csv", "homeid,area,date,rating", "homes, visits", ["Elm", "Oak"]),
    ("data.csv", "unique reference number,x,date,rating", "entities, records", ["rating"]),
  ])
  func rowsOfEventsAreSplit(file: String, header: String, kinds: String, tracks: [String]) throws {
    let isOfRow = tracks.count == 2
    let rows = """
      \(header)
      1,Elm,2019-01-05,Good
      1,\(isOfRow ? "Oak" : "Elm"),2021-01-05,Outstanding
      2,Oak,2019-02-05,Inadequate
      """
    let model = try Model.load([table(file, rows)])
    #expect(model.kinds.map(\.plural).joined(separator: ", ") == kinds)
    #expect(model.kinds[0].tracks.map(\.name) == tracks)
  }

  /// What is the same in all visits of a home is the home's, in a file of its own too.
  @Test func aNameIsNoMeasure() throws {
    let model = try Model.load([
      table("homes.csv", "id,name\n1,Elm\n2,Oak\n"),
      table(
        "visits.csv",
        "home_id,name,date,rating\n1,Elm,2019-01-05,Good\n1,Elm,2020-01-05,Good\n2,Oak,2019-01-05,Good\n"
      ),
    ])
    #expect(model.kinds[0].tracks.map(\.name) == ["rating"])
  }

  @Test(arguments: [
    // Two histories with a rating each; the one that is called so keeps the plain name.
    (
      #"{"a": [{"ratings": [{"on": "2020-01-01", "rating": "good"}], "visits": [{"on": "2020-01-01", "rating": "good"}]}]}"#,
      ["rating", "visit rating"]
    ),
    // A measure a track; capitals do not tell names apart.
    (
      #"{"a": [{"rows": [{"on": "2020-01-01", "measure": "Load", "value": 1}, {"on": "2021-01-01", "measure": "load", "value": 2}]}]}"#,
      ["Load", "a row load"]
    ),
    // Grades and numbers, no keys.
    (
      #"{"a": [{"rows": [{"date": "2020-01-01", "row_id": 7, "beds": 3, "state": "open", "rating": "good"}]}]}"#,
      ["beds", "rating"]
    ),
  ])
  func tracksAreCalledApart(json: String, tracks: [String]) throws {
    #expect(try load(json).kinds[0].tracks.map(\.name) == tracks)
  }

  private func table(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, source: ByteSource(Array(text.utf8)))
  }
}

extension Model {
  /// `text`, `date`, … or the name of the scale.
  fileprivate func typeName(_ column: Column) -> String {
    switch column {
    case .texts: "text"
    case .integers, .fractions: "number"
    case .days: "date"
    case .flags: "flag"
    case .grades(let grades):
      scales.indices.first { ladders[grades.ladder].scales[0] >> UInt64($0) & 1 == 1 }
        .map { scales[$0].name } ?? "grade"
    }
  }
}
