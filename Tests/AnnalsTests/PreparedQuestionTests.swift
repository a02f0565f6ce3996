import Annals
import Synchronization
import Testing

/// A question that is read once and asked many times.
@Suite struct PreparedQuestionTests {
  /// A question, and what it is asked with.
  struct Asked: CustomTestStringConvertible, Sendable {
    var question: String
    var parameters: [[String: String]]

    var testDescription: String { question }
  }

  /// Each sort of parameter, with values that are right and values that are wrong.
  static let questions: [Asked] = [
    Asked(
      question: "param $floor rating; homes where rating is at least $floor",
      parameters: [
        ["floor": "good"], ["floor": "fairly good"], ["floor": "goood"], [:], ["flor": "good"],
        ["floor": "good", "more": "1"],
      ]),
    Asked(
      question: "param $floor rating default fair; homes where rating is at least $floor",
      parameters: [[:], ["floor": "excellent"], ["floor": ""]]),
    Asked(
      question: "param $day date; homes where rating on $day is good",
      parameters: [["day": "2018-04-10"], ["day": "today"], ["day": "2018"], ["day": "2030-01-01"]]),
    Asked(
      question: "param $since date default 2018; homes where rating improved since $since",
      parameters: [[:], ["since": "2014-02-30"], ["since": "2016"], ["since": "soon"]]),
    Asked(
      question: "param $beds number; homes where beds is at least $beds show beds",
      parameters: [["beds": "50"], ["beds": "2.5"], ["beds": "many"], ["beds": "1; homes"]]),
    Asked(
      question: "param $least beds; count homes where beds is above $least by region",
      parameters: [["least": "30"], ["least": "30 beds"], ["least": "thirty"]]),
    Asked(
      question: "param $town text; homes where region is $town",
      parameters: [["town": "North"], ["town": "Nowhere"], ["town": "a \"b\"\n"]]),
    Asked(
      question: "param $town region; homes where region is $town",
      parameters: [["town": "north east"], ["town": "Nowhere"]]),
    Asked(
      question: "param $opened opened; homes where opened before $opened",
      parameters: [["opened": "2010"], ["opened": "good"]]),
    Asked(
      question: """
        param $floor rating
        param $since date default 2015
        let start = $since
        define risen as rating improved to $floor since start
        define risers as homes where risen
        expect at least 2 risers where beds is known
        """,
      parameters: [["floor": "good"], ["floor": "fair", "since": "2023"], ["floor": "x"], [:]]),
  ]

  @Test(arguments: questions) func preparedAnswersAsAskedDoes(_ asked: Asked) throws {
    let model = try DoorTests.model()
    let prepared = try model.prepare(asked.question)
    for day in [nil, CalendarDay("2016-06-01"), CalendarDay("2031-12-31")] {
      for parameters in asked.parameters {
        let whole = Outcome { () throws(AskError) in
          try model.ask(asked.question, parameters: parameters, today: day)
        }
        let again = Outcome { () throws(AskError) in try prepared.ask(parameters, today: day) }
        #expect(again == whole, "with \(parameters) on \(String(describing: day))")
      }
    }
  }

  @Test func textThatIsUsedIsReadOnce() throws {
    let model = try DoorTests.model()
    let count = Atomic(0)
    let prepared = try model.prepare("use \"words\"; homes where risen") { _ in
      count.add(1, ordering: .relaxed)
      return "param $floor rating default good; define risen as rating improved to $floor"
    }
    #expect(try prepared.ask().rows.count == 2)
    #expect(try prepared.ask(["floor": "fair"]).rows.count == 3)
    #expect(count.load(ordering: .relaxed) == 1)
  }

  @Test func wrongQuestionIsRefusedWhenItIsPrepared() throws {
    let model = try DoorTests.model()
    func codes(_ question: String) -> [String] {
      do throws(AskError) {
        _ = try model.prepare(question)
        return []
      } catch {
        guard case .refused(let problems) = error else { return ["\(error)"] }
        return problems.map(\.code)
      }
    }
    #expect(codes("homes where ratting is good") == ["unknown-name"])
    #expect(
      codes("param $floor rating; homes where ratting is at least $floor") == ["unknown-name"])
    #expect(codes("param $floor rating default x; homes where rating is $floor") == ["unknown-grade"])
    #expect(codes("homes where rating is") == ["expected"])
    #expect(codes("use \"words\"; homes") == ["use-refused"])
    #expect(codes("explain homes") == ["not-a-query"])
    #expect(codes("# nothing") == ["notOneQuestion(0)"])
    #expect(codes("homes; homes") == ["notOneQuestion(2)"])
  }

  @Test func dayIsThatOfThePreparation() throws {
    let model = try DoorTests.model()
    let day = try #require(CalendarDay("2015-01-01"))
    let prepared = try model.prepare("homes where rating is poor", today: day)
    #expect(try prepared.ask().summary.asOf == day)
    let later = try #require(CalendarDay("2020-01-01"))
    #expect(try prepared.ask(today: later).summary.asOf == later)
  }

  @Test func preparedCanBeCancelled() throws {
    let prepared = try DoorTests.model().prepare("homes")
    #expect(throws: AskError.cancelled) { try prepared.ask { true } }
    #expect(try prepared.ask().rows.count == 11)
  }
}

/// What came of asking, so that two askings can be held against each other.
enum Outcome: Equatable {
  case answered([AnswerColumn], Rows, Summary, isMet: Bool?)
  case refused(AskError)

  init(_ ask: () throws(AskError) -> Answer) {
    do throws(AskError) {
      let answer = try ask()
      self = .answered(answer.columns, answer.rows, answer.summary, isMet: answer.isMet)
    } catch {
      self = .refused(error)
    }
  }
}
