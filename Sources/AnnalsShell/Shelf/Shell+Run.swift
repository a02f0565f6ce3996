import AnnalsEngine
import AnnalsRender
import AnnalsSyntax

extension Shell {
  /// `.run NAME`, `.run`
  mutating func runShelved<Host: ShellHost>(
    _ call: ShelfCall?, host: Host, into reply: inout Reply
  ) {
    do throws(Failure) {
      guard let call else { return try listShelf(host: host, into: &reply) }
      guard let source = try host.shelved(call.name) else {
        let nearest = nearestWords(to: call.name.text, among: try host.shelfNames())
        return reply.add(
          refusal: "no saved query is called '\(call.name.text)'"
            + didYouMean(nearest, otherwise: "; .run lists them"))
      }
      ask(Question(source: source, arguments: call.arguments), host: host, into: &reply)
    } catch {
      reply.add(error)
    }
  }

  private func listShelf<Host: ShellHost>(
    host: Host, into reply: inout Reply
  ) throws(Failure) {
    let names = try host.shelfNames().sorted()
    guard !names.isEmpty else {
      return reply.add(notice: "The shelf is empty: .save NAME puts the last query there.\n")
    }
    var entries: [Outline.Entry] = []
    for name in names {
      guard let name = ShelfName(name), let source = try host.shelved(name) else { continue }
      entries.append(Outline.Entry(name.text, [source.firstAskingLine]))
    }
    var outline = Outline(page: host.page)
    outline.entries(entries, indent: 0)
    reply.add(output: outline.text)
  }
}

extension QuerySource {
  /// What the text is about, in one line: its comment at the head, or else its first line that
  /// defines nothing.
  fileprivate var firstAskingLine: String {
    let lines = string.split(separator: "\n").map { String($0).trimmingBlanks() }
    guard let head = lines.first(where: { !$0.isEmpty && !$0.hasPrefix("#!") }) else { return "" }
    if head.hasPrefix("#") { return String(head.drop { $0 == "#" || $0 == " " }) }
    let defining = ["define ", "let ", "param ", "use "]
    return lines.first { line in
      !line.isEmpty && !defining.contains { line.lowercased().hasPrefix($0) }
    } ?? head
  }
}
