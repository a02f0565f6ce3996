/// Whether a text is one well-formed element, by the rules that all of ours keep: each element is
/// closed in its turn, each attribute quoted and given once, each `&` begins an entity of XML.
enum StrictXML {
  /// What is wrong first; `nil` where nothing is.
  static func fault(_ text: String) -> String? {
    var open: [Substring] = []
    // A sign and a mark behind it are one character of Swift, and two of XML.
    let plain = text.unicodeScalars.map { $0.isASCII || isForbidden($0) ? $0 : "x" }
    var rest = Substring(String(String.UnicodeScalarView(plain)))
    var roots = 0
    while let next = rest.firstIndex(of: "<") {
      if let fault = fault(inText: rest[..<next]) { return fault }
      guard let end = rest[next...].firstIndex(of: ">") else { return "a tag without an end" }
      let tag = rest[rest.index(after: next)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag)> closes another" }
        continue
      }
      if open.isEmpty { roots += 1 }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if let fault = fault(inAttributes: tag.dropFirst(name.count)) { return "<\(tag)>: \(fault)" }
      if !tag.hasSuffix("/") { open.append(name) }
    }
    if !open.isEmpty { return "<\(open.joined(separator: "><"))> is not closed" }
    return roots == 1 ? fault(inText: rest) : "\(roots) roots"
  }

  private static func fault(inText text: Substring) -> String? {
    if text.contains(">") || text.contains("]]>") { return "a bare >" }
    if text.unicodeScalars.contains(where: isForbidden) { return "a character that XML has not" }
    let known = ["amp;", "lt;", "gt;", "quot;", "#39;"]
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    where !known.contains(where: { part.hasPrefix($0) }) {
      return "a bare &"
    }
    return nil
  }

  private static func isForbidden(_ letter: Unicode.Scalar) -> Bool {
    (letter.value < 0x20 && letter != "\n") || letter.value == 0xFFFE || letter.value == 0xFFFF
  }

  private static func fault(inAttributes text: Substring) -> String? {
    var seen: Set<Substring> = []
    var rest = text.hasSuffix("/") ? text.dropLast() : text
    while !rest.isEmpty {
      guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return "no attribute" }
      let name = rest[rest.index(after: rest.startIndex)..<equals]
      guard seen.insert(name).inserted else { return "\(name) twice" }
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        return "\(name) is not quoted"
      }
      if let fault = fault(inText: rest[rest.index(after: rest.startIndex)..<end]) { return fault }
      rest = rest[rest.index(after: end)...]
    }
    return nil
  }
}
