import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

@Suite("Queries without a person")
struct BatchTests {
  struct Run {
    var result: BatchResult
    var output = ""
    var report = ""
  }

  struct Broken: Error {}

  private func run(
    _ sources: [QuerySource], format: OutputFormat = .csv,
    warnings: WarningTreatment = .warning, arguments: [GivenValue] = [],
    deadline: Deadline? = nil, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Run {
    var batch = Batch(
      session: try TestModel.session(), format: format, page: .plain, reportPage: .plain,
      warnings: warnings, arguments: arguments)
    batch.deadline = deadline
    var output = ""
    var report = ""
    let result = batch.run(
      sources, isCancelled: isCancelled, emit: { output += $0 }, report: { report += $0 })
    return Run(result: result, output: output, report: report)
  }

  private func source(_ text: String, name: String = "q.annals") -> QuerySource {
    QuerySource(name: name, text: Array(text.utf8))
  }

  @Test("Every statement of every source is answered, in order")
  func everyStatementIsAnswered() throws {
    let run = try run([
      source("kitchens where town is Leith\ncount kitchens"), source("kitchens"),
    ])
    #expect(run.result.status == .ran)
    #expect(run.result.rows == 5)
    #expect(run.report.isEmpty)
    #expect(run.output.split(separator: "\n\n").count == 3)
  }

  @Test("One error in any source and nothing runs")
  func oneErrorAndNothingRuns() throws {
    let run = try run([
      source("kitchens", name: "good.annals"),
      source("kitchens\nkitchens where twon is Leith", name: "bad.annals"),
    ])
    #expect(run.result.status == .wrongQuery)
    #expect(run.output.isEmpty)
    #expect(run.report.hasPrefix("bad.annals:2:16: error: "))
  }

  @Test("Both an error of the grammar and an error of the model are reported")
  func bothSortsOfErrorsAreReported() throws {
    let run = try run([source("kitchens where twon is Leith\nkitchens where\n")])
    #expect(run.report.contains("q.annals:1:16: error: "))
    #expect(run.report.contains("q.annals:2:"))
    #expect(run.output.isEmpty)
  }

  @Test("Several JSON answers are one array, one is an object")
  func jsonAnswers() throws {
    #expect(try run([source("kitchens")], format: .json).output.hasPrefix("{"))
    let several = try run([source("kitchens"), source("kitchens")], format: .json).output
    #expect(several.hasPrefix("[\n{"))
    #expect(several.hasSuffix("}\n]\n"))
  }

  @Test("A text without a statement writes nothing", arguments: OutputFormat.allCases)
  func textWithoutAStatement(format: OutputFormat) throws {
    let run = try run([source("# nothing\n")], format: format)
    #expect(run.output.isEmpty)
    #expect(run.result == BatchResult(status: .ran, rows: 0))
  }

  @Test("A cancelled run says so")
  func cancelledRun() throws {
    let run = try run([source("kitchens where rating is good")], isCancelled: { true })
    #expect(run.result.status == .interrupted)
    #expect(run.report == "cancelled\n")
  }

  @Test("A run whose time is over says so, unless a person has stopped it")
  func runThatTakesTooLong() throws {
    let limit = try #require(TimeLimit("1ms"))
    let deadline = Deadline(limit, from: .now - .seconds(1))
    let sources = [source("kitchens where rating is good")]
    let late = try run(sources, deadline: deadline)
    #expect(late.result.status == .stopped)
    #expect(late.report == "error: this takes longer than --limit-time 1ms\n")
    let stopped = try run(sources, deadline: deadline, isCancelled: { true })
    #expect(stopped.result.status == .interrupted)
    #expect(stopped.report == "cancelled\n")
  }

  @Test("Nothing more runs when the answer cannot be written")
  func nothingMoreRuns() throws {
    let batch = Batch(
      session: try TestModel.session(), format: .csv, page: .plain, reportPage: .plain,
      warnings: .warning)
    var pieces = 0
    #expect(throws: Broken.self) {
      try batch.run(
        [source("kitchens\nkitchens")], isCancelled: { false },
        emit: { (_) throws(Broken) in
          pieces += 1
          throw Broken()
        }, report: { _ in })
    }
    #expect(pieces == 1)
  }

  @Test("A check that is not met has a status, and the rest is run all the same")
  func checkThatIsNotMet() throws {
    let met = try run([source("expect no kitchens where town is Wells and rating is poor")])
    #expect(met.result.status == .ran)
    let run = try run([source("expect no kitchens where town is Wells\ncount kitchens")])
    #expect(run.result.status == .negative)
    #expect(run.output.hasSuffix("count\n3\n"))
  }

  @Test("What one source defines another has")
  func sourcesShareNames() throws {
    let run = try run([
      source("define up as rating improved", name: "words.annals"),
      source("kitchens where up show town"),
    ])
    #expect(run.output == "kitchen,town,was,became,on\nAnchor,Leith,poor,good,2022-03-04\n")
  }

  @Test("A value for a parameter that nobody declares is an error")
  func strayValue() throws {
    let text = "param $town town default Leith; kitchens where town is $town show town"
    #expect(try run([source(text)]).output == "kitchen,town\nAnchor,Leith\n")
    let given = try run([source(text)], arguments: [GivenValue(name: "town", text: "wells")])
    #expect(given.output.hasPrefix("kitchen,town\nBakery,Wells\n"))
    let stray = try run([source(text)], arguments: [GivenValue(name: "twon", text: "Wells")])
    #expect(stray.result.status == .wrongQuery)
    #expect(stray.report == "error: no 'param' declares $twon; did you mean '$town'?\n")
  }
}
