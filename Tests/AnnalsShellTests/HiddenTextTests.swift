import AnnalsEngine
import AnnalsRender
import AnnalsShell
import Testing

/// What is typed is shown, and not obeyed.
@Suite struct HiddenTextTests {
  private static let typed = [
    ".output \"a\u{0}b\"", ".once \"a\u{1B}[31mb\"", ".once | a\u{1B}]0;b\u{7}", ".output",
    "define \"\u{202E}cba\" as kitchens where rating is good", ".set x\u{9B}31m", ".read \"\u{7}\"",
    ".save \"a\u{1B}\"", "kitchens where \u{1B}[31m is good",
  ]

  @Test("A notice spells out what a terminal would obey", arguments: typed)
  func aNoticeSpellsOut(_ line: String) throws {
    var host = TestHost()
    var shell = try TestModel.shell()
    for piece in shell.reply(to: line, host: &host).pieces {
      switch piece {
      case .output(let text), .answer(let text), .report(let text), .notice(let text):
        let obeyed = text.unicodeScalars.filter {
          $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}")
        }
        #expect(obeyed.isEmpty, "\(text.debugDescription)")
      case .delivery, .cancelled: break
      }
    }
  }
}
