extension Parser {
  /// What is known of what the statement lists.
  var hint: KindHint? { notes.listed.flatMap { hint(for: $0) } }

  /// What is known of a kind, or of what a relation leads to.
  func hint(for name: String) -> KindHint? {
    vocabulary.flatMap { $0.hints[FoldedName(name)] }
  }

  /// What is graded of what the statement lists, for help that needs it.
  var gradedName: String { hint?.graded ?? exampleTrack }

  /// What messages give as an example.
  var messageExample: Example {
    guard let hint = hint ?? hint(for: example) else { return Example(listed: example) }
    return Example(of: hint)
  }

  /// A condition over a stretch of time, of what a hint is about: `published since 2020`.
  func condition(in time: String, of hint: KindHint?) -> String {
    hint?.date.map { "\($0) \(time)" } ?? "\(hint?.graded ?? exampleTrack) changed \(time)"
  }

  /// The statement so far and a condition more; `nil` where that is no query.
  func narrowed(_ clauses: [Clause], before place: Int, to condition: String) -> String? {
    guard openSources == 0, let start = notes.statementStarts.last, start < place,
      let head = phrase(SourceRange(start, place))
    else { return nil }
    if let index = lexed.tokens.firstIndex(where: { $0.start == start }),
      let answer = answerable(from: index), answer.missed.isEmpty
    {
      return answer.query
    }
    let text = head.split(separator: " ").joined(separator: " ")
    if clauses.isEmpty { return "\(text) where \(condition)" }
    guard clauses.count == 1, case .condition? = clauses.last else { return nil }
    return "\(text) and \(condition)"
  }
}
