import AnnalsEngine
import Synchronization
import Testing

/// Laws about an evaluation that is bounded or given up, held for every query that there is.
@Suite("A bounded evaluation")
struct BoundedTests {
  @Test("has the same answer within its limits", arguments: CaseLibrary.everyQuery)
  func limitsChangeNothing(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    var bounded = runner.session
    bounded.limits.steps = 1 << 40
    bounded.limits.memory = 1 << 40
    var least = runner.session
    least.limits.steps = 0
    for item in file.cases {
      for plan in runner.plans(of: item.query) {
        #expect(
          try runner.rendered(bounded.run(plan)) == runner.rendered(runner.session.run(plan)),
          "\(item.testDescription)")
        // Where there is nobody to look at it takes no step.
        guard try runner.session.run(plan).facts.total > 0 else { continue }
        #expect(throws: Stop.self, "\(item.testDescription)") { try least.run(plan) }
      }
    }
  }

  @Test(
    "gives the whole answer or none, whenever it is given up", arguments: CaseLibrary.everyQuery)
  func noPartOfAnAnswer(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    for item in file.cases {
      for plan in runner.plans(of: item.query) {
        let whole = try runner.rendered(runner.session.run(plan))
        for last in [0, 1, 2, 3, 5, 9, 17, 33] {
          let asked = Mutex(0)
          func run() throws(Stop) -> Answer {
            try runner.session.run(plan) {
              asked.withLock { asked in
                asked += 1
                return asked > last
              }
            }
          }
          do throws(Stop) {
            #expect(try runner.rendered(run()) == whole, "\(item.testDescription)")
            #expect(asked.withLock { $0 } <= last, "\(item.testDescription)")
          } catch {
            #expect(error == .cancelled, "\(item.testDescription)")
          }
        }
      }
    }
  }
}

extension CaseRunner {
  /// What the queries of a text are to do, of one that has no errors.
  fileprivate func plans(of query: String) -> [Plan] {
    let examination = examine(QuerySource(name: "query", text: Array(query.utf8)), for: .asking)
    guard examination.isRunnable else { return [] }
    return examination.tasks.compactMap { item in
      guard case .answer(let plan) = item.task else { return nil }
      return plan
    }
  }
}
