import AnnalsEngine
import AnnalsModel
import AnnalsRender
import AnnalsSyntax
import FoundationEssentials

/// Asks a query as the program does with `-c`, without a terminal: the answer, or the report.
struct CaseRunner: Sendable {
  let session: Session

  init(_ file: CaseFile) throws {
    let name = file.settings["model"] ?? "shipped"
    let path =
      name == "shipped" || name == "rivers"
      ? CaseLibrary.project.appending(path: "samples").appending(
        path: name == "shipped" ? "councils.json" : "rivers.json")
      : CaseLibrary.folder.appending(path: "Models/\(name).json")
    let data = FileManager.default.contents(atPath: path.path) ?? Data()
    let model = try Model.load(Array(data), file: "\(name).json")
    let day = file.settings["today"].flatMap { Day(isoText: $0) } ?? model.statedDay
    session = Session(model: model, today: day ?? .last)
  }

  func output(of query: String) -> String {
    let text = Array(query.utf8)
    let parse = session.parse(text)
    var diagnostics = parse.diagnostics
    var answers: [String] = []
    for statement in parse.script.statements where !diagnostics.contains(where: \.isError) {
      let check = session.check(statement)
      diagnostics += check.diagnostics
      guard let plan = check.plan, let answer = try? session.run(plan) else { continue }
      answers.append(AnswerRenderer.render(answer, as: .table))
    }
    let report = DiagnosticRenderer.render(diagnostics, text: text, name: "query")
    return (report + answers.joined(separator: "\n")).withoutTrailingSpace
  }
}

extension Diagnostic {
  fileprivate var isError: Bool { severity == .error }
}

extension String {
  /// Without spaces at the ends of lines and empty lines at its ends, as files keep it.
  fileprivate var withoutTrailingSpace: String {
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
