package import AnnalsRender

/// How the answers of several statements stand in one output.
///
/// One answer is the document that its format makes, untouched. Several JSON answers are one
/// JSON array, so that what comes out is one document still; rows of JSON Lines follow each
/// other; all else is parted by an empty line.
package struct DocumentSequence: Hashable, Sendable {
  package let format: OutputFormat

  /// How many answers there will be, not negative.
  package let count: Int

  package init(format: OutputFormat, count: Int) {
    self.format = format
    self.count = count
  }

  /// What comes before the answer at `index`, counted from 0.
  package func opening(at index: Int) -> String {
    if count < 2 { return "" }
    switch format {
    case .json: return index == 0 ? "[\n" : ",\n"
    case .jsonl: return ""
    case .table, .csv, .tsv, .markdown: return index == 0 ? "" : "\n"
    }
  }

  /// The answer itself; inside an array it ends without the newline that a comma would follow.
  package func body(_ document: String) -> String {
    guard count > 1, format == .json, document.hasSuffix("\n") else { return document }
    return String(document.dropLast())
  }

  /// What comes after the last answer.
  package var closing: String {
    count > 1 && format == .json ? "\n]\n" : ""
  }
}
