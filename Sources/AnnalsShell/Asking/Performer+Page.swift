import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Performer {
  /// The answer to a query as a file of its own.
  ///
  /// - Returns: nothing for words, which `DocumentSequence` refuses as a picture.
  func picture(of performance: Performance) -> String {
    guard case .answer(let answer, _) = performance.document else { return "" }
    var caption = performance.caption
    caption.credits = session.credits
    return SVGRenderer.render(answer, caption)
  }

  /// What came of a task as a section of a page, without what stands around it.
  func section(of performance: Performance, number: Int) -> String {
    let section = SectionRenderer(number: number)
    var caption = performance.caption
    caption.sentence = caption.sentence.flatMap { Formatter.lines(of: $0, in: session.vocabulary) }
    switch performance.document {
    case .answer(let answer, let plan):
      return section.render(answer, caption, evidence: evidence(for: answer, to: plan))
    case .verdict(let verdict, let plan):
      return section.render(verdict, caption, evidence: evidence(for: verdict.answer, to: plan))
    case .explanation(let explained):
      return section.render(
        explained, lines: Formatter.lines(of: explained.sentence, in: session.vocabulary))
    case .description(let name):
      return section.render(Description.text(of: name, in: session, for: .plain))
    case .nothing: return ""
    }
  }

  /// The gradings behind the first rows, as many as a page tells.
  private func evidence(for answer: Answer, to plan: Plan) -> Answer? {
    var first = answer
    first.cut(to: SectionRenderer.mostEvidence)
    do throws(Stop) {
      return try session.unlimited.history(behind: first, to: plan)
    } catch {
      // Nobody stops it.
      return nil
    }
  }
}
