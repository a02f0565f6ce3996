import FoundationEssentials

/// Writes what came out into a file of cases.
enum CaseRecorder {
  static var isOn: Bool { ProcessInfo.processInfo.environment["ANNALS_RECORD"] == "1" }

  static func record(_ file: CaseFile, _ outputs: [String], at url: URL) throws {
    let lines = CaseLibrary.text(of: url)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var written: [Substring] = []
    var index = 0
    while index < lines.count {
      guard let number = file.cases.firstIndex(where: { $0.line == index + 1 }) else {
        written.append(lines[index])
        index += 1
        continue
      }
      written.append(lines[index])
      index += 1
      while index < lines.count, lines[index].hasPrefix("| ") {
        written.append(lines[index])
        index += 1
      }
      let isLastOfBlock = skipOutput(lines, &index)
      written += outputs[number].split(separator: "\n", omittingEmptySubsequences: false)
        .map { Substring(CaseFile.escaped($0)) }
      if !isLastOfBlock { written.append("") }
    }
    while written.last?.isEmpty == true { written.removeLast() }
    let text = written.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: url)
  }

  /// Moves past the old output; true where a block of a page ends there.
  private static func skipOutput(_ lines: [Substring], _ index: inout Int) -> Bool {
    while index < lines.count {
      let line = lines[index]
      if line.hasPrefix("```") { return true }
      if line.hasPrefix("> ") || line.hasPrefix("#") { return false }
      index += 1
    }
    return false
  }
}
