extension Shell {
  /// `.once rows.csv`
  mutating func once(_ destination: Destination, into reply: inout Reply) {
    routing.once = destination
    reply.add(notice: "The next answer goes to \(destination.name).\n")
  }

  /// `.output rows.csv`, `.output`
  mutating func output(_ destination: Destination?, into reply: inout Reply) {
    routing.standing = destination
    routing.hasBegun = false
    let place = destination.map { "to \($0.name)" } ?? "to the terminal"
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

  /// Where the next answer goes; `nil` for the terminal.
  var next: Destination? { once ?? standing }

  /// Takes an answer on its way.
  mutating func deliver(_ text: String) -> Delivery? {
    if let destination = once {
      once = nil
      return Delivery(text: text, destination: destination, isAdded: false)
    }
    guard let standing else { return nil }
    defer { hasBegun = true }
    return Delivery(text: text, destination: standing, isAdded: hasBegun)
  }
}
