import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Foundation
import Testing

/// Models that are made to hurt, in every format, on a terminal and in a pipe. Those that have a
/// folder of their own are asked where it is at hand; a few like them are written here.
@Suite("What hostile data may write") struct HostileModelTests {
  private static let declaration = """
    {"version": 1,
     "scales": {"rating": {"labels": ["inadequate", "requires improvement", "good", "outstanding"]}},
     "kinds": {"council": {"at": "councils", "key": "id", "name": "name",
       "fields": {"population": {}}, "life": {"from": "opened"},
       "tracks": {"rating": {"in": "rating", "value": "value", "dates": {"on": "date"},
                             "source": "link", "scale": "rating"}}}}}
    """

  private static let queries = [
    "councils show population", "history of rating", "transitions of rating", "describe",
    "count councils by rating as of 2015", "explain councils where name is \"x\"",
    "expect no councils", "describe name",
  ]

  /// What is drawn in the other ways, or has evidence.
  private static let drawn = [
    "councils where rating is known show rating",
    "count councils by name, rating",
    "count councils by rating as of each year between 2012 and 2014",
    "average population of councils by name",
  ]

  struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]

    /// The name that is written into it, where there is one.
    var text = ""
    var testDescription: String { name }

    /// That name as JSON has it.
    var escaped: String { HostileModelTests.escaped(text) }
  }

  private static func escaped(_ text: String) -> String {
    text.utf16.map { String(format: "\\u%04x", $0) }.joined()
  }

  /// Names that a terminal, a page, a table or a spreadsheet would obey.
  private static let written = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{7}", "\u{1B}]8;;http://x.invalid\u{1B}\\link",
    "\u{9B}31m", "\u{9D}0;x\u{9C}", "\u{1B}P1;2q\u{1B}\\", "a\rb", "a\nb", "a\tb", "a\u{8}\u{8}b",
    "a\u{0}b", "</title></style></script><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "--><b>", "&lt;b&gt; &amp;", "' onclick='x", "<a href=\"data:text/html,x\">", "<![CDATA[",
    "\u{202E}gnp.exe", "\u{2066}x", "\u{200B}", "\u{2028}x", "\u{E0041}", "<script>",
    "\" onload=\"x", "]]>", "a|b", "=1+1", "\u{FEFF}x",
  ].enumerated().map { index, name in
    let text = escaped(name)
    return Hostile(
      name: "written-\(index)",
      bytes: Array(
        """
        {"councils": [{"id": "\(text)", "name": "\(text)", "opened": "\(text)", "population": 1,
          "rating": [{"date": "2012-05-01", "value": "\(text)", "link": "javascript:alert(1)"},
                     {"date": "2013-05-01", "value": "inadequate", "link": "\(text)"},
                     {"date": "2014-05-01", "value": "good",
                      "link": "https://example.org/\(text)?a=1&b='2'"}]}]}
        """.utf8), text: name)
  }

  /// Those of the folder; the large ones hurt in other ways.
  private static let found: [Hostile] = {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let stated = ProcessInfo.processInfo.environment["ANNALS_SHARED"]
    let folders = [stated, "/\(package)/../shared"].compactMap(\.self)
      .map { $0 + "/data/hostile-models" }
    guard let folder = folders.first(where: FileManager.default.fileExists(atPath:)) else {
      return []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) }
      guard let bytes, bytes.count < 8192, name.hasSuffix(".json") else { return nil }
      return Hostile(name: name, bytes: bytes)
    }
  }()

  /// What a terminal would obey in a text, and what turns a line round; line ends are ours.
  private func obeyed(_ text: String, but allowed: Set<Unicode.Scalar> = []) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C:
        !allowed.contains(scalar)
      default: false
      }
    }
  }

  /// What may be in a format: CSV and TSV keep the data in a pipe, TSV parts cells with tabs.
  private func isSafe(_ text: String, as format: OutputFormat, on page: Page) -> Bool {
    switch (format, page.isTerminal) {
    case (.csv, false): true
    case (.tsv, false): !text.contains("\r")
    case (.tsv, true): obeyed(text, but: ["\t"]).isEmpty
    case (.csv, true), (.table, _), (.plain, _), (.json, _), (.jsonl, _), (.markdown, _),
      (.svg, _), (.html, _):
      obeyed(text).isEmpty
    }
  }

  @Test(
    "Nothing of a model is obeyed, in answers, reports, descriptions and completions",
    arguments: written + found)
  func nothingIsObeyed(hostile: Hostile) throws {
    for declaration in [Self.declaration, nil] {
      let data = DataSet(
        name: hostile.name, bytes: hostile.bytes,
        declaration: declaration.map { DeclarationFile(name: "m.json", bytes: Array($0.utf8)) })
      let session: Session
      do throws(Failure) {
        session = try TestModel.opening.open(data, for: Page(width: 80), isCancelled: { false })
      } catch {
        #expect(obeyed(error.report).isEmpty)
        continue
      }
      #expect(obeyed(session.loadReport(for: Page(width: 80))).isEmpty)
      for format in OutputFormat.allCases {
        for page in [Page.plain, Page(width: 40), Page(width: 80)] {
          let (output, report) = ask(session, as: format, on: page)
          #expect(isSafe(output, as: format, on: page), "\(format), \(page.width ?? 0)")
          #expect(obeyed(report).isEmpty)
        }
      }
      let shell = Shell(
        session: session, format: .table, warnings: .warning, opening: TestModel.opening)
      #expect(obeyed(shell.greeting(for: Page(width: 80))).isEmpty)
      for text in ["councils where name is ", "history of rating for ", "describe "] {
        let completion = Assistant(session: session)
          .completion(of: text, at: text.utf8.count) { _ in [] }
        let lines = completion.lines(width: 80, limit: 50, isColoured: false)
        #expect(obeyed(lines.joined()).isEmpty)
      }
    }
  }

  @Test(
    "Nothing of a model is markup, a style or a link to a script, on a page or in a picture",
    arguments: written + found)
  func nothingIsMarkup(hostile: Hostile) throws {
    let script = try #require(Self.script)
    var documents = 0
    for declaration in [Self.declaration, nil] {
      let data = DataSet(
        name: hostile.name, bytes: hostile.bytes,
        declaration: declaration.map { DeclarationFile(name: "m.json", bytes: Array($0.utf8)) })
      guard
        let session = try? TestModel.opening.open(data, for: .plain, isCancelled: { false })
      else { continue }
      for query in declaration == nil ? Self.drawn : Self.queries + Self.drawn {
        for (format, scripts) in [(OutputFormat.html, [script]), (.svg, [])] {
          let (output, _) = ask(session, as: format, on: .plain, [query])
          // A query that this model cannot be asked, and words as a picture.
          guard !output.isEmpty else { continue }
          documents += 1
          let faults = MarkupReader.faults(of: output, scripts: scripts)
          #expect(faults.isEmpty, "\(format) of \(query)")
        }
      }
    }
    // What is written here can be loaded and asked.
    #expect(hostile.text.isEmpty || documents > 12)
  }

  @Test("What a model is called and who owns it is a text too", arguments: written)
  func creditsAreTexts(hostile: Hostile) throws {
    let script = try #require(Self.script)
    let text = hostile.escaped
    let json = TestModel.json.replacing(
      "\"title\": \"Kitchens\"", with: "\"title\": \"\(text)\", \"licence\": \"\(text)\"")
    let session = try TestModel.opening.open(
      DataSet(name: "kitchens.json", bytes: Array(json.utf8)), for: .plain,
      isCancelled: { false })
    for (format, scripts) in [(OutputFormat.html, [script]), (.svg, [])] {
      let (output, _) = ask(session, as: format, on: .plain, ["history of rating"])
      #expect(MarkupReader.faults(of: output, scripts: scripts).isEmpty, "\(format)")
    }
  }

  @Test("The comments of a report are texts", arguments: written)
  func reportsAreTexts(hostile: Hostile) throws {
    let script = try #require(Self.script)
    // A line end ends a comment.
    let text = hostile.text.replacing("\n", with: " ").replacing("\r", with: " ")
    let source = """
      # \(text)
      # see https://example.org/\(text) and (https://example.org/a).

      ## \(text)
      # - \(text)
      define x as rating is good # \(text)
      kitchens where x # \(text)
      expect no kitchens # \(text)
      # \(text)
      """
    var batch = Batch(
      session: try TestModel.session(), format: .html, page: .plain, reportPage: .plain,
      warnings: .warning)
    batch.pageLayout = .report
    var output = ""
    _ = batch.run(
      [QuerySource(name: "\(text).annals", text: Array(source.utf8))], isCancelled: { false },
      emit: { output += $0 }, report: { _ in })
    guard !output.isEmpty else { return }
    #expect(MarkupReader.faults(of: output, scripts: [script]).isEmpty)
    // A tab in what was written stays one.
    #expect(obeyed(output, but: ["\t"]).isEmpty)
  }

  /// What every page of ours runs.
  private static let script: String? = {
    guard let session = try? TestModel.session() else { return nil }
    let batch = Batch(
      session: session, format: .html, page: .plain, reportPage: .plain,
      warnings: .warning)
    var page = ""
    _ = batch.run(
      [QuerySource(name: "query", text: Array("kitchens".utf8))], isCancelled: { false },
      emit: { page += $0 }, report: { _ in })
    guard let start = page.firstRange(of: "<script>"), let end = page.firstRange(of: "</script>")
    else { return nil }
    return String(page[start.upperBound..<end.lowerBound])
  }()

  private func ask(
    _ session: Session, as format: OutputFormat, on page: Page,
    _ queries: [String] = queries
  ) -> (output: String, report: String) {
    let batch = Batch(
      session: session, format: format, page: page, reportPage: page, warnings: .warning)
    var (output, report) = ("", "")
    for query in queries {
      let source = QuerySource(name: "query", text: Array(query.utf8))
      _ = batch.run(
        [source], isCancelled: { false }, emit: { output += $0 }, report: { report += $0 })
    }
    return (output, report)
  }
}
