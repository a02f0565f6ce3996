import AnnalsEngine

/// Writes an answer as a pipe table of GitHub's Markdown, the footer as paragraphs under it.
/// Nothing in the data acts as markup.
enum MarkdownRenderer {
  /// The table, unless there are no rows, and the footer.
  static func render(_ answer: Answer) -> String {
    var output = table(answer)
    if !output.isEmpty { output += "\n" }
    let footer = FooterRenderer(facts: answer.facts, shown: answer.rows.count).paragraphs
    output += footer.map { escaped($0) + "\n" }.joined(separator: "\n")
    return output
  }

  /// The table alone; empty where there are no rows.
  static func table(_ answer: Answer) -> String {
    guard !answer.rows.isEmpty, !answer.columns.isEmpty else { return "" }
    var output = line(answer.columns.map { escaped($0.headingWithUnit) })
    output += line(answer.columns.map { $0.type.isNumber ? "---:" : "---" })
    for row in answer.rows {
      output += line(zip(row, answer.columns).map { escaped($0.words(in: $1)) })
    }
    return output
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The text with a backslash before everything that Markdown would read.
  private static func escaped(_ raw: String) -> String {
    if raw.utf8.allSatisfy(isPlain) { return raw }
    var output = ""
    let characters = Array(VisibleText(raw).text)
    for (index, character) in characters.enumerated() {
      switch character {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "$":
        output += "\\"
      case "&":
        if isEntity(characters[index...]) { output += "\\" }
      case "_", "~":
        // Inside a word, as in a link, they are only themselves.
        let isInside = isWord(characters, index - 1) && isWord(characters, index + 1)
        if !isInside { output += "\\" }
      default: break
      }
      output.append(character)
    }
    return output
  }

  /// Whether a text begins with an entity, `&lt;` or `&#60;`; an `&` in a link is none.
  private static func isEntity(_ characters: ArraySlice<Character>) -> Bool {
    characters.dropFirst().first { !$0.isLetter && !$0.isNumber && $0 != "#" } == ";"
  }

  /// Whether a byte is of no meaning to Markdown, wherever it stands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private static func isWord(_ characters: [Character], _ index: Int) -> Bool {
    characters.indices.contains(index)
      && (characters[index].isLetter || characters[index].isNumber)
  }
}
