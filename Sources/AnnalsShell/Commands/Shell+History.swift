import AnnalsRender

extension Shell {
  /// `.history`, `.history improved`
  func showHistory<Host: ShellHost>(_ text: String?, host: Host, into reply: inout Reply) {
    let numbered = queries.enumerated().map { (number: $0.offset + 1, text: $0.element) }
    guard let text else {
      let left = numbered.count - Self.mostRecent
      if left > 0 {
        reply.add(notice: "\(left) earlier ones are not shown; .history TEXT finds them.\n")
      }
      return list(numbered.suffix(Self.mostRecent), host: host, into: &reply)
    }
    let wanted = text.lowercased()
    let found = numbered.filter { $0.text.lowercased().contains(wanted) }
    guard !found.isEmpty else {
      return reply.add(refusal: "no earlier query holds '\(text)'")
    }
    list(found[...], host: host, into: &reply)
  }

  /// How many are shown of all.
  private static var mostRecent: Int { 20 }

  private func list<Host: ShellHost>(
    _ numbered: ArraySlice<(number: Int, text: String)>, host: Host, into reply: inout Reply
  ) {
    guard !numbered.isEmpty else {
      return reply.add(notice: "No query has been asked yet.\n")
    }
    var outline = Outline(page: host.page)
    outline.entries(
      numbered.map { number, text in
        Outline.Entry("\(number)", text.split(separator: "\n").map { String($0) })
      }, indent: 0)
    reply.add(output: outline.text)
  }

  /// `.edit`, `.edit 12`
  func edit<Host: ShellHost>(_ number: Int?, host: inout Host, into reply: inout Reply) {
    guard
      let text = number.map({ queries.indices.contains($0 - 1) ? queries[$0 - 1] : nil })
        ?? queries.last
    else {
      return reply.add(
        refusal: number.map { "there is no query \($0); .history lists them" }
          ?? "there is no query to edit yet")
    }
    do throws(Failure) {
      let edited = try host.edit(text).trimmingBlanks()
      if edited.isEmpty { reply.add(notice: "Nothing is left of it.\n") }
      reply.prefill = edited.isEmpty ? nil : edited
    } catch {
      reply.add(error)
    }
  }
}
