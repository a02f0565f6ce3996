package import AnnalsModel
import AnnalsSyntax

/// Writes what a load could not use, in the manner of a compiler, so that an editor can go to it.
///
///     councils.json:1042:17: warning: councils.inspections.overall: 'goood' is no grade of …
///       12 times; also at 1050:17, 1061:17
package enum LoadReportRenderer {
  /// How many problems are shown unless a caller says otherwise; the rest is counted.
  package static let mostShown = 10

  /// - Parameter limit: how many entries to show; the rest is counted.
  /// - Returns: empty when everything could be used.
  package static func render(
    _ report: LoadReport, for page: Page = .plain, limit: Int = mostShown
  ) -> String {
    var output = ""
    for entry in pathsFirst(report.entries).prefix(max(limit, 0)) {
      output += Report(
        severity: .warning, place: entry.places.first?.text ?? "",
        message: "\(entry.path): \(entry.message)", help: []
      ).text(on: page)
      if let line = entry.elsewhere { output += "  \(VisibleText(line).text)\n" }
    }
    return output + DiagnosticRenderer.more(than: limit, of: report.entries.count)
  }

  /// The first problem of each path before all others, so that the few that are shown are not
  /// all of one.
  private static func pathsFirst(_ entries: [LoadReportEntry]) -> [LoadReportEntry] {
    var paths: Set<[UInt8]> = []
    var first: [LoadReportEntry] = []
    var others: [LoadReportEntry] = []
    for entry in entries {
      if paths.insert(Array(entry.path.utf8)).inserted {
        first.append(entry)
      } else {
        others.append(entry)
      }
    }
    return first + others
  }

  /// One error that stands in no file.
  ///
  /// - Parameter subject: what the line begins with; `nil` for nothing.
  package static func render(_ message: String, about subject: String?) -> String {
    Report(severity: .error, place: subject ?? "", message: message, help: []).text(on: .plain)
  }

  /// What kept a file from being loaded.
  ///
  /// - Parameter limit: how many problems to show; the rest is counted.
  package static func render(
    _ problems: [LoadProblem], for page: Page = .plain, limit: Int = mostShown
  ) -> String {
    problems.prefix(max(limit, 0)).map { problem in
      let excerpt = problem.excerpt.map {
        SourceExcerpt(
          $0.bytes[...], marked: $0.marked, width: DiagnosticRenderer.excerptWidth(on: page))
      }
      return Report(
        severity: .error, place: problem.place?.text ?? "", message: problem.message,
        excerpt: excerpt, help: problem.help
      ).text(on: page)
    }.joined() + DiagnosticRenderer.more(than: limit, of: problems.count)
  }
}

extension FilePlace {
  fileprivate var text: String { "\(file):\(line):\(column)" }
}

extension LoadReportEntry {
  /// `12 times; also at 1050:17, b.json:3:1`; `nil` for what happened once.
  fileprivate var elsewhere: String? {
    guard count > 1 else { return nil }
    let others = places.dropFirst().map { place in
      place.file == places.first?.file ? "\(place.line):\(place.column)" : place.text
    }
    return "\(count) times" + (others.isEmpty ? "" : "; also at " + others.joined(separator: ", "))
  }
}
