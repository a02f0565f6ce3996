import AnnalsRender

extension Shell {
  /// `.tour`, `.tour 3`, `.tour end`
  mutating func tour<Host: ShellHost>(
    _ move: TourMove, host: Host, into reply: inout Reply
  ) {
    guard isShipped else { return offerOwnQueries(host: host, into: &reply) }
    switch move {
    case .next: show(step: (tourStep ?? -1) + 1, host: host, into: &reply)
    case .step(let number): show(step: number - 1, host: host, into: &reply)
    case .end:
      tourStep = nil
      reply.add(notice: Self.farewell, for: host.noticePage)
    }
  }

  private static let farewell =
    "That was the tour. .help lists the commands, .help WORD explains a word, .describe says "
    + "what the data has, and 'annals FILE' asks data of your own."

  private mutating func show<Host: ShellHost>(
    step index: Int, host: Host, into reply: inout Reply
  ) {
    guard TourStep.all.indices.contains(index) else {
      tourStep = nil
      return reply.add(notice: Self.farewell, for: host.noticePage)
    }
    let (step, count) = (TourStep.all[index], TourStep.all.count)
    tourStep = index
    var outline = Outline(page: host.page)
    outline.heading("\(index + 1) of \(count): \(step.title)")
    outline.paragraph(step.text)
    outline.emptyLine()
    for line in step.query.split(separator: "\n") {
      outline.paragraph(String(line), indent: 2)
    }
    outline.emptyLine()
    reply.add(output: outline.text)
    remember(step.query)
    ask(Question(source: .prompt(step.query)), host: host, into: &reply)
    reply.offer = step.query
    reply.add(
      notice: index + 1 < count
        ? "Up brings the query, for you to change. .tour goes on.\n"
        : "Up brings the query, for you to change. .tour ends here.\n")
  }

  private func offerOwnQueries<Host: ShellHost>(host: Host, into reply: inout Reply) {
    var outline = Outline(page: host.page)
    outline.paragraph(
      "The tour is of the model in the program: 'annals' without a file has it. Of this data "
        + "you could ask:")
    outline.emptyLine()
    let queries = suggestedQueries.prefix(3)
    for query in queries { outline.paragraph(query, indent: 2) }
    reply.add(output: outline.text)
    if let query = queries.first {
      reply.offer = query
      reply.add(notice: "Up brings the first, Enter runs it.\n")
    }
  }
}
