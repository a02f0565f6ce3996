import AnnalsEngine
import AnnalsRender
import AnnalsSyntax
import FuzzSupport

private let session = Homes.session()

/// Reading, printing and laying out any text.
///
/// What is printed reads back as the same tree, printing it again changes nothing, and a report
/// shows nothing that a terminal would obey.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(
  _ data: UnsafePointer<UInt8>?, _ count: Int
) -> CInt {
  let text = bytes(data, count)
  for vocabulary in [nil, session?.vocabulary] {
    let parse = Parser.parse(text, vocabulary: vocabulary)
    let report = DiagnosticRenderer.render(parse.diagnostics, text: text, name: "query")
    demand(!hasHidden(report), "a report shows what is hidden: \(report)")
    for found in parse.diagnostics {
      demand(found.range.end <= text.count + 1, "a report of what is not there")
    }
    guard parse.diagnostics.isEmpty else { continue }
    // With a model a name that it does not have may be part of a question, but for the brackets
    // that are not printed; nobody can ask it either way.
    if vocabulary != nil, session?.examine([QuerySource(name: "", text: text)]).isRunnable != true {
      continue
    }
    let printer = Printer(vocabulary: vocabulary)
    let printed = printer.text(of: parse.script)
    let again = Parser.parse(Array(printed.utf8), vocabulary: vocabulary)
    demand(again.diagnostics.isEmpty, "what is printed is refused: \(printed)")
    demand(
      again.script.hasSameMeaning(as: parse.script), "what is printed means another: \(printed)")
    demand(printer.text(of: again.script) == printed, "printing is not stable: \(printed)")
  }
  return 0
}
