/// What an output is written on.
package struct Page: Hashable, Sendable {
  /// Terminals narrower than this are treated as this wide.
  package static let narrowest = 10

  /// In terminal columns; `nil` where lines may be of any length, as in a pipe or a file.
  package var width: Int?

  /// Whether to write the escape codes of the 16 palette colours.
  package var isColoured: Bool

  /// Whether a text of the data that a spreadsheet would run as a formula is written so in CSV and
  /// TSV that it does not.
  package var guardsFormulas: Bool

  /// Whether answers that can be drawn are drawn beside their table.
  package var drawsPictures: Bool

  /// Whether what is no answer is written without columns too, for who has it read aloud.
  package var isReadAloud = false

  /// How long the answer took; said under a table where somebody waits for it, at the prompt.
  package var timeTaken: Duration?

  /// - Parameter width: a number below `narrowest` counts as `narrowest`.
  package init(
    width: Int? = nil, isColoured: Bool = false, drawsPictures: Bool = false,
    guardsFormulas: Bool = false, timeTaken: Duration? = nil
  ) {
    self.width = width.map { max($0, Self.narrowest) }
    self.isColoured = isColoured
    self.drawsPictures = drawsPictures
    self.guardsFormulas = guardsFormulas
    self.timeTaken = timeTaken
  }

  /// Whether it obeys what is written on it: a page with an edge is a terminal.
  package var isTerminal: Bool { width != nil }

  /// A pipe or a file: full width, no escape codes.
  package static let plain = Page()
}
