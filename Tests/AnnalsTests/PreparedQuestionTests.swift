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

  /// Wherever a parameter may stand, its value is not missed before it is given.
  @Test(arguments: [
    "homes where rating is not $grade",
    "homes where rating is poor or $grade",
    "homes where rating was $grade for at least 2 years",
    "homes where rating was ever $grade",
    "homes where rating became $grade since $day",
    "homes where rating improved from $grade to excellent since $day",
    "homes where rating improved by $day",
    "homes where rating was graded $grade at least twice since $day",
    "homes where rating declined then improved since $day",
    "homes where rating is better than rating on $day",
    "homes where any visit (overall is $grade and inspected since $day)",
    "homes where rating improved within 2 years after $day",
    "homes where time rating was $grade is above 100",
    "homes where previous rating is $grade",
    "homes where rating before closure is $grade",
    "homes where rating is known as of $day",
    "homes where rating is known as known on $day",
    "homes where opened since $day",
    "homes where days since $day is above 1",
    "homes where turnover rose since $day",
    "homes where beds is above $beds and region is not $region",
    "homes where name is $home",
    "homes where rating is $grade as of each year since $day",
    "(homes where rating is $grade) except (homes where region is $region)",
    "count homes where rating is $grade by region",
    "share of homes where rating is $grade as of $day",
    "average beds of homes where region is $region by rating",
    "median spell rating was $grade",
    "history of rating for $home since $day",
    "transitions of rating since $day",
    "compare $home, Birch House show rating",
    "homes show rating, days since $day",
    "let least = $grade; homes where rating is at least least",
    "let start = $day; homes where rating improved since start",
    "define fine as rating is $grade; define finer as fine; homes where not finer",
    "define some homes as homes where rating is $grade; some homes where beds is known",
    "expect some homes where rating is $grade",
  ]) func parameterMayStandAnywhere(_ question: String) throws {
    let declarations = """
      param $grade rating; param $day date; param $beds beds; param $region region
      param $home name

      """
    let given = [
      "grade": "fair", "day": "2015-06-01", "beds": "20", "region": "North",
      "home": "Alder House",
    ]
    let model = try DoorTests.model()
    let whole = Outcome { () throws(AskError) in
      try model.ask(declarations + question, parameters: given)
    }
    let again = Outcome { () throws(AskError) in
      try model.prepare(declarations + question).ask(given)
    }
    #expect(again == whole)
    #expect(whole.isAnswered, "\(whole)")
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
    #expect(codes("param $floor rating default x; homes") == ["unknown-grade"])
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

  var isAnswered: Bool {
    switch self {
    case .answered: true
    case .refused: false
    }
  }

  init(_ ask: () throws(AskError) -> Answer) {
    do throws(AskError) {
      let answer = try ask()
      self = .answered(answer.columns, answer.rows, answer.summary, isMet: answer.isMet)
    } catch {
      self = .refused(error)
    }
  }
}
