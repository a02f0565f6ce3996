import AnnalsEngine
import AnnalsRender

/// What the shell has to say to one text, in the order in which it should appear.
package struct Reply: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    /// For standard output.
    case output(String)

    /// For standard error.
    case report(String)

    /// For the person, and no part of an answer: never where answers are collected.
    case notice(String)

    /// Ctrl-C stopped what was asked for; what follows says what that means.
    case cancelled
  }

  package var pieces: [Piece] = []

  /// Whether the person asked to leave.
  package var isLast = false

  /// Whether a command failed on which the rest of the text may rely: that is then not done.
  var isCut = false

  package init() {}

  mutating func add(output: String) {
    if !output.isEmpty { pieces.append(.output(output)) }
  }

  mutating func add(report: String) {
    if !report.isEmpty { pieces.append(.report(report)) }
  }

  mutating func add(notice: String) {
    if !notice.isEmpty { pieces.append(.notice(notice)) }
  }

  /// A paragraph that may quote names.
  mutating func add(notice: String, for page: Page) {
    var outline = Outline(page: page)
    outline.paragraph(notice)
    add(notice: outline.text)
  }

  mutating func add(_ failure: Failure) {
    if failure == .cancelled { pieces.append(.cancelled) } else { add(report: failure.report) }
  }

  mutating func add(_ stop: Stop) {
    switch stop {
    case .cancelled: pieces.append(.cancelled)
    }
  }
}
