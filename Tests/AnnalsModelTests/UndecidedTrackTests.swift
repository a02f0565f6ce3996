import AnnalsModel
import Testing

/// Tracks that state neither scale nor unit, and scales that a track has and a framework has not.
@Suite struct UndecidedTrackTests {
  /// One home with a visit a value, the first in 2011; a second track joins the first.
  private static func visits(_ values: [String], joins: Bool = false) -> String {
    let rows = values.enumerated().map { index, value in
      "{\"on\": \"\(2011 + index)-01-01\", \"v\": \(value)}"
    }
    let joined = joins ? #", "all": {"joins": ["state"]}"# : ""
    return """
      {"annals": {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}}, "kinds": {
        "home": {"plural": "homes", "at": "homes", "name": "name", "tracks": {
          "state": {"in": "visits", "value": "v", "dates": {"on": "on"}}\(joined)}}}},
       "homes": [{"name": "A", "visits": [\(rows.joined(separator: ",\n"))]}]}
      """
  }

  /// Where there is one scale, texts are its grades; numbers are a measure, and join no grades.
  @Test func numbersJoinNoGrades() throws {
    #expect(
      try load(Self.visits([#""good""#], joins: true)).gradings(of: "all") == [
        ["2011-01-01 good < –"]
      ])
    #expect(
      refusal(Self.visits(["3"], joins: true))?.message
        == "annals.kinds.home.tracks.all: only rated tracks can be joined, 'state' is none")
  }

  /// What is true or false is neither a grade nor a number.
  @Test func flagsAreNoTrack() {
    #expect(
      refusal(Self.visits(["true", "null", "false"]))?.message
        == "annals.kinds.home.tracks.state: the values are true or false; "
        + "a track has grades or numbers")
  }

  /// In a table all values are texts until somebody says what they are.
  @Test func cellsAreTextsUntilSomebodySays() {
    func message(_ rest: String) -> String? {
      let declaration = """
        {"version": 1, "scales": {"s": {"labels": ["bad", "good"]}, "t": {"labels": ["a", "b"]}},
         "kinds": {"home": {"at": ".", "distinct": "id", "tracks": {
           "state": {"in": ".", "value": "v", "dates": {"on": "on"}\(rest)}}}}}
        """
      return refusal {
        try Model.load(
          [InputFile(name: "a.csv", source: ByteSource(Array("id,on,v\n1,2011,3\n".utf8)))],
          declaration: DeclarationText(file: "model.json", bytes: Array(declaration.utf8)))
      }?.message
    }
    #expect(
      message("")
        == "annals.kinds.home.tracks.state: the cells of a table are texts; "
        + "a rated track needs a 'scale', a measured one a 'unit'")
    #expect(message(#", "unit": "m""#) == nil)
  }

  /// Gradings under a framework whose scale the track has not may be any grade of the track.
  @Test func aFrameworkOfAnotherScaleForbidsNoGrade() throws {
    let model = try load(
      """
      {"annals": {"version": 1,
        "scales": {"s": {"labels": ["bad", "good"]}, "t": {"labels": ["poor", "fine"]},
          "u": {"labels": ["no", "yes"]}},
        "bridges": [{"from": "s", "to": "t", "map": {"bad": "poor", "good": "fine"}, "source": "x"}],
        "frameworks": {"S": {"scale": "s"}, "U": {"scale": "u"}},
        "kinds": {"home": {"plural": "homes", "at": "homes", "name": "name", "tracks": {
          "state": {"in": "visits", "value": "v", "scale": ["s", "t"], "framework": "f",
            "dates": {"on": "on"}}}}}},
       "homes": [{"name": "A", "visits": [
         {"on": "2011-01-01", "v": "good", "f": "U"}, {"on": "2012-01-01", "v": "fine", "f": "U"},
         {"on": "2013-01-01", "v": "yes", "f": "U"}, {"on": "2014-01-01", "v": "fine", "f": "S"}]}]}
      """)
    #expect(
      model.gradings(of: "state").joined().map { $0.prefix { $0 != "<" } } == [
        "2011-01-01 good ", "2012-01-01 fine ", "2013-01-01 not read ", "2014-01-01 not read ",
      ])
    #expect(
      report(model).map { $0.prefix { $0 != "×" } } == [
        "homes.visits.v: 'yes' is no grade of the scale 's' or 't' ",
        "homes.visits.v: 'fine' is no grade of the scale 's', that of its framework ",
      ])
  }

  /// What a track covers may begin with a month or a year: then with its first day.
  @Test(arguments: [
    ("2013-11", "2013-11-01"), ("2013", "2013-01-01"), ("2013-11-05", "2013-11-05"),
  ])
  func coverageBeginsWithTheFirstDay(_ stated: String, _ day: String) throws {
    let json = Self.visits([#""good""#])
      .replacing(#""value": "v","#, with: "\"value\": \"v\", \"coverage\": \"\(stated)\",")
    #expect(try load(json).track("state")?.coverage?.isoText == day)
  }
}
