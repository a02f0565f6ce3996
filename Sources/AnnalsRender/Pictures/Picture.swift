/// What is drawn of an answer, whatever it is drawn on.
///
/// Every text in it is made visible already; it still has to be escaped for where it is written.
package enum Picture: Hashable, Sendable {
  /// `history of`: who was graded what, against time.
  case timeline(TimelineChart)

  /// A number for each group.
  case bars(BarChart)

  /// Counts of groups in groups, or of groups on days: the parts of a whole.
  case stack(StackChart)

  /// Numbers that change from day to day.
  case lines(LineChart)

  /// `transitions`, and numbers of groups in groups.
  case matrix(MatrixChart)
}

/// What a part of a picture is coloured by.
package enum Ink: Hashable, Sendable {
  /// A grade by its place on the scale, 0 the worst.
  case grade(Int, of: Int)

  /// One of several things without an order, counted from 0.
  case series(Int)

  /// What is not known.
  case unknown
}

/// A number as it is drawn and as it is said; `nil` is nothing to draw.
package struct ChartNumber: Hashable, Sendable {
  package var value: Double?

  /// As tables show it: `12`, `34.5`, `at least 3`, `2y 1m`, `(not known)`.
  package var words: String
}

extension ChartNumber {
  private static let openWords = "at least "

  /// Whether it may be more.
  var isOpen: Bool { words.hasPrefix(Self.openWords) }

  /// The words, or that there are none: the median of nothing.
  var said: String { words.isEmpty ? "no figure" : words }

  /// In places too small for `at least 3`: `≥3`.
  var short: String {
    isOpen ? "≥" + words.dropFirst(Self.openWords.count) : words
  }
}
