import AnnalsShell
import AnnalsSyntax
import FoundationEssentials
import Testing

/// The pages of `.help` are the source of the manual's last section, which ANNALS_RECORD=1 writes.
@Suite("Help and manual are one")
struct HelpTests {
  private static let manual = CaseLibrary.project.appending(path: "Grammar/Language.md")
  private static let heading = "## The forms in short\n"

  @Test("The manual ends with the pages of .help, word for word")
  func manualHasThePages() throws {
    let text = CaseLibrary.text(of: Self.manual)
    let start = try #require(text.ranges(of: Self.heading).first?.upperBound)
    let intro = try #require(text[start...].dropFirst().ranges(of: "\n\n").first?.upperBound)
    if CaseRecorder.isOn {
      try Data((text[..<intro] + HelpTopic.manual).utf8).write(to: Self.manual)
    } else {
      #expect(text[intro...] == HelpTopic.manual)
    }
  }

  @Test("Every example of .help is answered by the shipped model", arguments: HelpTopic.allExamples)
  func exampleRuns(query: String) throws {
    var file = CaseFile(name: "help", text: "")
    file.settings["model"] = "shipped"
    let output = try CaseRunner(file).output(of: query)
    #expect(!output.contains("error:"), "\(output)")
  }
}
