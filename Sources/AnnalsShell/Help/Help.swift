import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

/// What `.help` says, fitted to a page.
struct Help {
  private let session: Session
  private let page: Page

  init(_ session: Session, for page: Page) {
    self.session = session
    self.page = page.forReading
  }

  /// One screen: the commands, the shape of a query, where to read on.
  var overview: String {
    var outline = Outline(page: page)
    outline.paragraph(
      "A query says which, and the answer says when, from what, and who could not be told:")
    outline.emptyLine()
    outline.paragraph("councils where rating improved from inadequate since 2014", indent: 2)
    outline.emptyLine()
    outline.paragraph(
      "Enter runs a complete query and goes on with an incomplete one; Alt-Enter always makes a "
        + "new line. Up and Down bring back earlier queries. Ctrl-C clears the line or stops a "
        + "query.")
    outline.emptyLine()
    outline.entries(
      CommandName.allCases.map { Outline.Entry($0.usage, [$0.summary]) }, indent: 2)
    outline.emptyLine()
    let words = HelpTopic.language.compactMap(\.words.first).joined(separator: ", ")
    outline.paragraph(".help WORD explains: \(words)")
    return outline.text
  }

  /// The page that a word leads to: a command, with or without its dot, or a form of the language.
  func page(on word: String) -> Lookup {
    let word = word.lowercased()
    let bare = word.first == "." ? String(word.dropFirst()) : word
    if let name = CommandName(rawValue: bare) { return .found(name.page(for: page)) }
    if let topic = HelpTopic.language.first(where: { $0.words.contains(word) }) {
      return .found(topic.page(for: page))
    }
    return .unknown(message: "there is no help on '\(word)'" + offer(near: word))
  }

  private func offer(near word: String) -> String {
    if case .found = Description.make(of: session, name: word, for: page) {
      return ", but the data has it: .describe \(word)"
    }
    let words = HelpTopic.language.flatMap(\.words) + CommandName.allCases.map(\.rawValue)
    return didYouMean(
      Suggestion.nearest(to: word, among: words), otherwise: "; .help lists what there is")
  }
}

extension CommandName {
  fileprivate func page(for page: Page) -> String {
    var outline = Outline(page: page)
    outline.paragraph(usage, indent: 2)
    outline.emptyLine()
    for paragraph in [summary] + details { outline.paragraph(paragraph) }
    return outline.text
  }
}

extension Page {
  /// Longer lines are hard to read, so a wide page is not used whole.
  fileprivate var forReading: Page {
    Page(width: min(width ?? 80, 80), isColoured: isColoured)
  }
}
