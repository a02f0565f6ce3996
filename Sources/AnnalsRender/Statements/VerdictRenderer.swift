package import AnnalsEngine
import AnnalsSyntax

/// Writes what came of a check: one line, and the rows when it is not met.
package enum VerdictRenderer {
  /// - Parameter page: fits and colours the rows.
  package static func render(
    _ verdict: Verdict, as format: TextFormat, for page: Page = .plain
  ) -> String {
    switch format {
    case .table, .plain, .markdown:
      let sentence = sentence(of: verdict)
      let line =
        (format == .markdown ? MarkdownText.escaped(sentence) : VisibleText(sentence).text) + "\n"
      guard !verdict.isMet else { return line }
      return line + "\n" + AnswerRenderer.render(verdict.answer, as: format, for: page)
    case .csv: return rows(of: verdict, .csv, on: page)
    case .tsv: return rows(of: verdict, .tsv, on: page)
    case .json: return document(of: verdict)
    case .jsonl: return object(of: verdict) + "\n"
    }
  }

  /// `expected no councils where region is unknown: there are none`
  static func sentence(of verdict: Verdict) -> String {
    let facts = verdict.answer.facts
    let found =
      switch verdict.count {
      case 0: "there are none"
      case 1: "there is 1"
      case let count: "there are \(count)"
      }
    let unknown = facts.notKnownCount > 0 ? ", and \(facts.notKnownCount) not known" : ""
    return "expected " + wanted(verdict) + (verdict.isMet ? ": " : ", but ") + found + unknown
  }

  /// `no councils where region is unknown`
  private static func wanted(_ verdict: Verdict) -> String {
    Printer().text(of: verdict.expected)
  }

  // MARK: - For programs

  private static func document(of verdict: Verdict) -> String {
    "{\n\"version\":\(JSONRenderer.version),\n\"expectation\":\(object(of: verdict)),\n"
      + JSONRenderer.render(verdict.answer).droppingFirstLines(2)
  }

  private static func object(of verdict: Verdict) -> String {
    var json = JSONWriter()
    json.object([
      ("expected", { $0.string(wanted(verdict)) }),
      ("met", { $0.raw(verdict.isMet ? "true" : "false") }),
      ("rows", { $0.raw(String(verdict.count)) }),
      ("notKnown", { $0.raw(String(verdict.answer.facts.notKnownCount)) }),
    ])
    return json.text
  }

  /// One row that says what was expected, then the rows that should not be there.
  private static func rows(
    of verdict: Verdict, _ renderer: DelimitedRenderer, on page: Page
  ) -> String {
    let columns = [
      AnswerColumn(heading: "expected", role: .name, type: .text),
      AnswerColumn(heading: "met", role: .aggregate, type: .flag),
      AnswerColumn(heading: "rows", role: .aggregate, type: .number(unit: nil)),
      AnswerColumn(heading: "not known", role: .aggregate, type: .number(unit: nil)),
    ]
    let row: [Cell] = [
      .text(wanted(verdict)), .flag(verdict.isMet), .integer(Int64(verdict.count)),
      .integer(Int64(verdict.answer.facts.notKnownCount)),
    ]
    let result = renderer.render(
      Answer(columns: columns, rows: [row], facts: verdict.answer.facts), for: page)
    return verdict.isMet
      ? result : result + "\n" + renderer.render(verdict.answer, for: page)
  }
}

extension String {
  /// The text after so many newlines.
  fileprivate func droppingFirstLines(_ count: Int) -> String {
    split(separator: "\n", maxSplits: count, omittingEmptySubsequences: false)
      .dropFirst(count).joined(separator: "\n")
  }
}
