import AnnalsEngine
import AnnalsModel
package import AnnalsRender

/// How the answers of several statements stand in one output.
///
/// One answer is the document that its format makes, untouched. Several JSON answers are one
/// JSON array, so that what comes out is one document still; rows of JSON Lines follow each
/// other; a page has a section for each; all else is parted by an empty line.
package struct DocumentSequence: Hashable, Sendable {
  private enum Shape: Hashable {
    case document(OutputFormat, count: Int)
    case page(HTMLPage)
  }

  private let shape: Shape

  /// - Parameters:
  ///   - questions: what was asked of each answer, which a page says.
  ///   - credits: what a page says of its data.
  package init(
    format: OutputFormat, count: Int, questions: @autoclosure () -> [String],
    credits: @autoclosure () -> [String] = []
  ) {
    shape =
      format == .html
      ? .page(HTMLPage(of: questions(), credits: credits())) : .document(format, count: count)
  }

  package init(page: HTMLPage) {
    shape = .page(page)
  }

  /// What comes before the answer at `index`, counted from 0.
  package func opening(at index: Int) -> String {
    switch shape {
    case .page(let page): return page.opening(at: index)
    case .document(_, count: ..<2): return ""
    case .document(.json, _): return index == 0 ? "[\n" : ",\n"
    case .document(.jsonl, _): return ""
    case .document(.table, _), .document(.plain, _), .document(.csv, _), .document(.tsv, _),
      .document(.markdown, _), .document(.svg, _), .document(.html, _):
      return index == 0 ? "" : "\n"
    }
  }

  /// The answer itself; inside an array it ends without the newline that a comma would follow.
  package func body(_ document: String) -> String {
    guard case .document(.json, count: 2...) = shape, document.hasSuffix("\n") else {
      return document
    }
    return String(document.dropLast())
  }

  /// What comes after the last answer.
  package var closing: String {
    switch shape {
    case .page(let page): page.closing
    case .document(.json, count: 2...): "\n]\n"
    case .document: ""
    }
  }

  /// Why what is asked cannot stand in one output; `nil` where it can.
  ///
  /// - Parameter isQuery: of each statement, whether its answer is rows and not words.
  package static func refusal(of isQuery: [Bool], as format: OutputFormat) -> String? {
    let count = isQuery.count
    guard format == .svg, count > 0, isQuery != [true] else { return nil }
    if count == 1 {
      return "an SVG is a picture of the answer to a query, and this says words; take html"
    }
    return "an SVG is one picture, and this asks for \(count) answers; ask one query, or take "
      + "html, which is one page of them all"
  }
}

extension Session {
  /// What a page says of its data: what it is called, and who owns it.
  var credits: [String] {
    ([model.title, model.licence ?? ""]).filter { !$0.isEmpty }
  }
}
