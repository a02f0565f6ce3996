import AnnalsShell

/// A message of the argument parser, as this program says things: one line that begins small and
/// ends without a stop.
struct ParserMessage {
  let sentence: String

  init(_ message: String, _ command: ProgramCommand, _ arguments: [String]) {
    let line = Self.oneLine(message)
    let clauses = Self.clauses(of: line)
    guard let option = arguments.first(where: { clauses == "unknown option '\($0)'" }) else {
      sentence = clauses
      return
    }
    // The parser has options of its own that it does not suggest.
    let nearest = nearestWords(to: option, among: ["--version", "--help"])
    let help = command == .annals ? "annals --help" : "annals help \(command.rawValue)"
    sentence = clauses + didYouMean(nearest, otherwise: "; \(help) lists them")
  }

  /// The parser puts lists on lines of their own.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { String($0).trimmingBlanks() }
    let items = lines.dropFirst().map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
    return (lines.prefix(1) + (items.isEmpty ? [] : [items.joined(separator: ", ")]))
      .joined(separator: " ")
  }

  private static func clauses(of line: String) -> String {
    var line = line.prefix(1).lowercased() + line.dropFirst()
    for word in ["Did you mean", "Please provide"] {
      guard let range = line.firstRange(of: ". " + word) else { continue }
      line.replaceSubrange(range, with: "; " + word.prefix(1).lowercased() + word.dropFirst())
    }
    return line.hasSuffix(".") ? String(line.dropLast()) : line
  }
}
