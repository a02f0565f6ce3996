/// What an answer can be written as; the raw value is how the command line spells it.
package enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// Columns for people, fitted to the page, with the footer.
  case table

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
}
