import AnnalsModel
import Testing

/// `where` takes records by their values, whatever the values are.
@Suite struct FilterTests {
  /// Two visits with a value each, of which a track takes those that a filter names.
  private static func visits(_ values: [String], where filter: String, kind: String = "") -> String
  {
    let rows = values.enumerated().map { index, value in
      "{\"on\": \"\(2011 + index)-01-01\", \"grade\": \"good\", \"v\": \(value)}"
    }
    return """
      {"annals": {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}}, "kinds": {
        "home": {"plural": "homes", "at": "homes", "name": "name", "tracks": {
          "rating": {"in": "visits", "value": "grade", "dates": {"on": "on"}, "scale": "s",
            "where": {"v": \(filter)}}}},
        "visit": {"plural": "visits", "at": "homes.visits", "dates": {"on": "on"}\(kind)}}},
       "homes": [{"name": "A", "visits": [\(rows.joined(separator: ",\n"))]}]}
      """
  }

  @Test(arguments: [
    (["2", "3", "null"], "2", ["2011"]), (["2", "3", "2"], "[3, 2]", ["2011", "2012", "2013"]),
    // One fraction makes fractions of all numbers.
    (["2", "2.5", "2.0"], "2", ["2011", "2013"]), (["2.5", "null"], "[2, 3]", []),
    (["true", "false", "null"], "true", ["2011"]),
    (["true", "false"], "[false, true]", ["2011", "2012"]),
    (["\"x\"", "\"y\"", "null"], "[\"y\", \"z\"]", ["2012"]),
    // Values are compared with others of their sort.
    (["\"2\"", "\"3\""], "2", []), (["true", "false"], "\"true\"", []), (["2", "3"], "\"2\"", []),
  ])
  func aTrackTakesTheRecordsWithAValue(values: [String], filter: String, years: [String]) throws {
    let model = try load(Self.visits(values, where: filter))
    let taken = model.gradings(of: "rating").joined().map { String($0.prefix(4)) }
    #expect(taken == years)
  }

  @Test func aDateIsTakenAsItIsWritten() throws {
    let dates = ["\"2014-03-31\"", "\"2014-03\"", "\"2014\"", "null"]
    let kind = ", \"fields\": {\"v\": {\"type\": \"date\"}}"
    func years(_ filter: String) throws -> [String] {
      try load(Self.visits(dates, where: filter, kind: kind)).gradings(of: "rating").joined()
        .map { String($0.prefix(4)) }
    }
    #expect(try years("\"2014-03-31\"") == ["2011"])
    #expect(try years("[\"2014\", \"2014-03\"]") == ["2012", "2013"])
  }

  @Test(arguments: [
    (["2", "3"], "[2, 4]", "no record has 4"), (["2", "null"], "[2, 0]", "no record has 0"),
    (["2.5"], "2", "no record has 2"),
    (["true"], "\"x\"", "no record has 'x'"), (["\"x\""], "true", "no record has true"),
  ])
  func aValueThatNoRecordHasIsReported(values: [String], filter: String, message: String) throws {
    let model = try load(Self.visits(values, where: filter))
    #expect(
      report(model) == ["annals.kinds.home.tracks.rating.where.v: \(message) ×1"])
  }

  @Test func severalTestsMustAllBePassed() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {
        "home": {"plural": "homes", "at": "homes", "name": "name",
          "where": {"open": true, "beds": [1, 2], "region": "North"}}}},
       "homes": [
        {"name": "A", "open": true, "beds": 1, "region": "North"},
        {"name": "B", "open": true, "beds": 3, "region": "North"},
        {"name": "C", "open": false, "beds": 2, "region": "North"},
        {"name": "D", "open": true, "beds": 2, "region": "South"},
        {"name": "E", "open": true, "beds": 2, "region": "North"}]}
      """)
    #expect(model.kinds[0].texts("name") == ["A", "E"])
  }

  /// Of what cannot be read, what stands in records that a kind takes is reported.
  @Test func whatCannotBeReadIsOfTheRecordsThatAreTaken() throws {
    let model = try load(
      """
      {"annals": {"version": 1, "kinds": {"home": {"plural": "homes", "at": "homes",
        "name": "name", "where": {"open": true}, "fields": {"beds": {"type": "number"}}}}},
       "homes": [
        {"name": "A", "open": true, "beds": 1}, {"name": "B", "open": false, "beds": "few"},
        {"name": "C", "open": true, "beds": "many"},
        {"name": "D", "open": true, "beds": "not applicable"}]}
      """)
    let beds = try #require(model.kinds[0].fields.first { $0.name == "beds" })
    #expect((0..<3).map { beds.absences[$0] } == [nil, .notRead, .notApplicable])
    #expect(report(model) == ["homes.beds: 'many' is not a number ×1 5:39"])
  }
}
