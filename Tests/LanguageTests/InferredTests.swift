import AnnalsModel
import FoundationEssentials
import Testing

/// Models that nobody declared: `Models/unprepared`, asked by `Cases/inferred-*.cases`.
@Suite struct InferredTests {
  static let files = CaseLibrary.files.filter { $0.name.hasPrefix("inferred-") }

  /// What `annals model` writes; recorded as the cases are.
  @Test(arguments: files) func theDeclarationComesOutAsWritten(_ file: CaseFile) throws {
    let written = try Self.declaration(for: file)
    let golden = Self.url(of: file, ending: ".declared.json")
    if CaseRecorder.isOn { try Data(written.utf8).write(to: golden) }
    #expect(written == CaseLibrary.text(of: golden))
  }

  /// With the written declaration every answer is the same, and so is the description but for
  /// saying that it is inferred.
  @Test(arguments: files) func theDeclaredModelAnswersAlike(_ file: CaseFile) throws {
    let text = DeclarationText(file: "m", bytes: Array(try Self.declaration(for: file).utf8))
    let declared = try CaseRunner(file, declaration: text)
    for item in file.cases {
      let output = declared.output(of: item.query)
      guard item.query == "describe" else {
        #expect(output == item.output, "\(item.testDescription)")
        continue
      }
      let lines = item.output.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("Inferred: ") }
      let described = lines.prefix { $0 != "Not used" }.joined(separator: "\n")
      #expect(output == described.withoutTrailingSpace)
    }
  }

  private static func declaration(for file: CaseFile) throws -> String {
    let data = FileManager.default.contents(atPath: url(of: file, ending: ".json").path) ?? Data()
    let name = "\(file.settings["model"] ?? "").json"
    let input = InputFile(name: name, source: ByteSource(Array(data)))
    return try Model.declaration(of: [input])
  }

  private static func url(of file: CaseFile, ending: String) -> URL {
    CaseLibrary.folder.appending(path: "Models/\(file.settings["model"] ?? "")\(ending)")
  }
}
