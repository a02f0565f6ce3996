import AnnalsEngine
import AnnalsRender
import AnnalsShell
import AnnalsSyntax
import FuzzSupport

private let queries = [
  "homes", "homes where rating improved show region", "history of rating", "count homes by name",
  "homes where name is x", "homes show unknown where rating is good",
].map { QuerySource(name: "query", text: Array($0.utf8)) }

/// A name of anything, in the answer that the first byte chooses: nothing of it is obeyed by a
/// terminal, and nothing of it is hidden from a reader.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let input = bytes(data, count)
  guard let first = input.first else { return -1 }
  let name = String(decoding: input.dropFirst(), as: UTF8.self)
  guard let session = Homes.session(name: json(name)) else { return 0 }
  let examination = session.examine([queries[Int(first) % queries.count]])
  demand(!hasHidden(examination.report(for: .plain)), "a report shows what is hidden")
  guard examination.isRunnable else { return 0 }
  var performer = Performer(session)
  for item in examination.tasks {
    let caption = Caption(question: name)
    guard let done = try? performer.perform(item.task, caption, isCancelled: { false }) else {
      continue
    }
    for format in OutputFormat.allCases where format != .csv && format != .tsv {
      for page in [Page.plain, Page(width: 30, isColoured: true, drawsPictures: true)] {
        let text = performer.render(done, as: format, for: page)
        demand(!hasHidden(text, allowingColours: true), "\(format): \(text.debugDescription)")
        guard format == .svg || format == .html else { continue }
        // The part of a page that tells of one answer stands among others.
        let fault = StrictXML.fault(format == .html ? "<main>\(text)</main>" : text)
        demand(fault == nil, "\(format): \(fault ?? ""): \(text)")
      }
    }
  }
  return 0
}

/// A text as JSON has it.
private func json(_ text: String) -> String {
  var written = "\""
  for unit in text.utf16 {
    let digits = String(unit, radix: 16)
    written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
  return written + "\""
}
