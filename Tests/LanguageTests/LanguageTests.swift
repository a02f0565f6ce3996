import FoundationEssentials
import Testing

/// The language by example: `Cases/*.cases` and the manual.
///
/// With ANNALS_RECORD=1 in the environment the files are written anew from what comes out;
/// read the difference before it is committed.
@Suite struct LanguageTests {
  @Test(arguments: CaseLibrary.files)
  func everyCaseComesOutAsWritten(_ file: CaseFile) throws {
    try check(file, at: CaseLibrary.folder.appending(path: "Cases/\(file.name)"))
  }

  @Test func everyExampleOfTheManualComesOutAsWritten() throws {
    let file = CaseLibrary.examples(in: "Grammar/Language.md")
    try #require(!file.cases.isEmpty)
    try check(file, at: CaseLibrary.project.appending(path: file.name))
  }

  private func check(_ file: CaseFile, at url: URL) throws {
    let runner = try CaseRunner(file)
    #expect(!file.cases.isEmpty)
    var outputs: [String] = []
    for item in file.cases {
      let output = runner.output(of: item.query)
      outputs.append(output)
      guard !CaseRecorder.isOn else { continue }
      #expect(output == item.output, "\(item.testDescription)")
    }
    if CaseRecorder.isOn { try CaseRecorder.record(file, outputs, at: url) }
  }
}
