import Foundation
import FoundationXML

/// Reads a page or a picture as strictly as XML asks, and says what in it is not of ours: data may
/// fill its texts and lead to the web, and nothing else.
final class MarkupReader: NSObject, XMLParserDelegate {
  private(set) var faults: [String] = []
  private var ids: Set<String> = []
  private var path: [String] = []
  private var texts: [String: String] = [:]

  private static let elements: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "nav",
    "main",
    "section", "p", "span", "strong", "b", "code", "pre", "ol", "ul", "li", "div", "table", "thead",
    "tbody", "tr", "th", "td", "details", "summary", "time", "figure", "figcaption", "footer",
    "script", "svg", "desc", "defs", "pattern", "path", "g", "text", "circle",
  ]
  private static let attributes: Set<String> = [
    "xmlns", "lang", "charset", "http-equiv", "content", "name", "class", "href", "rel", "id",
    "aria-labelledby", "aria-describedby", "aria-label", "aria-hidden", "role", "tabindex", "scope",
    "data-v", "data-u", "open", "datetime", "width", "height", "viewBox", "patternUnits", "d", "x",
    "y", "cx", "cy", "r", "fill", "transform", "stroke-dasharray",
  ]

  /// What is wrong with a document.
  ///
  /// - Parameter scripts: what it may run.
  static func faults(of document: String, scripts: [String]) -> [String] {
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      let place = "\(parser.lineNumber):\(parser.columnNumber)"
      return ["not well formed at \(place)"]
    }
    let style = NSString(string: reader.texts["style"] ?? "")
    for word in ["url(", "@import", "<", "&", "expression"]
    where style.contains(word) {
      reader.faults.append("a style with \(word)")
    }
    if scripts.joined() != reader.texts["script"] ?? "" { reader.faults.append("another script") }
    return reader.faults + emptied(in: document)
  }

  /// What HTML would leave open, though XML takes it for closed.
  private static func emptied(in document: String) -> [String] {
    document.components(separatedBy: "/>").dropLast().compactMap { piece in
      let tag = piece[(piece.lastIndex(of: "<") ?? piece.startIndex)...].dropFirst()
      let name = tag.prefix { $0 != " " }
      return ["meta", "path", "circle"].contains(name) ? nil : "<\(name)/>"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    if !Self.elements.contains(name) { faults.append("<\(name)>") }
    for (key, value) in attributes {
      if !Self.attributes.contains(key) { faults.append("\(key)=") }
      if key == "href", !["https://", "http://", "#"].contains(where: value.hasPrefix) {
        faults.append("a link to \(value)")
      }
      if key == "fill", value != "none", !value.hasPrefix("url(#") {
        faults.append("fill=\(value)")
      }
      if key == "id", !ids.insert(value).inserted { faults.append("\(value) twice") }
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let name = path.last, name == "style" || name == "script" else { return }
    texts[name, default: ""] += text
  }
}
