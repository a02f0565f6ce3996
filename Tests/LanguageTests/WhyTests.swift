import AnnalsShell
import FoundationEssentials
import Testing
@Suite("Why")
struct WhyTests {
  @Test func why() throws {
    var runner = try CaseRunner(CaseFile(name: "x", text: ""))
    for line in String(decoding: FileManager.default.contents(atPath: "/tmp/comp/why.txt") ?? Data(), as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#") { var f = CaseFile(name: "x", text: ""); f.settings["model"] = String(line.dropFirst()); runner = try CaseRunner(f); continue }
      let text = String(line.split(separator: "|", omittingEmptySubsequences: false)[0])
      let c = Assistant(session: runner.session).completion(of: text, at: text.utf8.count, files: { _ in [] })
      print("WHY\t\(line)\t\(c.replaced) +\(c.omitted)")
      for x in c.candidates.prefix(40) { print("WHY\t      \(x.text)   (\(x.description))") }
    }
  }
}
