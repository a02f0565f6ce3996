import Annals
import FoundationEssentials
import Testing

/// The door as another program uses it: nothing but `import Annals`.
@Suite struct DoorTests {
  static let homes = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LanguageTests/Models/homes.json").path

  static func model() throws -> Model { try Model(path: homes) }

  @Test func modelSaysWhatItIs() throws {
    let model = try Self.model()
    #expect(model.title == "Twelve homes with awkward histories")
    #expect(model.statedDay?.description == "2024-06-30")
    let entry = try #require(model.loadReport.first { $0.path.contains("overall") })
    #expect(entry.message.contains("smudged"))
    #expect(entry.count == 1)
  }

  @Test func rowsAreTyped() throws {
    let answer = try Self.model().ask("homes where rating improved from poor to good")
    #expect(answer.columns.map(\.heading) == ["home", "was", "became", "on", "note"])
    #expect(answer.columns.map(\.isEvidence) == [false, true, true, true, false])
    let row = try #require(answer.rows.first)
    #expect(row["home"] == .text("Birch House"))
    guard case .grade(let was) = row["was"], case .day(let day, let precision) = row["on"] else {
      Issue.record("not a grade and a day: \(row)")
      return
    }
    #expect(was.rank == 0)
    #expect(was.ladder == ["poor", "fair", "good", "excellent"])
    #expect(day == CalendarDay(year: 2018, month: 4, day: 10))
    #expect(precision == .day)
    #expect(row["became"].text == "good")
    #expect(row["nothing of this name"] == .none)
  }

  @Test func summaryNamesWhoCouldNotBeTold() throws {
    let summary = try Self.model().ask("homes where rating is good").summary
    #expect(summary.kind == "homes")
    #expect(summary.total == summary.yes + summary.no + summary.notKnown.count)
    #expect(summary.notKnown.map(\.name) == ["Fir House", "Larch House"])
    #expect(
      summary.notKnown.map(\.reason) == [
        "no known rating by 30 June 2024", "rating not given",
      ])
    #expect(summary.asOf.description == "2024-06-30")
  }

  @Test func todayMovesTheDay() throws {
    let day = try #require(CalendarDay("2015-01-01"))
    let summary = try Self.model().ask("homes where rating is poor", today: day).summary
    #expect(summary.asOf == day)
    #expect(summary.yes == 4)
  }

  @Test func wrongQuestionSaysWhere() throws {
    let model = try Self.model()
    #expect {
      try model.ask("homes where ratting is good")
    } throws: { error in
      guard case .refused(let problems) = error as? AskError, let problem = problems.first
      else { return false }
      return problem.code == "unknown-name" && problem.range == 12..<19 && problem.line == 1
        && problem.column == 13
    }
    #expect(throws: AskError.notOneQuestion(0)) { try model.ask("# nothing") }
    #expect(throws: AskError.notOneQuestion(2)) { try model.ask("homes; homes") }
  }

  @Test func definitionsStandBeforeTheQuestion() throws {
    let model = try Self.model()
    let question = """
      param $floor rating default good
      define risen as rating improved
      homes where risen and rating is at least $floor
      """
    #expect(try model.ask(question).rows.count == 5)
    let excellent = try model.ask(question, parameters: ["floor": "excellent"])
    #expect(excellent.rows.map { $0["home"].text } == ["Hazel House", "Ivy House"])
    #expect {
      try model.ask(question, parameters: ["flor": "good"])
    } throws: { error in
      guard case .refused(let problems) = error as? AskError else { return false }
      return problems.map(\.code) == ["undeclared-parameter"]
    }
  }

  @Test func filesAreRefusedUnlessSomeoneReadsThem() throws {
    let model = try Self.model()
    let question = "use \"words\"; homes where risen"
    func code(_ reader: Model.TextReader?) -> (String, String?)? {
      do throws(AskError) {
        _ = try model.ask(question, reader: reader)
        return nil
      } catch {
        guard case .refused(let problems) = error else { return nil }
        let own = problems.first { $0.source == "words" } ?? problems.first
        return own.map { ($0.code, $0.source) }
      }
    }
    #expect(code(nil)?.0 == "use-refused")
    #expect(code { _ in nil }?.0 == "cannot-use")
    let wrong = code { _ in "define risen as ratting improved" }
    #expect(wrong?.0 == "unknown-name")
    #expect(wrong?.1 == "words")
    // A name whose definition is refused is known all the same.
    #expect {
      try model.ask(question, reader: { _ in "define risen as ratting improved" })
    } throws: { error in
      guard case .refused(let problems) = error as? AskError else { return false }
      return problems.count == 1
    }
    let answer = try model.ask(question, reader: { _ in "define risen as rating improved" })
    #expect(answer.rows.count == 7)
  }

  @Test func checkSaysWhetherItIsMet() throws {
    let model = try Self.model()
    #expect(try model.ask("expect no homes where beds is above 100").isMet == true)
    let failed = try model.ask("expect no homes where rating is poor")
    #expect(failed.isMet == false)
    #expect(!failed.rows.isEmpty)
    #expect(try model.ask("homes").isMet == nil)
  }

  @Test func canonicalTextIsTheSameQuestionOnAnyDay() throws {
    let model = try Self.model()
    let text = try model.canonicalText(of: "homes where rating improved since 2017")
    #expect(text == "homes where rating improved since 2017-01-01 as of 2024-06-30")
    let later = try #require(CalendarDay("2026-01-01"))
    #expect(
      try model.ask(text, today: later).rows
        == model.ask("homes where rating improved since 2017").rows)
  }

  @Test func questionCanBeCancelled() throws {
    let model = try Self.model()
    #expect(throws: AskError.cancelled) { try model.ask("homes") { true } }
    #expect(try model.ask("homes").rows.count == 11)
  }

  @Test func fileThatDoesNotLoadSaysWhy() throws {
    #expect(throws: LoadError.self) { try Model(path: "/nowhere.json") }
    #expect(throws: LoadError.self) { try Model(path: "/") }
    #expect {
      try Model(json: Array("{\"annals\": {\n  nonsense".utf8), named: "bad.json")
    } throws: { error in
      let error = error as? LoadError
      return error?.line == 2 && error?.description.hasPrefix("bad.json:2:") == true
    }
  }

  @Test func anyNumberOfThreadsMayAsk() async throws {
    let model = try Self.model()
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<32 {
        group.addTask { (try? model.ask("homes where rating is good").rows.count) ?? -1 }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 4, count: 32))
  }
}
