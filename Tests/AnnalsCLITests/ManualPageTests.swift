import AnnalsShell
import Foundation
import RegexBuilder
import Testing

@testable import AnnalsCLI

/// Documentation/annals.1 against the program.
@Suite("The man page") struct ManualPageTests {
  static let file = ReadmeTests.project.appendingPathComponent("Documentation/annals.1")
  static let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""

  /// The lines of a section.
  static func section(_ name: String) -> [Substring] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: ".Sh \(name)") else { return [] }
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix(".Sh ") })
  }

  /// The words that a macro stands before, in a text.
  static func words(_ pattern: some RegexComponent<(Substring, Substring)>) -> Set<String> {
    Set(text.matches(of: pattern).map { String($0.1) })
  }

  /// What the help of a command lists.
  static func help(of command: ProgramCommand) throws -> Set<String> {
    let arguments = command == .annals ? ["--help"] : [command.rawValue, "--help"]
    guard case .show(let text) = CommandLineReading(arguments) else { return [] }
    let lists = text.split(separator: "\n").filter { $0.hasPrefix("  -") }
    return Set(lists.flatMap { $0.matches(of: /(?:^  |, )(--?[a-z-]+)/).map { String($0.1) } })
  }

  @Test("It has every option of every command, and no other")
  func everyOption() throws {
    let inPage = Self.words(/Fl (-?[a-z-]+)/).map { "-" + $0 }
    let inHelp = try ProgramCommand.allCases.reduce(into: Set<String>()) {
      $0.formUnion(try Self.help(of: $1))
    }
    // That of diff, and one that help does not list.
    let others: Set = ["-u", "--generate-completion-script"]
    #expect(Set(inPage).symmetricDifference(inHelp.union(others)).isEmpty)
  }

  @Test(
    "The options of a command are those that its help lists", arguments: ProgramCommand.allCases)
  func optionsOfACommand(command: ProgramCommand) throws {
    let own = Set(command.options.flatMap(\.words))
    let common: Set<String> =
      command == .annals ? ["-h", "--help", "--version"] : ["-h", "--help"]
    #expect(try Self.help(of: command) == own.union(common))
  }

  @Test("It has every command, and no other")
  func everyCommand() {
    let commands = Self.section("DESCRIPTION")
      .prefix { $0 != ".Ss Options" }.compactMap { $0.wholeMatch(of: /\.It Cm ([a-z]+)/) }
      .map { String($0.1) }
    #expect(commands == CommandLineReading.commandNames)
  }

  @Test("It has every command of the prompt", arguments: CommandName.allCases)
  func everyCommandOfThePrompt(name: CommandName) {
    let section = Self.section("THE PROMPT").joined(separator: "\n")
    #expect(section.contains(/Ic \.?/.appending(name.rawValue)))
  }

  @Test("It has every exit status, and no other")
  func everyExitStatus() {
    let statuses = Self.section("EXIT STATUS")
      .compactMap { $0.wholeMatch(of: /\.It ([0-9]+)/).flatMap { Int32($0.1) } }
    #expect(statuses == ExitStatus.allCases.map(\.rawValue))
  }

  @Test("It has every variable that the sources read")
  func everyVariable() throws {
    let page = Self.section("ENVIRONMENT").joined(separator: "\n")
    let sources = ReadmeTests.project.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: url, encoding: .utf8)
      guard text.contains("nvironment") else { continue }
      for match in text.matches(of: /"([A-Z][A-Z_]{2,})"/) {
        count += 1
        #expect(page.contains(match.1), "\(match.1) of \(url.lastPathComponent)")
      }
    }
    #expect(count > 5)
  }

  static let examples: [String] = section("EXAMPLES").filter { $0.hasPrefix("annals ") }
    .map { String($0).replacing("\\(aq", with: "'").replacing("\\-", with: "-") }

  @Test("Every example of it runs", arguments: examples)
  func everyExample(line: String) throws {
    let run = try BuiltProgram.shell(
      """
      cp kitchens.json data.json; echo kitchens > queries.annals
      \(line)
      """)
    #expect(run.status == 0)
    #expect(run.report.isEmpty)
  }

  @Test("It has examples")
  func thereAreExamples() {
    #expect(Self.examples.count > 5)
  }

  @Test(
    "It is well made to those who show it",
    arguments: ["groff -mandoc -Tutf8 -ww -z", "mandoc -T lint -W warning"])
  func itIsWellMade(renderer: String) throws {
    let name = renderer.prefix { $0 != " " }
    let run = try BuiltProgram.shell(
      "command -v \(name) >/dev/null || exit 0; \(renderer) '\(Self.file.path)'")
    #expect(run.status == 0)
    #expect(run.output + run.report == "")
  }
}

extension Regex where Output == Substring {
  /// Words behind what this finds.
  fileprivate func appending(_ word: String) -> Regex<Substring> {
    Regex {
      self
      word
    }
  }
}
