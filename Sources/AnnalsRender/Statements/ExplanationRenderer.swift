package import AnnalsEngine
import AnnalsModel

/// Writes what `explain` says: the query in its canonical words, then the steps it runs in.
package enum ExplanationRenderer {
  /// - Parameters:
  ///   - lines: the sentence, broken where it is long.
  ///   - page: fits and colours the table.
  package static func render(
    _ explained: Explained, lines: [String], as format: TextFormat, for page: Page = .plain
  ) -> String {
    switch format {
    case .plain: aloud(explained, lines)
    case .table: text(of: explained, lines, on: page)
    case .markdown: markdown(of: explained, lines)
    case .csv: DelimitedRenderer.csv.render(answer(of: explained), for: page)
    case .tsv: DelimitedRenderer.tsv.render(answer(of: explained), for: page)
    case .json: document(of: explained)
    case .jsonl: JSONRenderer.renderLines(answer(of: explained))
    }
  }

  private static func text(of explained: Explained, _ lines: [String], on page: Page) -> String {
    let sentence = lines.map { VisibleText($0).text + "\n" }.joined()
    let table = TableRenderer(page: page).table(answer(of: explained, indent: "  "))
    return sentence + "\n" + table + "\n" + note(explained) + "\n"
  }

  private static func aloud(_ explained: Explained, _ lines: [String]) -> String {
    var numbers: [Int] = []
    let steps = explained.steps.map { step -> String in
      // `1`, `1.1`, `1.2`: how deep a step stands is heard.
      let depth = min(max(step.depth, 0), numbers.count)
      numbers = Array(numbers.prefix(depth + 1))
      if numbers.count == depth { numbers.append(0) }
      numbers[depth] += 1
      let number = numbers.map { String($0) }.joined(separator: ".")
      return "\(number): \(VisibleText(step.words).text), estimated \(step.estimated)"
        + (step.actual.map { "; yes \($0.yes), no \($0.no), not known \($0.notKnown)" } ?? "")
    }
    return lines.map { VisibleText($0).text + "\n" }.joined() + "\n"
      + steps.map { $0 + ".\n" }.joined() + "\n" + note(explained) + "\n"
  }

  private static func markdown(of explained: Explained, _ lines: [String]) -> String {
    let sentence = lines.map { VisibleText($0).text + "\n" }.joined()
    return MarkdownText.fenced(sentence, as: "annals") + "\n"
      + MarkdownRenderer.table(answer(of: explained, indent: "· ")) + "\n"
      + note(explained) + "\n"
  }

  /// What the numbers are, in a sentence.
  static func note(_ explained: Explained) -> String {
    explained.isAnalysed
      ? "Estimated from how often values occur; yes, no and not known were counted."
      : "Estimated from how often values occur; 'explain analyse' counts."
  }

  // MARK: - As rows

  /// The steps as the rows of an answer.
  ///
  /// - Parameter indent: shows how deep a step stands; without one a column says it.
  static func answer(of explained: Explained, indent: String? = nil) -> Answer {
    let depth = AnswerColumn(heading: "depth", role: .key, type: .number(unit: nil))
    let counts = ["estimated"] + (explained.isAnalysed ? ["yes", "no", "not known"] : [])
    let columns =
      [AnswerColumn(heading: "step", role: .name, type: .text)]
      + counts.map { AnswerColumn(heading: $0, role: .aggregate, type: .number(unit: nil)) }
    let rows = explained.steps.map { step -> [Cell] in
      let margin = String(repeating: indent ?? "", count: min(max(step.depth, 0), 64))
      return [.text(margin + step.words)] + cells(of: step, explained)
    }
    guard indent == nil else { return Answer(columns: columns, rows: rows, facts: .nothing) }
    return Answer(
      columns: [depth] + columns,
      rows: zip(explained.steps, rows).map { [.integer(Int64($0.depth))] + $1 }, facts: .nothing)
  }

  private static func cells(of step: ExplainedStep, _ explained: Explained) -> [Cell] {
    let estimated = Cell.integer(Int64(step.estimated))
    guard explained.isAnalysed else { return [estimated] }
    guard let actual = step.actual else { return [estimated, .empty, .empty, .empty] }
    return [
      estimated, .integer(Int64(actual.yes)), .integer(Int64(actual.no)),
      .integer(Int64(actual.notKnown)),
    ]
  }

  // MARK: - As JSON

  private static func document(of explained: Explained) -> String {
    var json = JSONWriter()
    json.raw("{\n\"version\":\(JSONRenderer.version),\n\"explanation\":{\n\"query\":")
    json.string(explained.sentence)
    json.raw(",\n\"asOf\":\"\(explained.asOf.isoText)\",\n\"analysed\":")
    json.raw(explained.isAnalysed ? "true" : "false")
    json.raw(",\n\"steps\":")
    json.lines(explained.steps) { $0.step($1) }
    json.raw("\n}\n}\n")
    return json.text
  }
}

extension JSONWriter {
  fileprivate mutating func step(_ step: ExplainedStep) {
    raw("{\"depth\":\(step.depth),\"step\":")
    string(step.words)
    raw(",\"estimated\":\(step.estimated)")
    if let actual = step.actual {
      raw(",\"yes\":\(actual.yes),\"no\":\(actual.no),\"notKnown\":\(actual.notKnown)")
    }
    raw("}")
  }
}

extension Facts {
  /// For a table that is no answer about entities.
  fileprivate static var nothing: Facts {
    Facts(
      singular: "", plural: "", yes: 0, total: 0, no: 0, notKnown: [],
      notKnownEntities: NotKnownEntities(),
      asOf: .last, knownOn: nil, datedBy: nil, cut: 0, hasCondition: false, notes: [])
  }
}
