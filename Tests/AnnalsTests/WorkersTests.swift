import Annals
import Testing

/// Questions to a model so large that several threads work at one.
@Suite struct WorkersTests {
  private static let questions = [
    "homes where rating improved from poor since 2014",
    "homes where rating was poor then good and region is North",
    "homes where rating is unknown",
    "homes where rating was poor for at least 3 years",
    "count homes by region, rating",
    "share of homes where rating is good by region",
    "median spell rating was poor by region",
    "average beds where rating is good",
    "homes where rating is good order by beds descending limit 20",
    "transitions of rating since 2012",
  ]

  /// Homes enough for three pieces.
  private static func model() throws -> Model {
    var data = """
      {"annals": {"version": 1, "title": "Many homes", "asOf": "2024-06-30",
        "scales": {"grades": {"labels": ["poor", "fair", "good"]}},
        "kinds": {"home": {"at": "homes", "name": "name",
          "fields": {"region": {}, "beds": {"type": "number"}},
          "tracks": {"rating": {"in": "visits", "value": "overall", "scale": "grades",
            "dates": {"visited": "visited"}}}}}},
       "homes": [
      """
    for number in 0..<9000 {
      let visits = (0..<number % 5).map { visit in
        let grade = ["poor", "fair", "good", "smudged"][(number / 3 + visit * visit) % 4]
        return "{\"visited\": \"\(2008 + visit * 3)-0\(1 + number % 9)-1\(visit)\", "
          + "\"overall\": \"\(grade)\"}"
      }
      data += number == 0 ? "" : ",\n"
      data +=
        "{\"name\": \"Home \(number)\", \"region\": "
        + "\"\(["North", "South", "East"][number % 3])\", \"beds\": \(number * 7 % 61), "
        + "\"visits\": [\(visits.joined(separator: ", "))]}"
    }
    return try Model(json: Array((data + "]}").utf8))
  }

  @Test func theNumberOfThreadsChangesNothing() throws {
    var model = try Self.model()
    for question in Self.questions {
      model.threads = 1
      let alone = try model.ask(question)
      for threads in [2, 3, 8] {
        model.threads = threads
        let together = try model.ask(question)
        #expect(together.rows.map(\.values) == alone.rows.map(\.values), "\(question)")
        #expect(together.summary == alone.summary, "\(question)")
      }
    }
  }

  /// Of so many homes the conditions of a junction are tried first, and asked in another order.
  @Test func theOrderOfConditionsChangesNothing() throws {
    let model = try Self.model()
    let conditions = [
      "rating was ever good", "region is North", "rating improved since 2012",
      "rating is at least fair", "beds is above 30", "rating was poor then good",
    ]
    func names(_ condition: String) throws -> Set<Value> {
      Set(try model.ask("homes where \(condition)").rows.map { $0["home"] })
    }
    for (index, one) in conditions.enumerated() {
      for other in conditions.dropFirst(index + 1) {
        let (left, right) = (try names(one), try names(other))
        #expect(try names("\(one) and \(other)") == left.intersection(right))
        #expect(try names("\(other) and \(one)") == left.intersection(right))
        #expect(try names("(\(one)) or (\(other))") == left.union(right))
      }
    }
  }

  @Test func aCancelledQuestionEndsOnAllThreads() throws {
    var model = try Self.model()
    model.threads = 4
    #expect(throws: AskError.cancelled) {
      try model.ask("homes where rating is good", isCancelled: { true })
    }
  }

  @Test func thereIsAlwaysAThread() throws {
    var model = try Self.model()
    model.threads = -3
    #expect(model.threads == 1)
    #expect(try model.ask("count homes").rows.count == 1)
  }
}
