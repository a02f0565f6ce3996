import AnnalsEngine
import AnnalsModel
import AnnalsRender
import AnnalsShell
import FoundationEssentials

/// Asks a query as the program does with `-c`, without a terminal: the answer, or the report.
struct CaseRunner: Sendable {
  let session: Session
  let format: OutputFormat
  let page: Page
  private let arguments: [GivenValue]
  private let warnings: WarningTreatment

  /// - Parameter declaration: used instead of one in the model's file.
  init(_ file: CaseFile, declaration: DeclarationText? = nil) throws {
    let name = file.settings["model"] ?? "shipped"
    let path =
      name == "shipped" || name == "rivers"
      ? CaseLibrary.project.appending(path: "samples").appending(
        path: name == "shipped" ? "councils.json" : "rivers.json")
      : CaseLibrary.folder.appending(path: "Models/\(name).json")
    let data = FileManager.default.contents(atPath: path.path) ?? Data()
    let model = try Model.load(Array(data), file: "\(name).json", declaration: declaration)
    let day = file.settings["today"].flatMap { Day(isoText: $0) } ?? model.statedDay
    var session = Session(model: model, today: day ?? .last)
    session.workers = .backwards
    self.session = session
    format = file.settings["format"].flatMap { OutputFormat(rawValue: $0) } ?? .table
    page = Page(file.settings)
    warnings = file.settings["strict"] == "yes" ? .error : .warning
    arguments = (file.settings["param"] ?? "").split(separator: ";").compactMap { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? GivenValue(name: parts[0], text: parts[1]) : nil
    }
  }

  /// What `-c` writes, reports first.
  ///
  /// - Parameter path: of the file that the query stands in; what it uses is read from there.
  func output(of query: String, at path: String? = nil) -> String {
    let source = QuerySource(name: "query", text: Array(query.utf8), path: path)
    var (output, report) = ("", "")
    let batch = Batch(
      session: session, format: format, page: page, reportPage: .plain, warnings: warnings,
      arguments: arguments(of: query), library: Self.library)
    _ = batch.run(
      [source], isCancelled: { false }, emit: { output += $0 }, report: { report += $0 })
    return (report + output).replacing("\u{1B}", with: "␛").withoutTrailingSpace
  }

  /// The values of the file for those parameters that a query has.
  private func arguments(of query: String) -> [GivenValue] {
    arguments.filter { query.contains("$" + $0.name) }
  }

  /// What a text is checked to be.
  func examine(_ source: QuerySource, for purpose: Purpose) -> Examination {
    var workspace = Workspace()
    workspace.arguments = arguments
    return session.examine([source], for: purpose, in: workspace, library: Self.library)
  }

  /// Reads the files of a folder by their bare names: `use "risers.annals"`.
  static let library = SourceLibrary { path, _ in
    let url = CaseLibrary.folder.appending(path: "Texts/\(path)")
    guard let data = FileManager.default.contents(atPath: url.path) else {
      return .failure(UnusableSource(message: "no file is called '\(path)'"))
    }
    return .success(QuerySource(name: path, text: Array(data), path: path))
  }
}

extension Page {
  /// A pipe, or a terminal so many columns wide.
  fileprivate init(_ settings: [String: String]) {
    self.init(
      width: settings["width"].flatMap { Int($0) }, isColoured: settings["colour"] == "yes",
      drawsPictures: settings["pictures"] == "yes")
  }
}

extension String {
  /// Without spaces at the ends of lines and empty lines at its ends, as files keep it.
  var withoutTrailingSpace: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    var kept = lines[...]
    while kept.last?.isEmpty == true { kept.removeLast() }
    while kept.first?.isEmpty == true { kept.removeFirst() }
    return kept.joined(separator: "\n")
  }
}

extension Workers {
  /// Does the last piece first, of all that has 128 entities or more: what comes out must not hang on
  /// who is done first.
  fileprivate static let backwards = Workers(count: 2, unit: 64) { pieces, perform in
    for piece in (0..<pieces).reversed() { perform(piece) }
  }
}
