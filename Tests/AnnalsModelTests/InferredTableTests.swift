import Testing

@testable import AnnalsModel

/// What is inferred of tables, and of rows that are events.
@Suite struct InferredTableTests {
  private func table(_ name: String, _ text: String) -> InputFile {
    InputFile(name: name, source: ByteSource(Array(text.utf8)))
  }

  private func load(_ files: (String, String)...) throws(LoadError) -> Model {
    try Model.load(files.map { table($0.0, $0.1) })
  }

  /// Tabs part the cells of a `.tsv`, whatever else its header has more of.
  @Test func aTableWithTabs() throws {
    let model = try load(("homes.tsv", "id\tname, street, town\n1\tElm, Long Road, Hull\n"))
    #expect(model.kinds[0].fields.map(\.name) == ["id", "name street town"])
  }

  /// A column that no path can name, or that another would hide, is left.
  @Test func columnsWithoutAPath() throws {
    let long = (1...17).map { "k\($0)" }.joined(separator: ".")
    let model = try load(("homes.csv", "id,x,x.y,.,\(long)\n1,2,3,4,5\n"))
    #expect(model.kinds[0].fields.map(\.name) == ["id", "x"])
    #expect(
      model.inference?.unused.map { "\($0.path): \($0.reason)" } == [
        ".: a path cannot name the column", "\(long): a path cannot name the column",
        "x.y: another column has the beginning of its name",
      ])
  }

  /// Two tables meet by a column that both call the same.
  @Test func tablesMeetByAKeyOfOneName() throws {
    let model = try load(
      ("schools.csv", "urn,name\n1,Elm\n2,Oak\n"),
      (
        "visits.csv",
        "visit_id,urn,date,rating\na,2,2020-01-01,Good\nb,1,2021-01-01,Good\nc,2,2022-01-01,Good\n"
      ))
    #expect(model.kinds[1].owner?.offsets == [0, 1, 3])
  }

  /// A visit that says nothing of its home does not make names of homes subjects of visits.
  @Test func aRowWithoutItsOwnerChangesNoOther() throws {
    let rows = (1...12).map {
      "\($0 % 2 + 1),\($0 % 2 == 0 ? "Elm" : "Oak"),20\($0 + 10)-01-01,Good\n"
    }
    for orphan in ["", ",Elm,2020-01-05,Good\n"] {
      let model = try load(
        ("homes.csv", "id,name\n1,Elm\n2,Oak\n"),
        ("visits.csv", "home_id,name,date,rating\n" + rows.joined() + orphan))
      #expect(model.kinds[0].tracks.map(\.name) == ["rating"])
    }
  }

  /// What is the same in all rows of an entity is its own, where it is known; a grade and a day
  /// but those of a life are of the row.
  @Test func whatIsTheSameInTheRowsOfAnEntity() throws {
    let header = "home_id,size,garden,beds,town,closed,registered,rating,date,cost\n"
    let elm = ["1,1.5,yes,3,Hull,2020-01-01,2001-01-01,Good,", "1,,,,,,2001-01-01,Good,"]
    let oak = ["2,,,,,,2002-01-01,Inadequate,", "2,2.5,no,4,York,,2002-01-01,Inadequate,"]
    let rows = [elm[0], oak[0], elm[1], oak[1]].enumerated()
      .map { "\($1)201\($0)-05-05,\($0 + 1).5\n" }
    let model = try load(("inspections.csv", header + rows.joined()))
    let home = try #require(model.kind("home"))
    #expect(home.fields.map(\.name) == ["home id", "size", "garden", "beds", "town", "closed"])
    #expect(home.life?.until != nil && home.life?.from == nil)
    #expect(home.tracks.map(\.name) == ["rating", "cost"])
  }

  /// A key that is the same in all rows tells nothing apart.
  @Test func aKeyOfOneValueMakesNoEntities() throws {
    let model = try load(
      ("visits.csv", "home_id,date,rating\n1,2020-01-01,Good\n1,2021-01-01,Inadequate\n"))
    #expect(model.kinds.map(\.plural) == ["visits"])
  }

  /// The days of a life are those between which a record exists.
  @Test(arguments: [
    ("opened,closed", true, true), ("opened,x", true, false), ("x,closed", false, true),
    ("x,y", false, false),
  ])
  func lives(header: String, hasFrom: Bool, hasUntil: Bool) throws {
    let model = try load(("homes.csv", "id,\(header)\n1,2001-01-01,2002-01-01\n2,2003-01-01,\n"))
    #expect((model.kinds[0].life?.from != nil) == hasFrom)
    #expect((model.kinds[0].life?.until != nil) == hasUntil)
  }

  /// Where the days of a life are other ones in every row they are not of the entity.
  @Test func daysOfARowAreNoLife() throws {
    let model = try load(
      (
        "cases.csv",
        """
        home_id,opened,closed,rating
        1,2001-01-01,2002-01-01,Good
        1,2003-01-01,2004-01-01,Outstanding
        2,2005-01-01,2006-01-01,Inadequate
        """
      ))
    #expect(model.kind("home") != nil && model.kind("home")?.life == nil)
  }

  /// What lasts has its first day and its last.
  @Test func spans() throws {
    let stay = #"{"from": "2014-01-01", "until": "2015-01-01", "why": "x"}"#
    let model = try AnnalsModelTests.load(
      #"{"homes": [{"name": "A", "stays": [\#(stay)]}]}"#)
    #expect(model.kind("stay")?.span?.until != nil)
  }

  // MARK: - One value for many things

  private func measures(_ rows: (String, String)...) throws -> Model {
    let records = rows.enumerated().map { index, row in
      "{\"on\": \"201\(index)-01-01\", \"measure\": \"\(row.0)\", \"value\": \(row.1)}"
    }
    return try AnnalsModelTests.load(
      "{\"homes\": [{\"rows\": [\(records.joined(separator: ","))]}]}")
  }

  /// A track a measure; what is on no scale is none, and says so.
  @Test func aMeasureOfTextsOnNoScale() throws {
    let model = try measures(
      ("care", "\"good\""), ("mood", "\"so so\""), ("care", "\"inadequate\""))
    #expect(model.kinds[0].tracks.map(\.name) == ["care"])
    #expect(
      model.inference?.unused.map { "\($0.path): \($0.reason)" } == [
        "homes.rows.value: texts on no scale, for 'mood'"
      ])
  }

  /// Signs that a name in a query cannot have are left out of it; `&` and `and` are one name.
  @Test func namesOfMeasures() throws {
    let model = try measures(
      (#"the \"load\""#, "1"), ("bed_days", "2"), ("R & D", "3"), ("R and D", "4"))
    #expect(
      model.kinds[0].tracks.map(\.name) == ["the load", "bed days", "R & D", "home row R and D"])
  }

  /// What is neither a grade nor a number makes no tracks.
  @Test func aMeasureOfFlags() throws {
    #expect(try measures(("care", "true"), ("mood", "false")).kinds[0].tracks.isEmpty)
  }

  // MARK: - What is left

  /// A list deeper than a path can go is not looked into.
  @Test func aListTooDeep() throws {
    let open = String(repeating: "{\"a\": ", count: 13)
    let close = String(repeating: "}", count: 13)
    let model = try AnnalsModelTests.load(
      "{\"r\": [{\"x\": 1, \"d\": \(open){\"l\": [1]}\(close)}]}")
    #expect(model.inference?.unused.map(\.reason) == ["a path has at most 16 keys"])
  }

  @Test func aListOfNothing() throws {
    let model = try AnnalsModelTests.load(#"{"homes": [{"name": "A", "near": [null, null]}]}"#)
    #expect(model.inference?.unused.map(\.reason) == ["only nulls"])
  }

  /// More different values than are kept may be all different, or not: nobody can tell.
  @Test func tooManyDifferentValuesVouchForNothing() {
    var place = Place(key: "id", parent: 0, depth: 1, isElement: false)
    for value in 0..<DistinctHashes.most { place.add(.integer(Int64(value))) }
    #expect(place.distinct?.count == DistinctHashes.most)
    place.add(.integer(-1))
    #expect(place.distinct == nil && place.isRepeated)
  }
}
