import AnnalsEngine
import AnnalsRender
import AnnalsShell

/// What the shell at a terminal asks of the program.
struct TerminalHost: ShellHost {
  private let colour: ColourChoice
  private let start = ContinuousClock.now

  init(_ invocation: Invocation) {
    colour = invocation.colour
  }

  /// `--model` belongs to the file of the command line: another file has its own declaration.
  mutating func read(_ path: String) throws(Failure) -> DataSet {
    try DataFiles(speaker: nil).open([Self.expanded(path)], isCancelled: isCancelled)
  }

  var library: SourceLibrary? { QueryFiles.library }
  var page: Page { Page(of: .standardOutput, colour: colour) }
  var reportPage: Page { Page(of: .standardError, colour: colour) }
  var noticePage: Page { OutputStream.standardOutput.isTerminal ? page : reportPage }
  var isCancelled: @Sendable () -> Bool { { Interrupt.isRaised } }
  var now: Duration { start.duration(to: .now) }

  /// `~/data.json` as a shell would read it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment.home else { return path }
    return home + path.dropFirst()
  }
}
