import AnnalsModel
import AnnalsSyntax
import Testing

@testable import AnnalsEngine

/// What is printed reads back, and the sentence that explains a query is the query.
@Suite struct WritingTests {
  static let seeds = (0..<40).map { UInt64($0) &* 6_101 }

  @Test("A printed query reads back as the same tree, and prints alike", arguments: seeds)
  func printedQueriesReadBack(_ seed: UInt64) throws {
    try eachStatement(seed, .statements) { statement, trial, _ in
      let text = trial.text(statement)
      let again = try trial.text(trial.reread(statement))
      #expect(again == text)
    }
  }

  @Test("The sentence that explains a query has its answer", arguments: seeds)
  func explainedQueriesHaveTheSameAnswer(_ seed: UInt64) throws {
    try eachStatement(seed, .statements) { statement, trial, _ in
      let answer = try trial.answer(statement)
      let explanation = Explanation(
        isAnalysed: false, statement: statement, range: statement.range)
      guard case .explanation(let explaining)? = trial.session.check(.explanation(explanation)).task
      else {
        Issue.record("not explained: \(trial.text(statement))")
        return
      }
      let sentence = explaining.sentence
      let parse = trial.session.parse(Array(sentence.utf8))
      guard parse.diagnostics.isEmpty, let read = parse.script.statements.first else {
        Issue.record(
          "seed \(seed): does not read back: \(sentence)\n\(parse.diagnostics.map(\.message))")
        return
      }
      let again = try trial.answer(read)
      let isSame = again.outcome == answer.outcome
      #expect(isSame, "\(trial.text(statement))\n\(sentence)")
    }
  }
}
