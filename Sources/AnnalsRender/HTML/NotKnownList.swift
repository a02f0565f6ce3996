import AnnalsEngine

/// Writes who could not be told, and why; folded up where they are many.
struct NotKnownList {
  private let entities: NotKnownEntities

  /// As many are read at a glance.
  private static let few = 12

  init(_ entities: NotKnownEntities) {
    self.entities = entities
  }

  func write(to html: inout HTMLWriter) {
    guard !entities.isEmpty else { return }
    let isOpen = entities.count <= Self.few
    html.open("details", [("class", "not-known")] + (isOpen ? [("open", "open")] : []))
    html.element("summary") { $0.text("Not known: \(entities.count)") }
    html.raw("\n<ul>\n")
    for entity in entities.prefix(PageLimits.notKnown) {
      html.element("li") { item in
        item.element("b") { $0.text(entity.name) }
        item.raw(" ")
        item.text(entity.reason)
      }
      html.raw("\n")
    }
    html.raw("</ul>\n")
    let left = entities.count - PageLimits.notKnown
    if left > 0 { html.element("p") { $0.text("\(left) more are left out here.") } }
    html.raw("</details>\n")
  }
}
