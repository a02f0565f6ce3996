import AnnalsRender

extension Shell {
  /// `.once rows.csv`
  mutating func once(_ destination: Destination, into reply: inout Reply) {
    routing.once = destination
    reply.add(notice: "The next answer goes to \(destination.shownName).\n")
  }

  /// `.output rows.csv`, `.output`
  mutating func output(_ destination: Destination?, into reply: inout Reply) {
    routing.begin(destination)
    let place = destination.map { "to \($0.shownName)" } ?? "to the terminal"
    reply.add(notice: "Answers go \(place) now.\n")
  }
}

/// Where answers go.
struct Routing: Sendable {
  /// `.output`; `nil` for the terminal.
  var standing: Destination?

  /// `.once`
  var once: Destination?

  /// Whether an answer has gone to the standing file.
  var hasBegun = false

  /// What stands in the standing file, where that is a page, which is written anew with each
  /// answer.
  private var written: [WrittenAnswer] = []

  /// Whether the next answer goes to a file that has one already.
  var hasBegunFile: Bool {
    guard once == nil, hasBegun, case .file? = standing else { return false }
    return true
  }

  /// Where the next answer goes; `nil` for the terminal.
  var next: Destination? { once ?? standing }

  /// Begins to send answers elsewhere; `nil` for the terminal.
  mutating func begin(_ destination: Destination?) {
    standing = destination
    hasBegun = false
    written = []
  }

  /// The answers that share a page with the next.
  func companions(as format: OutputFormat) -> [WrittenAnswer] {
    guard format == .html, once == nil, case .file? = standing else { return [] }
    return written
  }

  /// Takes answers on their way.
  ///
  /// - Parameter text: of all of them, and of their companions.
  mutating func deliver(
    _ text: String, of answers: [WrittenAnswer], as format: OutputFormat
  ) -> Delivery? {
    if let destination = once {
      once = nil
      return Delivery(text: text, destination: destination, isAdded: false)
    }
    guard let standing else { return nil }
    defer { hasBegun = true }
    if format == .html { written = answers }
    return Delivery(text: text, destination: standing, isAdded: hasBegun && format != .html)
  }
}
