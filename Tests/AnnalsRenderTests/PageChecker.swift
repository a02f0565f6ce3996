import Foundation
import FoundationXML

/// A page read by a strict reader of XML: its elements in order, with their texts.
final class PageChecker: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]

    /// Its own and that of what is in it.
    var text = ""
  }

  private(set) var elements: [Element] = []

  /// Indices into the elements: what is open.
  private var path: [Int] = []

  struct Broken: Error, CustomStringConvertible {
    var description: String
  }

  static func elements(of page: String) throws -> [Element] {
    let checker = PageChecker()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = checker
    guard parser.parse() else {
      let place = "\(parser.lineNumber):\(parser.columnNumber)"
      throw Broken(description: "\(place): \(parser.parserError.map { "\($0)" } ?? "")")
    }
    return checker.elements
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in path { elements[index].text += text }
  }
}
