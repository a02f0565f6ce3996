import AnnalsModel
import Testing

/// NDJSON, and several files as one document.
@Suite struct FilesTests {
  private static let lines = #"{"version": 1, "kinds": {"a": {"at": ".", "fields": {"x": {}}}}}"#

  private func load(
    _ files: [(String, String)], _ declaration: String? = nil, pieces: Int = 1 << 20
  )
    throws(LoadError) -> Model
  {
    try Model.load(
      files.map { name, text in
        InputFile(name: name, source: ByteSource(Array(text.utf8), inPiecesOf: pieces))
      },
      declaration: declaration.map { DeclarationText(file: "model.json", bytes: Array($0.utf8)) })
  }

  /// `é` as one letter and as two are two keys, though one text for people.
  @Test func keysAreTheirBytes() throws {
    let declared = #"""
      {"version": 1, "kinds": {"a": {"at": "as", "fields":
        {"one": {"at": "caf\u00e9"}, "two": {"at": "cafe\u0301"}}}}}
      """#
    for keys in [["caf\u{E9}", "cafe\u{301}"], ["cafe\u{301}", "caf\u{E9}"]] {
      let json = #"{"as": [{"\#(keys[0])": "x", "\#(keys[1])": "y"}]}"#
      let model = try AnnalsModelTests.load(json, declaration: declared)
      let isFirst = keys[0].utf8.count == 5
      #expect(model.kind("a")?.texts("one") == [isFirst ? "x" : "y"])
      #expect(model.kind("a")?.texts("two") == [isFirst ? "y" : "x"])
      let inferred = try AnnalsModelTests.load(json)
      #expect(inferred.kinds[0].fields.count == 2)
    }
    let table = try load([("a.csv", "x,caf\u{E9},cafe\u{301}\n1,2,3\n")])
    #expect(table.kinds[0].fields.count == 3)
  }

  @Test func aNumberOfFourDigitsIsAYearWhereADateIsWanted() throws {
    let model = try AnnalsModelTests.load(
      #"""
      {"annals": {"version": 1, "kinds": {"a": {"at": "as", "fields": {"on": {"type": "date"}}}}},
       "as": [{"on": 2019}, {"on": "2020"}, {"on": 20190}, {"on": 2e10}, {"on": 21}]}
      """#)
    guard case .days(let days) = model.kind("a")?.field("on") else { throw Unexpected() }
    #expect(
      days.numbers.prefix(2).map { Day(number: $0).isoText } == ["2019-12-31", "2020-12-31"])
    #expect(days.marks.prefix(2) == [.year, .year])
    #expect(report(model).count == 1)
    #expect(model.report.entries.first?.count == 3)
  }

  /// A file with full stops in its name stands under one with hyphens; its year or version is no
  /// part of what its records are called, unless it tells two files apart.
  @Test func aNameMayHaveFullStops() throws {
    let homes = #"[{"id": 1, "name": "Elm"}, {"id": 2, "name": "Oak"}]"#
    let visits = #"{"home_id": 1, "date": "2014-01-01", "rating": "good"}"#
    let model = try load([("d/care.homes.2024.json", homes), ("visits.v2.ndjson.gz", visits)])
    #expect(model.kinds.map(\.plural) == ["care homes", "visits"])
    #expect(model.gradings(of: "rating").map(\.count) == [1, 0])
    #expect(try load([("care.homes.2024.json", homes)]).kinds.map(\.singular) == ["care home"])
    let years = try load([("homes.2023.json", homes), ("homes.2024.json", homes)])
    #expect(years.kinds.map(\.plural) == ["homes 2023", "homes 2024"])
    #expect(throws: LoadError.self) { try load([("a.b.json", homes), ("a-b.json", homes)]) }
    let declared = #"{"version": 1, "kinds": {"home": {"at": "homes-2024", "name": "name"}}}"#
    let stated = try load([("homes.2024.csv", "name\nElm\n"), ("x.json", "{}")], declared)
    #expect(stated.kind("home")?.texts("name") == ["Elm"])
  }

  // MARK: - Lines

  @Test func aValueALineIsARecord() throws {
    let text = "\u{FEFF}{\"x\": \"1\"}\r\n\n  \n{\"x\": \"2\"} \n\n{\"x\":\"3\"}"
    for pieces in [1, 2, 3, 7, 1 << 20] {
      let model = try load([("a.ndjson", text)], Self.lines, pieces: pieces)
      #expect(model.kind("a")?.texts("x") == ["1", "2", "3"])
    }
  }

  static let broken: [(String, String)] = [
    (
      "{\"x\": \"1\"}\n{\"x\": \"2\"\n{\"x\": \"3\"}\n",
      "2:10 expected a comma or '}', found the end of the line"
    ),
    ("{\"x\": \"1\"}\n{\"x\":\n\"2\"}\n", "2:6 expected a value, found the end of the line"),
    ("{\"x\": \"1\"} {\"x\": \"2\"}\n", "1:12 expected the end of the line, found '{'"),
    ("{\"x\": \"1\"},\n{\"x\": \"2\"}\n", "1:11 expected the end of the line, found ','"),
    ("{\"x\": \"1\n\"}\n", "1:9 a text must not hold the control character U+000A"),
    ("{\"x\": \"1\"}\n{\"x\": ", "2:7 the file ends too early; it may be cut off"),
    ("{\"x\": \"1\"}\nx\n", "2:1 'x' is not JSON; the words are true, false and null"),
  ]

  @Test(arguments: broken) func aLineThatIsNoJSONIsToldWithItsLine(
    _ text: String, _ message: String
  ) {
    let error = refusal { try load([("a.jsonl", text)], Self.lines) }
    guard case .notJSON(let problem, let place) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect("\(place.file.line):\(place.file.column) \(problem.message)" == message)
  }

  @Test func aLineThatIsNoRecordIsReported() throws {
    let model = try load([("a.ndjson", "{\"x\": \"1\"}\n[1]\nnull\n")], Self.lines)
    #expect(
      report(model) == [
        "[]: expected a record, found a list ×1 2:1", "[]: expected a record, found null ×1 3:1",
      ])
  }

  @Test func theArrayFormIsTheSame() throws {
    let lines = try load([("a.ndjson", "{\"x\": \"1\"}\n{\"x\": 2}\n")], Self.lines)
    let array = try load([("a.json", "[{\"x\": \"1\"},\n{\"x\": 2}]")], Self.lines)
    #expect(lines.kind("a")?.texts("x") == array.kind("a")?.texts("x"))
    #expect(report(lines) == report(array))
  }

  // MARK: - Several files

  private static let councils = """
    {"annals": {"version": 1, "scales": {"s": {"labels": ["poor", "fair", "good"]}}, "kinds": {
       "council": {"at": "councils", "name": "name", "key": "ons", "tracks": {
         "rating": {"in": "inspections", "value": "rating", "scale": "s", "dates": {"on": "on"}}}},
       "inspection": {"at": "inspections", "of": {"kind": "council", "key": "council"},
         "dates": {"on": "on"}}}},
     "councils": [{"ons": "E1", "name": "A"}, {"ons": "E2", "name": "B"}]}
    """

  @Test func aFileStandsUnderItsName() throws {
    for (name, text) in [
      ("data/inspections.csv", "council,on,rating\nE2,2020-01-01,good\nE1,2021-01-01,fair\n"),
      (
        "inspections.json",
        #"[{"council": "E2", "on": "2020-01-01", "rating": "good"}, {"council": "E1", "on": "2021-01-01", "rating": "fair"}]"#
      ),
      (
        "rest.json",
        #"{"inspections": [{"council": "E2", "on": "2020-01-01", "rating": "good"}, {"council": "E1", "on": "2021-01-01", "rating": "fair"}]}"#
      ),
      (
        "inspections.jsonl",
        #"{"council": "E2", "on": "2020-01-01", "rating": "good"}"# + "\n"
          + #"{"council": "E1", "on": "2021-01-01", "rating": "fair"}"#
      ),
    ] {
      for files in [
        [("councils.json", Self.councils), (name, text)],
        [(name, text), ("councils.json", Self.councils)],
      ] {
        let model = try load(files)
        #expect(
          model.gradings(of: "rating") == [["2021-01-01 fair < –"], ["2020-01-01 good < –"]],
          "\(name)")
        #expect(report(model) == [])
      }
    }
  }

  @Test func placesAreThoseOfTheirFile() throws {
    let model = try load([
      ("councils.json", Self.councils),
      (
        "inspections.csv",
        "council,on,rating\nE2,2020-01-01,superb\nE1,soon,fair\nE3,2020-01-01,good\n"
      ),
    ])
    let places = model.report.entries.flatMap(\.places).map { "\($0.file):\($0.line):\($0.column)" }
    #expect(
      places.sorted() == ["inspections.csv:2:15", "inspections.csv:3:4", "inspections.csv:4:1"])
    let error = refusal {
      try load([("councils.json", Self.councils), ("inspections.csv", "council,on,rating\nE2\n")])
    }
    #expect(error?.place == FilePlace(file: "inspections.csv", line: 2, column: 1))
  }

  @Test func aKeyInTwoFilesIsRefused() {
    let list = #"{"councils": []}"#
    for (second, place) in [("more.json", 2), ("councils.csv", 1)] {
      let text = second == "more.json" ? list : "ons,name\nE3,C\n"
      let error = refusal { try load([("a/all.json", Self.councils), (second, text)]) }
      guard case .notJSON(let problem, let found) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(problem.message == "the key 'councils' stands in 'a/all.json' too")
      #expect(found.file == FilePlace(file: second, line: 1, column: place))
    }
  }

  @Test func aFileThatNobodyWantsIsReported() throws {
    let model = try load([
      ("councils.json", Self.councils), ("inspections.csv", "council,on,rating\n"),
      ("notes.csv", "a,b\n1,2\n"),
    ])
    #expect(report(model) == ["notes: no kind has the records of this file ×1 1:1"])
  }

  /// Rows of a table that nobody wants are rows all the same.
  @Test(arguments: [("1\n", "this row has 1 cell"), ("1,2\n1,2,3\n", "this row has 3 cells")])
  func aTableThatNobodyWantsMustBeOne(rows: String, message: String) {
    let error = refusal {
      try load([("councils.json", Self.councils), ("notes.csv", "a,b\n" + rows)])
    }
    #expect(error?.message == message + ", the header has 2 (in notes)")
  }

  /// What is no list and no object stands under the name of its file, and is of no use there.
  @Test func aFileMayBeASingleValue() throws {
    let declared = #"{"version": 1, "kinds": {"a": {"at": "as"}, "b": {"at": "b"}}}"#
    let model = try load([("as.json", "[{}]"), ("b.json", "[]"), ("c.json", "5")], declared)
    #expect(model.kinds.map(\.count) == [1, 0])
    let error = refusal { try load([("as.json", "[{}]"), ("b.json", "5")], declared) }
    #expect(error?.message == "annals.kinds.b.at: 'b' is a single value, not a list of records")
    let broken = refusal { try load([("as.json", "[{}]"), ("b.json", "{5: 1}")], declared) }
    #expect(broken?.message == "a key must be in double quotes")
  }

  /// Of several files whose keys are data every one adds its records.
  @Test func filesOfKeysThatAreData() throws {
    let declared = #"{"version": 1, "kinds": {"a": {"at": "*", "key": "*"}}}"#
    let model = try load([("a.json", #"{"x": {}, "y": {}}"#), ("b.json", #"{"z": {}}"#)], declared)
    #expect(model.kind("a")?.texts("key") == ["x", "y", "z"])
    let error = refusal {
      try load([("a.json", #"{"x": {}}"#), ("b.json", #"{"x": {}}"#)], declared)
    }
    #expect(error?.message == "*: the key 'x' stands twice, here and at a.json:1:2")
  }

  /// A table is a list, and stands for itself where it is the only file.
  @Test func aTableIsTheDocument() {
    let declared = #"{"version": 1, "kinds": {"a": {"at": "as"}}}"#
    let error = refusal { try load([("a.csv", "x\n1\n")], declared) }
    #expect(error?.message == "annals.kinds.a.at: '.' is a list, not an object")
  }

  @Test func severalFilesAreNoList() {
    let error = refusal { try load([("a.ndjson", "{}"), ("b.ndjson", "{}")], Self.lines) }
    #expect(error?.message == "annals.kinds.a.at: '.' is an object, not a list of records")
  }

  @Test func aNameSaysHowToRead() {
    let names = ["a.json", "a.b.ndjson", "x/a.JSONL.gz", "a.csv", "a.tsv.gz", "a", "csv", "x/.csv"]
    #expect(
      names.map { InputFormat(fileName: $0) } == [
        .json, .ndjson, .ndjson, .csv, .tsv, .json, .json, .json,
      ])
    #expect(names.map { FileName($0).stem } == ["a", "a.b", "a", "a", "a", "a", "csv", ".csv"])
  }
}
