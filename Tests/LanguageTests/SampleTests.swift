import AnnalsEngine
import AnnalsSyntax
import FoundationEssentials
import Testing

/// The saved queries of `samples/queries`, each with the whole of what it answers in `Samples/`.
@Suite struct SampleTests {
  static let names = CaseLibrary.names(in: "../../samples/queries", ending: ".annals")

  @Test(arguments: names)
  func everySavedQueryAnswersAsWritten(_ name: String) throws {
    let query = CaseLibrary.project.appending(path: "samples/queries/\(name)")
    let golden = CaseLibrary.folder.appending(path: "Samples/\(name).txt")
    let runner = try CaseRunner(CaseFile(name: name, text: ""))
    let output = runner.output(of: CaseLibrary.text(of: query)) + "\n"
    guard CaseRecorder.isOn else {
      #expect(output == CaseLibrary.text(of: golden))
      return
    }
    try Data(output.utf8).write(to: golden)
  }

  @Test(arguments: names)
  func everySavedQueryIsLaidOut(_ name: String) throws {
    let query = CaseLibrary.project.appending(path: "samples/queries/\(name)")
    try expectLayout(of: CaseLibrary.text(of: query), "shipped")
  }

  @Test(arguments: CaseLibrary.names(in: "../../samples/bench", ending: ".annals"))
  func everyQuestionOfTheBenchIsLaidOut(_ name: String) {
    let text = CaseLibrary.text(
      of: CaseLibrary.project.appending(path: "samples/bench/\(name)"))
    #expect(Parser.parse(Array(text.utf8)).diagnostics.isEmpty)
    #expect(Formatter.format(Array(text.utf8)) == text)
  }

  @Test func theSecondModelsQueriesAreLaidOut() throws {
    let query = CaseLibrary.project.appending(path: "samples/rivers.annals")
    try expectLayout(of: CaseLibrary.text(of: query), "rivers")
  }

  /// `annals fmt --check`, with the model and, where names need none, without it.
  private func expectLayout(of text: String, _ model: String) throws {
    var file = CaseFile(name: "", text: "")
    file.settings["model"] = model
    let query = Array(text.utf8)
    #expect(
      try Formatter.format(query, vocabulary: CaseRunner(file).session.vocabulary) == text)
    let isPlain = Parser.parse(query).diagnostics.isEmpty
    if isPlain { #expect(Formatter.format(query) == text) }
  }

  @Test func theReportIsLaidOut() throws {
    let query = CaseLibrary.project.appending(path: "samples/england.annals")
    try expectLayout(of: CaseLibrary.text(of: query), "shipped")
  }

  @Test func thereAreSavedQueries() {
    #expect(Self.names.count >= 10)
  }

  @Test func theSecondModelAnswersItsQueries() throws {
    var file = CaseFile(name: "rivers.annals", text: "")
    file.settings["model"] = "rivers"
    let query = CaseLibrary.project.appending(path: "samples/rivers.annals")
    let golden = CaseLibrary.folder.appending(path: "Samples/rivers.annals.txt")
    let output = try CaseRunner(file).output(of: CaseLibrary.text(of: query)) + "\n"
    guard CaseRecorder.isOn else {
      #expect(output == CaseLibrary.text(of: golden))
      return
    }
    try Data(output.utf8).write(to: golden)
  }
}
