import AnnalsEngine
import AnnalsRender

/// What the shell has to say to one text, in the order in which it should appear.
package struct Reply: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    /// For standard output: what a command says.
    case output(String)

    /// For standard output: what was asked for.
    case answer(String)

    /// What was asked for, on its way to a file or a command.
    case delivery(Delivery)

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

  /// What the text at the next prompt begins as.
  package var prefill: String?

  /// What Up should bring first: a text that is worth a try now.
  package var offer: String?

  /// Whether memory may have been used that nobody needs any more: something was stopped, or data
  /// was read.
  package var isHeavy: Bool { pieces.contains(.cancelled) || hasLoaded }
  var hasLoaded = false

  /// Whether a command failed on which the rest of the text may rely: that is then not done.
  var isCut = false

  package init() {}

  mutating func add(output: String) {
    if !output.isEmpty { pieces.append(.output(output)) }
  }

  mutating func add(answer: String) {
    if !answer.isEmpty { pieces.append(.answer(answer)) }
  }

  /// One sentence on why something was not done.
  mutating func add(refusal: String) { add(report: Failure.line(refusal)) }

  mutating func add(_ lookup: Lookup) {
    switch lookup {
    case .found(let text): add(output: text)
    case .unknown(let message): add(refusal: message)
    }
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
    case .limit: add(stop.failure(after: nil))
    }
  }
}
