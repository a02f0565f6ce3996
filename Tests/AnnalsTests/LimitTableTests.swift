import Annals
import Testing

/// Every limit of the door, at its value and one above it.
@Suite("Limits of the door")
struct LimitTableTests {
  /// What is held to a limit: a load, and a question of what was loaded.
  struct Trial {
    var data = Self.homes
    var question = "homes"

    /// The lowest value of the limit with which it runs; 0 where that has to be found.
    var need: Int

    static let declaration = """
      {"version": 1, "asOf": "2024-06-30", "scales": {"s": {"labels": ["poor", "fair", "good"]}},
       "kinds": {
        "home": {"plural": "homes", "at": "homes", "name": "name", "fields": {"beds": {}},
          "tracks": {"rating": {"in": "visits", "value": "grade", "scale": "s",
            "dates": {"on": "day"}}}},
        "visit": {"plural": "visits", "at": "homes.visits", "fields": {"mark": {}},
          "dates": {"on": "day"}}}}
      """

    static let homes = """
      {"homes": [
        {"name": "Anchor", "beds": 12, "visits": [
          {"day": "2020-01-10", "grade": "poor", "mark": "a"},
          {"day": "2021-01-10", "grade": "good", "mark": "b"}]},
        {"name": "Bakery", "beds": 7, "visits": [
          {"day": "2019-04-02", "grade": "good", "mark": "c"}]},
        {"name": "Cedar", "beds": 31, "visits": []}
      ]}
      """

    func model(_ limits: Limits) throws(LoadError) -> Model {
      try Model(
        Array(data.utf8), named: "homes.json", declaration: Array(Self.declaration.utf8),
        limits: limits)
    }

    /// The limit that was hit; `nil` where there is an answer.
    func reached(_ limits: Limits) -> LimitReached? {
      do throws(LoadError) {
        let model = try model(limits)
        do throws(AskError) {
          _ = try model.ask(question)
          return nil
        } catch {
          #expect(error.limitReached != nil, "\(question.prefix(200)): \(error)")
          return error.limitReached
        }
      } catch {
        #expect(error.limitReached != nil, "\(error)")
        return error.limitReached
      }
    }
  }

  /// A trial of each limit. The switch has no default: a limit without a trial does not compile.
  static func trial(of limit: Limit) -> Trial {
    switch limit {
    case .textBytes: Trial(question: "homes # twelve", need: 14)
    case .tokens: Trial(question: "homes show name, beds # a comment", need: 6)
    case .nesting: Trial(question: "homes where not (not (beds is 7))", need: 4)
    case .inner: Trial(question: "((homes where beds is 7) where rating is good)", need: 2)
    case .listItems: Trial(question: "homes where beds is 7 or beds is 8 or beds is 12", need: 3)
    case .nameBytes: Trial(question: #"homes where name is "Anchor""#, need: 6)
    case .numberDigits: Trial(question: "homes where beds is above 12.75", need: 4)
    case .durationCount:
      Trial(question: "homes where rating improved in the last 30 years", need: 30)
    case .expansion:
      Trial(
        question: "define full as beds is 7 or beds is 12; homes where full and rating is good",
        need: 5)
    case .steps: Trial(question: "homes where rating improved and beds is 12", need: 0)
    case .rows: Trial(question: "homes where rating is known", need: 2)
    case .questionMemory: Trial(question: "history of rating for Anchor, Bakery", need: 0)
    case .fileBytes:
      Trial(need: max(Trial.homes.utf8.count, Trial.declaration.utf8.count))
    case .fileDepth: Trial(need: 6)
    case .valueBytes: Trial(need: 12)
    case .fields: Trial(need: 5)
    case .records: Trial(need: 3)
    case .loadMemory: Trial(need: 0)
    }
  }

  @Test("At the limit it runs, one above it is an error that names it", arguments: Limit.allCases)
  func limitIsExact(_ limit: Limit) throws {
    var trial = Self.trial(of: limit)
    if trial.need == 0 { trial.need = try Self.least(limit, trial) }
    var limits = Limits.standard
    limits[limit] = trial.need
    #expect(trial.reached(limits) == nil)
    limits[limit] = trial.need - 1
    let reached = try #require(trial.reached(limits))
    #expect(reached.limit == limit)
    #expect(reached.value == trial.need - 1)
    #expect(reached.met >= trial.need)
    #expect("\(reached)".hasPrefix("more than \(trial.need - 1) "))
  }

  /// Found by halves: what a value takes is for the machine to say, and what a query looks at for
  /// the planner.
  private static func least(_ limit: Limit, _ trial: Trial) throws -> Int {
    var (low, high) = (0, 1 << 20)
    var limits = Limits.standard
    while high - low > 1 {
      let middle = (low + high) / 2
      limits[limit] = middle
      if trial.reached(limits) == nil { high = middle } else { low = middle }
    }
    try #require(high < 1 << 20)
    return high
  }

  @Test("Every limit can be read and set, and what must be there is", arguments: Limit.allCases)
  func limitsAreSet(_ limit: Limit) {
    for preset in [Limits.standard, .untrusted] {
      var limits = preset
      limits[limit] = 7
      #expect(limits[limit] == 7)
      limits[limit] = -1
      #expect(limits[limit] == 0)
      limits[limit] = .max
      #expect(limits[limit] == limit.most)
      limits[limit] = nil
      // None of them is so high that a sum of theirs could overflow.
      #expect(Self.trial(of: limit).reached(limits) == nil)
      limits[limit] = preset[limit]
      #expect(limits == preset)
    }
  }

  @Test("A model keeps the limits that it was loaded with, and takes others")
  func modelHasLimits() throws {
    var limits = Limits.standard
    limits[.rows] = 1
    var model = try Trial(need: 0).model(limits)
    #expect(model.limits == limits)
    #expect(throws: AskError.self) { try model.ask("homes") }
    model.limits[.rows] = nil
    #expect(try model.ask("homes").rows.count == 3)
    let prepared = try model.prepare("homes")
    #expect(try prepared.ask().rows.count == 3)
  }

  static let questions = [
    "homes where rating improved or beds is above 10 order by beds descending",
    "count homes by rating", "history of rating for Anchor, Bakery", "transitions of rating",
    "homes where any visit (mark is a)", "median beds of homes by rating",
    "count homes where rating is good as of each 1 January between 2018 and 2024",
    "homes where rating is unknown",
    "homes where beds is above average beds", "homes show number of visits",
    "(homes where beds is 7) union (homes where rating is good)",
  ]

  @Test("With any memory there is the right answer or a clean error", arguments: questions)
  func memoryNeverShortens(_ question: String) throws {
    let model = try Trial(need: 0).model(.standard)
    let right = try model.ask(question)
    for power in 4...20 {
      let limits = [(Limit.questionMemory, 1 << power), (.rows, power), (.steps, power * 4)]
      for (limit, most) in limits {
        var limited = model
        limited.limits[limit] = most
        do throws(AskError) {
          #expect(try limited.ask(question).rows == right.rows)
        } catch {
          #expect(error.limitReached?.limit == limit)
        }
      }
    }
  }
}
