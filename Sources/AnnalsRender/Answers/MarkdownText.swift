/// A text that Markdown shows as it is.
enum MarkdownText {
  /// The text, hidden characters spelled out, with a backslash before everything that Markdown
  /// would read.
  static func escaped(_ raw: String) -> String {
    if raw.utf8.allSatisfy(isPlain) { return raw }
    // Scalars: a sign with an accent on it is a sign still.
    let scalars = Array(VisibleText(raw).text.unicodeScalars)
    let marked = scalars.indices.filter { isMarkup(scalars, $0) }
    // What is a web address up to a blank is shown with the backslashes that are in it.
    let parted = marked.isEmpty ? [] : scalars.indices.filter { beginsAddress(scalars, $0) }
    let places = Set(marked + parted)
    var output = ""
    for index in scalars.indices {
      if places.contains(index) { output += "\\" }
      output.unicodeScalars.append(scalars[index])
    }
    return output
  }

  /// The text as a paragraph: what would make a heading or a list of it is one more sign.
  static func paragraph(_ raw: String) -> String {
    let text = escaped(raw)
    switch text.unicodeScalars.first {
    case "#", "+", "-", "=", ":": return "\\" + text
    default: return text
    }
  }

  /// Lines as they are, between fences that are longer than any in them.
  static func fenced(_ lines: String, as language: String = "") -> String {
    var fence = "```"
    while lines.contains(fence) { fence += "`" }
    return fence + language + "\n" + lines + fence + "\n"
  }

  private static func isMarkup(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "$": true
    case "&": isEntity(scalars[index...])
    // Inside a word, as in a link, they are only themselves.
    case "_", "~": !(isWord(scalars, index - 1) && isWord(scalars, index + 1))
    default: false
    }
  }

  /// Whether a text begins with an entity, `&lt;` or `&#60;`; an `&` in a link is none.
  private static func isEntity(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = scalars.dropFirst().first {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil && $0 != "#"
    }
    return end == ";"
  }

  /// Whether a sign makes an address of the text before it: the colon of `://`, the full stop of
  /// `www.`
  private static func beginsAddress(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    switch scalars[index] {
    case ":": scalars[index...].starts(with: [":", "/", "/"])
    case ".": scalars[..<index].suffix(3).allSatisfy { $0 == "w" || $0 == "W" } && index >= 3
    default: false
    }
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

  private static func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let properties = scalars[index].properties
    return properties.isAlphabetic || properties.numericType != nil
  }
}
