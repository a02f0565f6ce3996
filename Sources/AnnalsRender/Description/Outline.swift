/// A text of headings and terms with what is said of them, fitted to a page.
///
///     158 councils
///       fields
///         region      text, 9 different: North West, London, South East
package struct Outline {
  /// A term and its paragraphs.
  package struct Entry {
    package var term: String

    /// Beside the term, each on lines of its own.
    package var paragraphs: [String]

    /// - Parameter paragraphs: those that are `nil` are left out.
    package init(_ term: String, _ paragraphs: [String?]) {
      self.term = term
      self.paragraphs = paragraphs.compactMap { $0 }
    }
  }

  package let page: Page

  /// What was written, each line ended by a newline.
  package private(set) var text = ""

  /// An empty text for a page.
  package init(page: Page) {
    self.page = page
  }

  /// Sets what follows apart.
  package mutating func emptyLine() {
    text += "\n"
  }

  /// Writes words that stand out, over several lines where they are long.
  package mutating func heading(_ words: String, indent: Int = 0) {
    lines(of: words, indent: indent, style: .heading)
  }

  /// Writes a sentence or a word of its own, over several lines where it is long.
  package mutating func paragraph(_ words: String, indent: Int = 0) {
    lines(of: words, indent: indent, style: .plain)
  }

  /// Terms in a column of their own, as wide as the widest up to a third of the page; a term
  /// that is wider stands on its own line.
  package mutating func entries(_ entries: [Entry], indent: Int) {
    if page.isReadAloud {
      for entry in entries { writeAloud(entry) }
      return
    }
    let limit = page.width.map { max($0 / 3, 4) } ?? 28
    let widths = entries.map { VisibleText($0.term).width }
    let column = indent + 2 + min(widths.max() ?? 0, limit)
    for entry in entries { write(entry, indent: indent, column: column) }
  }

  /// `region: text, 9 different`; what more is said of it goes on.
  private mutating func writeAloud(_ entry: Entry) {
    let words = entry.paragraphs.map { String($0.drop { $0 == " " }) }.joined(separator: "; ")
    lines(of: entry.term + (words.isEmpty ? "" : ": " + words), indent: 0, style: .plain)
  }

  private mutating func write(_ entry: Entry, indent: Int, column: Int) {
    let term = VisibleText(entry.term)
    let isAlone = indent + term.width + 2 > column || entry.paragraphs.isEmpty
    if isAlone {
      lines(of: entry.term, indent: indent, style: .heading)
    } else {
      text += String(repeating: " ", count: indent) + Style.heading.paint(term.text, on: page)
    }
    var padding = isAlone ? column : column - indent - term.width
    for paragraph in entry.paragraphs {
      for line in wrapped(VisibleText(paragraph).text, to: room(beside: column)) {
        text += String(repeating: " ", count: padding) + line + "\n"
        padding = column
      }
    }
  }

  private mutating func lines(of words: String, indent: Int, style: Style) {
    let indent = page.isReadAloud ? 0 : indent
    for line in wrapped(VisibleText(words).text, to: room(beside: indent)) {
      text += String(repeating: " ", count: indent) + style.paint(line, on: page) + "\n"
    }
  }

  private func room(beside indent: Int) -> Int? {
    page.width.map { max($0 - indent, 2) }
  }
}
