/// What a person can choose of the prompt; `.set` changes it.
package struct Settings: Hashable, Sendable {
  /// Whether the newest query that begins as the text does is shown behind it, in grey.
  package var suggestions = true

  /// Whether what is typed is coloured while it is typed, where there are colours.
  package var highlighting = true

  /// Whether an answer longer than the screen goes to a pager.
  package var pager = true

  /// Whether the time that an answer took stands under it.
  package var timer = true

  /// Whether a spreadsheet is kept from running texts in CSV and TSV as formulas.
  package var csvSafe = false

  /// Whether tables have pictures; `nil` where the terminal can show them.
  package var pictures: Bool?

  /// How many rows of an answer are shown at a terminal; `nil` for all.
  package var rows: Int?

  /// How long a text may take; `nil` for no limit.
  package var timeLimit: TimeLimit?

  package init() {}
}
