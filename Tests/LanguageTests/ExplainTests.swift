import AnnalsEngine
import AnnalsRender
import AnnalsSyntax
import Testing

/// Laws about the canonical sentence of a query, held for every query that there is.
@Suite("The canonical sentence")
struct ExplainTests {
  @Test("has the same answer", arguments: CaseLibrary.everyQuery)
  func sentenceHasTheSameAnswer(_ file: CaseFile) throws {
    // A strict run refuses answers that these laws are about.
    guard file.settings["strict"] == nil else { return }
    let runner = try CaseRunner(file)
    for item in file.cases {
      // A heading says 'today' where the query does, and the sentence says which day that is.
      for (plan, sentence) in runner.explained(item.query) where !item.query.contains("today") {
        let own = try runner.session.run(plan)
        #expect(
          runner.output(of: sentence) == runner.rendered(own),
          "\(item.testDescription): \(sentence)")
      }
    }
  }

  @Test("is its own canonical sentence", arguments: CaseLibrary.everyQuery)
  func sentenceIsCanonical(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    for item in file.cases {
      for (_, sentence) in runner.explained(item.query) {
        #expect(runner.explained(sentence).map(\.sentence) == [sentence], "\(item.query)")
      }
    }
  }

  @Test("is broken into lines that read back", arguments: CaseLibrary.everyQuery)
  func linesReadBack(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    let vocabulary = runner.session.vocabulary
    for item in file.cases {
      for (_, sentence) in runner.explained(item.query) {
        let lines = Formatter.lines(of: sentence, in: vocabulary).joined(separator: "\n")
        let parses = [sentence, lines].map {
          Parser.parse(Array($0.utf8), vocabulary: vocabulary)
        }
        #expect(parses[1].diagnostics.isEmpty, "\(lines)")
        #expect(parses[0].script.hasSameMeaning(as: parses[1].script), "\(lines)")
      }
    }
  }
}

/// Laws about the canonical layout, held for every query that there is.
@Suite("The canonical layout")
struct FormatTests {
  @Test("changes nothing the second time", arguments: CaseLibrary.everyQuery)
  func secondTimeChangesNothing(_ file: CaseFile) throws {
    let session = try CaseRunner(file).session
    for item in file.cases {
      for vocabulary in [nil, session.vocabulary] {
        let text = Array(item.query.utf8)
        let parse = Parser.parse(text, vocabulary: vocabulary)
        guard parse.diagnostics.isEmpty else { continue }
        let once = try #require(
          Formatter.format(text, vocabulary: vocabulary), "\(item.testDescription)")
        #expect(Formatter.format(Array(once.utf8), vocabulary: vocabulary) == once)
      }
    }
  }

  @Test(
    "has the same answer, laid out with the model or without", arguments: CaseLibrary.everyQuery)
  func layoutHasTheSameAnswer(_ file: CaseFile) throws {
    let runner = try CaseRunner(file)
    for item in file.cases where runner.isWithoutReport(item.query) {
      let answer = runner.output(of: item.query)
      for vocabulary in [nil, runner.session.vocabulary] {
        let text = Array(item.query.utf8)
        guard let layout = Formatter.format(text, vocabulary: vocabulary) else { continue }
        #expect(runner.output(of: layout) == answer, "\(item.testDescription)")
      }
    }
  }
}

extension CaseRunner {
  /// An answer as `output` shows it.
  func rendered(_ answer: Answer) -> String {
    AnswerRenderer.render(answer, as: format.text ?? .table, for: page).withoutTrailingSpace
  }

  /// Whether there is nothing to say about a text: a report quotes the text as it is laid out.
  func isWithoutReport(_ query: String) -> Bool {
    let source = QuerySource(name: "query", text: Array(query.utf8))
    return examine(source, for: .asking).reports.allSatisfy(\.diagnostics.isEmpty)
  }

  /// The queries of a text that can be run by themselves, each with its canonical sentence.
  func explained(_ query: String) -> [(plan: Plan, sentence: String)] {
    let source = QuerySource(name: "query", text: Array(query.utf8))
    let asked = examine(source, for: .asking)
    let explained = examine(source, for: .explaining(isAnalysed: false))
    guard asked.isRunnable, explained.isRunnable else { return [] }
    return zip(asked.tasks, explained.tasks).compactMap { asked, explained in
      guard case .answer(let plan) = asked.task,
        case .explanation(let explaining) = explained.task,
        !explaining.sentence.contains("those")
      else { return nil }
      return (plan, explaining.sentence)
    }
  }
}
