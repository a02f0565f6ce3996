import AnnalsShell
import Foundation
import Testing

@testable import AnnalsCLI

@Suite("--safe") struct SafeModeTests {
  /// A line of each command as one would type it, with what it needs.
  private static func line(of name: CommandName) -> String {
    switch name {
    case .save: ".save risers"
    case .run: ".run"
    case .read: ".read more.annals"
    case .open: ".open other.json"
    case .once: ".once rows.csv"
    case .output: ".output | cat"
    case .explain: ".explain kitchens"
    case .why: "why Anchor"
    case .edit: ".edit"
    case .help, .tour, .describe, .last, .history, .reload, .watch, .format, .rows, .timer, .set:
      "." + name.rawValue
    case .quit: ".quit"
    }
  }

  @Test(
    "Every command does what the table of commands says of safe mode",
    .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"))
  func everyCommand() throws {
    for name in CommandName.allCases where name != .quit {
      guard case .refused(let reason) = name.inSafeMode else { continue }
      let terminal = try TerminalScreen("annals --safe kitchens.json")
      try terminal.wait(forEnd: "annals>")
      try terminal.type(Self.line(of: name))
      try terminal.press("Enter")
      try terminal.wait(for: "--safe \(reason)")
    }
  }

  @Test("Outside the prompt nothing is written, opened or started")
  func batch() throws {
    let run = try BuiltProgram.shell(
      """
      echo 'use "more.annals"; kitchens' > q.annals; echo 'define x as rating is good' > more.annals
      annals --safe -c kitchens --format csv kitchens.json > right; echo $?
      annals --safe -c kitchens -o rows.csv kitchens.json; echo $?
      annals --safe -f q.annals kitchens.json; echo $?
      annals fmt --safe q.annals; echo $?
      annals fmt --safe --check q.annals; echo $?
      annals report --safe q.annals -o page.html; echo $?
      ls rows.csv page.html
      """)
    #expect(run.output == "0\n64\n2\n64\nq.annals\n1\n64\n")
    #expect(run.report.contains("--safe writes no file"))
    #expect(run.report.contains("there are no files to use here"))
  }

  @Test("A declaration beside the data is not looked for, and one that is named is read")
  func declarationBeside() throws {
    let run = try BuiltProgram.shell(
      """
      cp kitchens.json plain.json; echo '{' > plain.model.json; annals model kitchens.json > m.json
      annals -c 'count kitchens' plain.json 2> /dev/null; echo $?
      annals --safe -c 'count kitchens' plain.json > /dev/null; echo $?
      annals --safe -c 'count kitchens' --model m.json plain.json > /dev/null; echo $?
      """)
    #expect(run.output == "3\n0\n0\n")
    #expect(run.report.isEmpty)
  }

  private static let hasStrace = access("/usr/bin/strace", X_OK) == 0

  @Test(
    "Nothing is opened for writing, started or looked up in the person's folder",
    .enabled(if: hasStrace, "strace is not installed"),
    arguments: [
      "annals --safe -c 'kitchens where rating improved' kitchens.json",
      "annals --safe -c 'kitchens; count kitchens' --format html kitchens.json",
      "annals --safe -f q.annals kitchens.json", "annals describe --safe kitchens.json",
      "annals explain --safe --analyse kitchens kitchens.json", "annals model --safe kitchens.json",
      "annals check --safe q.annals", "annals report --safe q.annals kitchens.json",
      "annals --safe -c kitchens nowhere.json",
    ])
  func nothingElse(line: String) throws {
    let run = try BuiltProgram.shell(
      """
      echo kitchens > q.annals; mkdir -p .config/annals; echo '.timer off' > .config/annals/init
      strace -f -e trace=open,openat,creat,mkdir,rename,unlink,execve,connect,truncate \
        -o trace \(line) > /dev/null 2> /dev/null
      cat trace
      """)
    try Self.judge(run.output, named: ["kitchens.json", "q.annals", "nowhere.json"])
  }

  @Test(
    "At the prompt neither, whatever is typed",
    .enabled(if: hasStrace && TerminalScreen.isAvailable, "strace or tmux is not installed"))
  func nothingElseAtThePrompt() throws {
    let terminal = try TerminalScreen(
      "strace -f -e trace=open,openat,creat,mkdir,rename,unlink,execve,connect,truncate -o trace "
        + "annals --safe kitchens.json; cat trace | grep -c . ; echo over")
    try terminal.wait(forEnd: "annals>")
    for name in CommandName.allCases where name != .quit {
      try terminal.type(Self.line(of: name))
      try terminal.press("Enter")
      try terminal.wait(forEnd: "annals>")
    }
    for line in ["kitchens", ".set pager on", ".open \t", ".quit"] {
      try terminal.type(line)
      try terminal.press("Enter")
    }
    try terminal.wait(for: "over")
    let trace = try String(
      contentsOf: terminal.folder.url.appendingPathComponent("trace"), encoding: .utf8)
    try Self.judge(trace, named: ["kitchens.json"])
  }

  /// Looks at each call of a trace.
  private static func judge(_ trace: String, named: [String]) throws {
    let calls = trace.split(separator: "\n").filter {
      !$0.contains("+++") && !$0.contains("---") && !isOfCounters($0)
    }
    try #require(calls.count > 2, "\(trace)")
    for call in calls.dropFirst() {
      #expect(!call.contains("execve("), "\(call)")
      let isChange = ["mkdir(", "rename(", "unlink(", "creat(", "truncate(", "connect("]
        .contains { call.contains($0) }
      #expect(!isChange, "\(call)")
      guard call.contains("open"), let path = call.split(separator: "\"").dropFirst().first else {
        continue
      }
      let isWriting = ["O_WRONLY", "O_RDWR", "O_CREAT"].contains { call.contains($0) }
      #expect(!isWriting || path == "/dev/tty", "\(call)")
      #expect(named.contains(String(path)) || isOfTheSystem(path), "\(call)")
    }
  }

  /// What a program that was built with counters does with them at its end: see `Spawn`.
  private static func isOfCounters(_ call: Substring) -> Bool {
    call.contains("mkdir(\"/dev\"") || call.contains("\"/dev/null\"")
  }

  /// Libraries, locales, terminals and time zones, which are no person's.
  private static func isOfTheSystem(_ path: Substring) -> Bool {
    ["/lib", "/usr/", "/etc/", "/proc/", "/sys/", "/dev/null", "/dev/tty"]
      .contains { path.hasPrefix($0) }
      || path.contains(".so")
  }
}
