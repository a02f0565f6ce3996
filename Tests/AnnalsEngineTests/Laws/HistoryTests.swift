import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// Every grading stands in a history, those that lost to another of the same day too.
@Suite struct HistoryTests {
  @Test("Histories have all gradings of their window", arguments: 0..<40)
  func historiesHaveAllGradings(_ round: Int) throws {
    let seed = UInt64(round) &* 15_485_863
    let trial = try Trial(seed: seed)
    var query = RandomQuery(seed: seed, today: trial.today)
    for _ in 0..<8 {
      let history = query.history(trial.world.homes.map(\.name))
      let found = try trial.answer(trial.reread(.history(history))).rows.count
      let expected = trial.world.countOfGradings(in: history, trial.today)
      #expect(found == expected, "seed \(seed): \(trial.text(.history(history)))")
    }
  }
}

extension RandomQuery {
  /// `history of rating, safety for Ash, Birch since 1970-03 as of 1970-08-01`
  mutating func history(_ names: [String]) -> History {
    let clauses = viewClauses().filter { if case .predecessors = $0 { false } else { true } }
    let tracks = Set((0..<2).map { _ in pick(Line.allCases).rawValue }).sorted()
    let chosen = names.filter { _ in flip() }
    return History(
      tracks: tracks.map { name($0) },
      subjects: .names((chosen.isEmpty ? [names[0]] : chosen).map { .name(name($0)) }),
      window: maybe { $0.calendarWindow() }, clauses: clauses, range: nowhere)
  }
}

extension World {
  fileprivate func countOfGradings(in history: History, _ today: Int) -> Int {
    let view = View(history.clauses, today: today)
    let evaluator = NaiveEvaluator(self, view)
    guard case .names(let values)? = history.subjects else { return 0 }
    let names = values.compactMap { if case .name(let name) = $0 { name.text } else { nil } }
    let asked = homes.filter { names.contains($0.name) }
    let stretches = evaluator.window(history.window, .home(0)).choices.flatMap(\.stretches)
    return asked.flatMap { home in
      history.tracks.flatMap { days(of: evaluator.line($0), home, view) }
    }.filter { day in stretches.contains { $0.contains(day) } }.count
  }
}
