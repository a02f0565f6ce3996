import AnnalsShell
import Testing

@Suite("When output is coloured")
struct ColourChoiceTests {
  static let decisions:
    [(choice: ColourChoice, isTerminal: Bool, variables: [String: String], isColoured: Bool)] = [
      (.auto, true, ["TERM": "xterm"], true),
      (.auto, false, ["TERM": "xterm"], false),
      (.auto, true, [:], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.auto, false, ["FORCE_COLOR": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "0", "TERM": "xterm"], false),
      (.auto, true, ["CLICOLOR": "0", "TERM": "xterm"], false),
      (.auto, false, ["NO_COLOR": "1", "FORCE_COLOR": "1"], false),
      (.auto, true, ["CLICOLOR": "1", "TERM": "xterm"], true),
      (.auto, false, ["CLICOLOR": "1", "TERM": "xterm"], false),
      (.auto, true, ["TERM": ""], false),
      (.auto, false, ["CLICOLOR_FORCE": "1", "TERM": "dumb"], true),
      (.auto, false, ["FORCE_COLOR": "1", "CLICOLOR": "0"], true),
      (.auto, true, ["CLICOLOR_FORCE": "1", "NO_COLOR": "1", "TERM": "xterm"], false),
      (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, ["FORCE_COLOR": "1", "TERM": "xterm"], false),
    ]

  @Test("The first rule that says anything decides", arguments: decisions)
  func firstRuleDecides(
    choice: ColourChoice, isTerminal: Bool, variables: [String: String], isColoured: Bool
  ) {
    let decision = choice.isColoured(isTerminal: isTerminal) { variables[$0] }
    #expect(decision == isColoured)
  }
}
