import AnnalsEngine
import AnnalsRender
import AnnalsShell
import AnnalsSyntax
import FuzzSupport

private let session = Homes.session()

/// Asking any text of a small model, and writing what comes of it in every format.
///
/// Its canonical sentence means the same; the counts of an answer make its total; no answer is
/// different the second time.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  guard let session else { return -1 }
  let text = String(decoding: bytes(data, count), as: UTF8.self)
  let source = QuerySource(name: "query", text: bytes(data, count))
  let examination = session.examine([source])
  let report = examination.report(for: .plain)
  demand(!hasHidden(report), "a report shows what is hidden: \(report)")
  guard examination.isRunnable else { return 0 }
  var performer = Performer(session)
  for item in examination.tasks {
    var again = performer
    guard
      let first = try? performer.perform(
        item.task, Caption(question: text), isCancelled: { false }),
      let second = try? again.perform(
        item.task, Caption(question: text), isCancelled: { false })
    else {
      demand(false, "it was stopped by nobody")
      return 0
    }
    for format in OutputFormat.allCases {
      let text = performer.render(first, as: format, for: .plain)
      demand(
        text == performer.render(second, as: format, for: .plain), "another answer, as \(format)")
    }
    for width in [12, 40, 80] {
      let page = Page(width: width, isColoured: true, drawsPictures: true)
      let text = performer.render(first, as: .table, for: page)
      demand(!hasHidden(text, allowingColours: true), "an answer shows what is hidden: \(text)")
    }
    if case .answer(let answer, _) = first.document, answer.facts.series == nil {
      let facts = answer.facts
      let notKnown = facts.notKnown.reduce(0) { $0 + $1.count }
      demand(facts.yes + facts.no + notKnown == facts.total, "\(facts)")
    }
  }
  return 0
}
