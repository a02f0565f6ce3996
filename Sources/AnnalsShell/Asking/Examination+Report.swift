package import AnnalsEngine
package import AnnalsRender
import AnnalsSyntax

extension Examination {
  /// What there is to say about the texts; empty when all is well.
  package func report(for page: Page) -> String {
    reports.map { report in
      DiagnosticRenderer.render(
        report.diagnostics, text: report.source.text, name: report.source.name, for: page)
    }.joined()
  }

  /// The warnings of an answer, as the errors that `--strict` makes of them.
  func report(_ warnings: [String], of task: ExaminedTask, for page: Page) -> String {
    guard !warnings.isEmpty, reports.indices.contains(task.source) else { return "" }
    let source = reports[task.source].source
    let diagnostics = warnings.map {
      Diagnostic(code: "warning", message: $0.asClause, range: task.range)
    }
    return DiagnosticRenderer.render(
      diagnostics, text: source.text, name: source.name, for: page, limit: .max)
  }

  /// Whether a text declares the parameter that a value is given for.
  func declares(_ argument: GivenValue) -> Bool {
    parameters.contains(FoldedName(argument.name))
  }
}

extension String {
  /// A sentence as a message: it ends without a stop.
  fileprivate var asClause: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Examination {
  /// What a picture or a page says above the answer to a statement.
  func caption(of item: ExaminedTask) -> Caption {
    Caption(question: text(of: item), sentence: item.sentence.map { [$0] } ?? [])
  }

  /// A statement as it was written.
  func text(of item: ExaminedTask) -> String {
    guard reports.indices.contains(item.source) else { return "" }
    return reports[item.source].source.text(in: item.range.start..<item.range.end)
  }
}

extension QuerySource {
  /// A part of the text.
  func text(in range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: text.indices)], as: UTF8.self)
  }
}
