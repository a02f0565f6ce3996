import AnnalsEngine
import AnnalsModel
import AnnalsRender
import AnnalsShell
import FuzzSupport

private let session = Homes.session()
private let assistant = session.map { Assistant(session: $0) }

/// What anyone may type at the prompt, line by line; each line is also coloured and completed.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  guard let session else { return -1 }
  var shell = Shell(
    session: session, format: .table, warnings: .warning,
    opening: Opening(today: nil, isStrict: false, clock: { nil }))
  var host = FuzzHost()
  for line in bytes(data, count).split(separator: UInt8(ascii: "\n")).prefix(16) {
    let text = String(decoding: line, as: UTF8.self)
    assist(text)
    let reply = shell.reply(to: text, host: &host)
    for piece in reply.pieces {
      switch piece {
      case .output(let text), .answer(let text), .report(let text), .notice(let text):
        demand(!hasHidden(text, allowingColours: true), "shown: \(text.debugDescription)")
      case .delivery, .cancelled: break
      }
    }
    if reply.isLast { break }
  }
  return 0
}

private func assist(_ text: String) {
  guard let assistant else { return }
  let end = text.utf8.count
  for highlight in assistant.highlights(of: text, cursor: end) {
    demand(0...end ~= highlight.range.upperBound, "a colour behind the end")
  }
  let completion = assistant.completion(of: text, at: end) { _ in [] }
  demand(0...end ~= completion.replaced.upperBound, "a completion behind the end")
}
