import FoundationEssentials

/// Where the cases and the models stand, found from this file.
enum CaseLibrary {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let project = folder.deletingLastPathComponent().deletingLastPathComponent()

  /// Every case of `Cases/*.cases`, by file name.
  static let files: [CaseFile] = names(in: "Cases", ending: ".cases").map { name in
    CaseFile(name: name, text: text(of: folder.appending(path: "Cases/\(name)")))
  }

  /// Every example of a page: the fenced blocks that begin with three backticks and `annals`.
  static func examples(in page: String) -> CaseFile {
    var blocks: [Substring] = []
    var isInside = false
    let text = text(of: project.appending(path: page))
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      // One line for each, so that the lines keep their numbers.
      if line == "```annals" {
        isInside = true
        blocks.append("")
      } else if line.hasPrefix("```") {
        isInside = false
        blocks.append("# end of block")
      } else {
        blocks.append(isInside ? line : "")
      }
    }
    var file = CaseFile(name: page, text: blocks.joined(separator: "\n"))
    file.settings["model"] = "shipped"
    return file
  }

  /// Every query that there is: of the cases, of the manual and of the samples.
  static let everyQuery =
    files.filter { !isAgain($0) } + [examples(in: "Grammar/Language.md")] + samples

  /// Whether its queries are those of `pictures-80.cases`, on another page.
  private static func isAgain(_ file: CaseFile) -> Bool {
    file.name.hasPrefix("pictures-") && file.name != "pictures-80.cases"
  }

  /// Each saved query as a file of one case.
  private static let samples = names(in: "../../samples/queries", ending: ".annals").map { name in
    var file = CaseFile(name: name, text: "")
    let query = text(of: project.appending(path: "samples/queries/\(name)"))
    file.cases = [CaseFile.Case(file: name, line: 1, query: query, output: "")]
    return file
  }

  static func text(of url: URL) -> String {
    guard let data = FileManager.default.contents(atPath: url.path) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  static func names(in sub: String, ending: String) -> [String] {
    let path = folder.appending(path: sub).path
    let all = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return all.filter { $0.hasSuffix(ending) }.sorted()
  }
}
