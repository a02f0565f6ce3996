/// What an answer can be written as; the raw value is how the command line spells it.
package enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// Columns for people, fitted to the page, with the footer.
  case table

  /// What a picture would show, and the rows, in lines that make sense when they are read aloud.
  case plain

  /// One object with columns, rows and facts (Documentation/JSON.md).
  case json

  /// One object a row.
  case jsonl

  /// RFC 4180 with a heading line; rows only.
  case csv

  /// Tabs between the cells, `\t`, `\n`, `\r` and `\\` in them; rows only.
  case tsv

  /// A pipe table with the footer as text.
  case markdown

  /// A picture as one image, with its own description.
  case svg

  /// One page that needs nothing beside it: the question, the picture, the rows, what they rest
  /// on.
  case html
}

extension OutputFormat {
  /// How text has what is neither drawn nor a page.
  package var text: TextFormat? {
    switch self {
    case .table: .table
    case .plain: .plain
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv
    case .tsv: .tsv
    case .markdown: .markdown
    case .svg, .html: nil
    }
  }
}

/// A format of lines: any but those that draw.
package enum TextFormat: CaseIterable, Hashable, Sendable {
  case table, plain, json, jsonl, csv, tsv, markdown
}
