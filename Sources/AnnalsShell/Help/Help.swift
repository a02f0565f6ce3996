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

  /// One screen: the shape of a query, the keys, the commands, where to read on.
  var overview: String {
    var outline = Outline(page: page)
    outline.paragraph(
      "A query says which, and the answer says when, from what, and who could not be told:")
    outline.emptyLine()
    outline.paragraph("councils where rating improved from inadequate since 2014", indent: 2)
    outline.emptyLine()
    outline.paragraph(
      "Enter runs a complete query and goes on with an incomplete one; Tab completes; Up brings "
        + "back. Ctrl-C clears the line or stops a query.")
    outline.emptyLine()
    outline.entries(
      CommandGroup.allCases.map { group in
        Outline.Entry(group.rawValue, [group.commands.map(\.typed).joined(separator: "  ")])
      }, indent: 2)
    outline.emptyLine()
    outline.paragraph(".help WORD explains a command, or one of these: " + Self.words)
    return outline.text
  }

  /// The first word of each page on the language.
  private static let words =
    HelpTopic.language.compactMap(\.words.first).joined(separator: ", ")
    + ". .help commands has a line for each."

  /// The page that a word leads to: a command, with or without its dot, or a form of the language.
  func page(on word: String) -> Lookup {
    let word = word.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    if word == "commands" { return .found(commands) }
    if word.first == ".", let name = CommandName(rawValue: String(word.dropFirst())) {
      return .found(name.page(for: page))
    }
    let topics = HelpTopic.language.filter { $0.words.contains(word) }
    var pages = topics.map { $0.page(for: page) }
    // 'explain' and 'history' are both; the language comes first.
    if let name = CommandName(rawValue: word) { pages.append(name.page(for: page)) }
    guard pages.isEmpty else { return .found(pages.joined(separator: "\n")) }
    return .unknown(message: "there is no help on '\(word)'" + offer(near: word))
  }

  /// A line for each command.
  private var commands: String {
    var outline = Outline(page: page)
    outline.entries(
      CommandName.allCases.map { Outline.Entry($0.typed, [$0.summary]) }, indent: 0)
    return outline.text
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
  /// What is typed for it: `.help`; only `why` needs no dot.
  fileprivate var typed: String { self == .why ? "why NAME" : "." + rawValue }

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
