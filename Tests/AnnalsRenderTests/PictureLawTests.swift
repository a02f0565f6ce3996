import AnnalsEngine
import AnnalsModel
import Testing

@testable import AnnalsRender

/// What holds for every picture in a terminal, whatever is in it.
@Suite("Laws of pictures in the terminal") struct PictureLawTests {
  @Test("It fits the page, and nothing in it is obeyed but line ends", arguments: 1...12)
  func fitsAndIsInert(seed: Int) {
    var random = RandomTexts.Generator(state: UInt64(seed))
    var answers = RandomAnswers(seed: UInt64(seed))
    for (name, answer) in answers.each() {
      let some = (0..<4).map { _ in Int.random(in: 10...200, using: &random) }
      for width in [10, Int.random(in: 11...40, using: &random)] + some {
        let page = Page(width: width, drawsPictures: true)
        let text = AnswerRenderer.render(answer, as: .table, for: page)
        for line in text.split(separator: "\n") {
          #expect(DisplayWidth.of(String(line)) <= width, "\(name) at \(width): \(line)")
        }
        let obeyed = text.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
        #expect(obeyed.isEmpty, "\(name) at \(width): \(obeyed)")
      }
    }
  }

  @Test("It is the same twice, and the same without its colours", arguments: 1...4)
  func isTheSame(seed: Int) {
    var coloured = 0
    var answers = RandomAnswers(seed: UInt64(seed))
    for (name, answer) in answers.each() {
      for width in [10, 40, 80, 200] {
        let page = Page(width: width, isColoured: true, drawsPictures: true)
        let text = AnswerRenderer.render(answer, as: .table, for: page)
        #expect(AnswerRenderer.render(answer, as: .table, for: page) == text, "\(name)")
        let plain = Page(width: width, drawsPictures: true)
        let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(AnswerRenderer.render(answer, as: .table, for: plain) == bare, "\(name) \(width)")
        if bare != text { coloured += 1 }
      }
    }
    #expect(coloured > 0)
  }

  @Test("Pictures are drawn at every width that has room for any", arguments: [20, 40, 80, 200])
  func areDrawn(width: Int) {
    var drawn: Set<String> = []
    for seed in 1...4 {
      var answers = RandomAnswers(seed: UInt64(seed))
      for (name, answer) in answers.each() {
        let (with, without) = (Page(width: width, drawsPictures: true), Page(width: width))
        if AnswerRenderer.render(answer, as: .table, for: with)
          != AnswerRenderer.render(answer, as: .table, for: without)
        {
          drawn.insert(name)
        }
      }
    }
    #expect(
      drawn == ["timeline", "stack", "stack by day", "lines", "bars", "matrix", "steps"])
  }
}
