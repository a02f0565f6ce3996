/// Writes markup that is HTML and XML at once: every element is closed, every attribute quoted.
///
/// What comes from data or from a query goes through `text`, `lines` or an attribute, which show
/// what is hidden in it and leave nothing that a browser would read as markup.
struct HTMLWriter {
  private var buffer = TextBuffer()

  /// What was written.
  var markup: String { buffer.text }

  /// Writes markup of our own.
  mutating func raw(_ markup: String) {
    buffer.write(markup)
  }

  /// Writes a text of one line.
  mutating func text(_ raw: String) {
    buffer.write(SVGMarkup.escaped(raw))
  }

  /// Writes a text of several lines, whose line ends and tabs stay what they are.
  mutating func lines(_ raw: String) {
    for (index, line) in raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if index > 0 { buffer.write("\n") }
      for (place, part) in line.split(separator: "\t", omittingEmptySubsequences: false)
        .enumerated()
      {
        if place > 0 { buffer.write("\t") }
        text(String(part))
      }
    }
  }

  /// Writes an element.
  ///
  /// - Parameter attributes: their values may be any text.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Begins an element that stretches over several calls.
  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    buffer.write("<\(name)")
    for attribute in attributes {
      buffer.write(" \(attribute.name)=\"")
      text(attribute.value)
      buffer.write("\"")
    }
    buffer.write(">")
  }

  mutating func close(_ name: String) {
    buffer.write("</\(name)>")
  }
}

extension HTMLWriter {
  /// Writes a text that may be an address of the web, which is then a link.
  ///
  /// - Parameter words: what is read instead of the address.
  mutating func link(_ address: WebAddress, _ words: String, label: String? = nil) {
    var attributes = [("href", address.text), ("rel", "noopener noreferrer")]
    if let label { attributes.append(("aria-label", label)) }
    element("a", attributes) { $0.text(words) }
  }
}

/// An address that a reader of a page may follow: of the web and of nothing else, and without a
/// character that a browser would pass over.
struct WebAddress: Hashable, Sendable {
  let text: String

  init?(_ text: String) {
    let rest: Substring
    if text.hasPrefix("https://") {
      rest = text.dropFirst(8)
    } else if text.hasPrefix("http://") {
      rest = text.dropFirst(7)
    } else {
      return nil
    }
    guard !rest.isEmpty,
      text.unicodeScalars.allSatisfy({ $0 != " " && VisibleText.isSafe($0, after: "a") })
    else { return nil }
    self.text = text
  }
}
