package import AnnalsSyntax

/// Writes what is to be said about a query as a picture: the place and the message, the line, a
/// caret under the words it is about, then what would be right.
///
///     query:1:16: error: no record is called 'ratting'; did you mean 'rating'?
///       councils where ratting improved since 2014
///                      ^~~~~~~
///       help: councils where rating improved since 2014
package enum DiagnosticRenderer {
  /// Lines are shown up to this many columns, indent included.
  package static let longestLine = 100

  /// - Parameters:
  ///   - text: what the ranges of the diagnostics point into; any bytes.
  ///   - name: of the text, as the heading gives it: a file, or `query`.
  ///   - limit: how many to show; the rest is counted.
  /// - Returns: empty when there is nothing to say.
  package static func render(
    _ diagnostics: [Diagnostic], text: [UInt8], name: String, for page: Page = .plain,
    limit: Int = 10
  ) -> String {
    var output = ""
    for diagnostic in diagnostics.prefix(max(limit, 0)) {
      let position = SourcePosition(of: diagnostic.range, in: text)
      let place = "\(name):\(position.line):\(position.column)"
      let excerpt = SourceExcerpt(
        position.bytes, marked: position.marked, width: excerptWidth(on: page))
      output += Report(
        severity: .error, place: place, message: diagnostic.message,
        excerpt: excerpt, help: diagnostic.help
      ).text(on: page)
    }
    return output + more(than: limit, of: diagnostics.count)
  }

  /// Columns for a line of source, without its indent.
  static func excerptWidth(on page: Page) -> Int {
    max(min(page.width ?? longestLine, longestLine) - 2, 8)
  }

  /// The line that counts what is not shown.
  static func more(than limit: Int, of count: Int) -> String {
    count > max(limit, 0) ? "… and \(count - max(limit, 0)) more\n" : ""
  }
}

/// One report, whatever it is about.
struct Report {
  enum Severity {
    case error
    case warning
  }

  var severity: Severity

  /// `query:1:16`; empty where there is no place.
  var place: String
  var message: String
  var excerpt: SourceExcerpt?
  var help: [String]

  /// The lines of the report, each ended by a newline.
  func text(on page: Page) -> String {
    let style = severity.style
    var output = ""
    if !place.isEmpty {
      output += Style.heading.paint(VisibleText(place).text + ":", on: page) + " "
    }
    output += style.paint(severity.word + ":", on: page)
    output += " \(VisibleText(message).text)\n"
    if let excerpt { output += excerpt.lines(style, on: page) }
    for line in help {
      output += "  \(Style.help.paint("help:", on: page)) \(VisibleText(line).text)\n"
    }
    return output
  }
}

extension Report.Severity {
  fileprivate var word: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}
