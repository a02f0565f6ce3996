import AnnalsModel
import AnnalsRender
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

  static let declared =
    ["samples/councils.json", "samples/rivers.json"]
    + CaseLibrary.names(in: "Models", ending: ".json").map { "Tests/LanguageTests/Models/\($0)" }

  /// A declaration in its one layout says what it said before.
  @Test(arguments: declared) func aDeclarationMayBeLaidOutAnew(_ path: String) throws {
    let data = FileManager.default.contents(
      atPath: CaseLibrary.project.appending(path: path).path)
    let file = InputFile(name: path, source: ByteSource(Array(try #require(data))))
    let written = try Model.declaration(of: [file])
    let text = DeclarationText(file: "m", bytes: Array(written.utf8))
    #expect(try Model.declaration(of: [file], declaration: text) == written)
    let (old, new) = (try Model.load([file]), try Model.load([file], declaration: text))
    #expect(old.title == new.title && old.statedDay == new.statedDay && old.licence == new.licence)
    #expect(old.scales == new.scales && old.bridges == new.bridges && old.ladders == new.ladders)
    #expect(old.frameworks == new.frameworks && old.report == new.report)
    #expect(
      DescriptionRenderer.render(old, today: .last) == DescriptionRenderer.render(new, today: .last)
    )
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
