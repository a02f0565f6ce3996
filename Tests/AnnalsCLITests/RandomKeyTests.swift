import Foundation
import Testing

@Suite(
  "The prompt under random keys",
  .enabled(if: TerminalScreen.isAvailable, "tmux is not installed"), .serialized)
struct RandomKeyTests {
  @Test("After any keys, pastes, resizes and interrupts the prompt answers", arguments: [1, 2])
  func soak(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    // A pager would take keys too, and of `!` make a shell that takes the next.
    let terminal = try TerminalScreen.prompt("touch k1 k2; PAGER=cat annals kitchens.json")
    try terminal.answer("count kitchens")
    for step in 0..<100 {
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<10: try terminal.press(Self.keys.some(of: 3, using: &random))
      case 10..<16: try terminal.type(Self.words.some(of: 2, using: &random).joined())
      case 16, 17:
        try terminal.paste(Self.words.some(of: 3, using: &random).joined(separator: "\n"))
      case 18: try terminal.press("C-c")
      default:
        try terminal.resize(
          columns: [3, 20, 40, 80].randomElement(using: &random) ?? 80, rows: step % 2 * 14 + 10)
      }
    }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.press("C-g", "C-c")
    // Ctrl-C takes with it what was typed ahead, and a list of offers that was being resized may
    // stand around the prompt: the screen is cleared until the prompt is alone.
    try terminal.wait {
      if $0 != "annals>" { try terminal.press("C-l") }
      return $0 == "annals>"
    }
    try terminal.answer("count kitchens")
  }

  @Test("Painted or not, the screen holds the same text", arguments: [(20, 3), (40, 4), (80, 5)])
  func samePicture(columns: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let screens = try ["always", "never"].map {
      try TerminalScreen.prompt(
        "touch k1 k2; ANNALS_HISTORY= annals kitchens.json --color \($0)", columns: columns)
    }
    for screen in screens { try screen.press("C-l") }
    var log: [String] = []
    for _ in 0..<40 {
      let isKey = Bool.random(using: &random)
      let input = (isKey ? Self.plainKeys : Self.words).randomElement(using: &random) ?? " "
      log.append(input)
      for screen in screens { if isKey { try screen.press(input) } else { try screen.type(input) } }
      var pictures: [[String]] = []
      try screens[0].waitQuietly {
        pictures = try screens.map { [try $0.screen(), try $0.cursor()] }
        return pictures[0] == pictures[1]
      }
      guard pictures[0] == pictures[1] else {
        Issue.record("after \(log.suffix(6)): \(pictures)")
        return
      }
    }
  }

  /// Keys after which no time and no number that differs is on the screen.
  private static let plainKeys = [
    "Left", "Left", "Right", "Up", "Down", "Home", "End", "C-a", "C-e", "C-k", "C-y", "C-t", "C-u",
    "C-w", "M-d", "M-b", "M-f", "C-_", "Tab", "BSpace", "BSpace", "DC", "M-Enter", "C-l", "C-g",
    "M-u", "M-t", "C-c",
  ]

  /// Without those that leave, and without what behind C-x opens an editor: a Ctrl-C in there is
  /// the editor's.
  private static let keys =
    plainKeys
    + [
      "Enter", "C-r", "C-s", "C-x", "C-e", "C-d", "M-1", "M-p", "C-z", "Escape", "C-v", "C-]",
      "M-.",
      "M-r", "M-#", "M-?", "M-*", "PPage", "F1", "C-@", "C-o", "M-y", "M-\\", "C-M-h",
    ].filter { !["C-d", "C-z", "C-e"].contains($0) }

  private static let words = [
    "k", "kitchens where ", "rating is good ", " ", "(", ")", "é", "漢字", "x", "town is Leith ",
    "# c", "\"a b\"", "and ", "2020-01-01 ", "ß", ".open k", "count", "!",
  ]
}

/// The same numbers for the same seed: what was found once is found again.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension [String] {
  fileprivate func some(
    of count: Int, using random: inout some RandomNumberGenerator
  ) -> [String] {
    (0..<count).compactMap { _ in randomElement(using: &random) }
  }
}

extension TerminalScreen {
  /// Waits for what should be soon, and says nothing where it never is.
  fileprivate func waitQuietly(until isShown: () throws -> Bool) throws {
    let deadline = Date(timeIntervalSinceNow: 1)
    while try !isShown() && Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
  }
}
