/// What people wrote for people: the comments of a saved file.
package enum Prose: Hashable, Sendable {
  /// `## Who recovered`, with `###` for one inside it.
  case heading(String, isInner: Bool)
  case paragraph(String)

  /// Lines that begin with `- `.
  case list([String])
}

extension Prose {
  /// Reads the lines of a comment without their first `#`: an empty line ends a paragraph, `#` and
  /// a space begin a heading of one line, `- ` an item of a list.
  package static func read(_ lines: [String]) -> [Prose] {
    var prose: [Prose] = []
    var isOpen = false
    for line in lines {
      let words = line.trimmed
      let kind = kind(of: line, words)
      switch (kind, prose.last, isOpen) {
      case (.empty, _, _): break
      case (.words, .paragraph(let text)?, true):
        prose[prose.count - 1] = .paragraph(text + " " + words)
      case (.words, .list(var items)?, true):
        items[items.count - 1] += " " + words
        prose[prose.count - 1] = .list(items)
      case (.words, _, _): prose.append(.paragraph(words))
      case (.item, .list(let items)?, true):
        prose[prose.count - 1] = .list(items + [String(words.dropFirst(2)).trimmed])
      case (.item, _, _): prose.append(.list([String(words.dropFirst(2)).trimmed]))
      case (.heading(let isInner), _, _):
        prose.append(.heading(String(words.drop { $0 == "#" }).trimmed, isInner: isInner))
      }
      isOpen = kind == .words || kind == .item
    }
    return prose
  }

  private enum LineKind: Hashable {
    case empty, words, item
    case heading(isInner: Bool)
  }

  private static func kind(of line: String, _ words: String) -> LineKind {
    if words.isEmpty { return .empty }
    if line.hasPrefix("# ") { return .heading(isInner: false) }
    if line.hasPrefix("## ") { return .heading(isInner: true) }
    return words.hasPrefix("- ") ? .item : .words
  }
}

extension String {
  fileprivate var trimmed: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    let rest = drop(while: isBlank)
    let end = rest.lastIndex { !isBlank($0) }
    return end.map { String(rest[...$0]) } ?? ""
  }
}

extension HTMLWriter {
  /// - Parameter id: of a heading, by its number on the page.
  mutating func prose(_ prose: Prose, id: String?) {
    switch prose {
    case .heading(let words, let isInner):
      element(isInner ? "h3" : "h2", id.map { [("id", $0)] } ?? []) { $0.text(words) }
    case .paragraph(let words): element("p") { $0.words(words) }
    case .list(let items):
      element("ul") { list in
        for item in items { list.element("li") { $0.words(item) } }
      }
    }
    raw("\n")
  }

  /// A sentence in which addresses of the web are links.
  private mutating func words(_ sentence: String) {
    for (index, word) in sentence.split(separator: " ", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 { raw(" ") }
      let start = word.firstIndex { !"([".contains($0) } ?? word.startIndex
      let end = word.lastIndex { !".,;:!?)]".contains($0) }.map(word.index(after:)) ?? start
      guard start < end, let address = WebAddress(String(word[start..<end])) else {
        text(String(word))
        continue
      }
      text(String(word[..<start]))
      link(address, address.text)
      text(String(word[end...]))
    }
  }
}
