import AnnalsSyntax

/// The styles of a query, by what the parser took each word for.
struct QueryHighlighter {
  let reading: Reading

  /// In order of the text; brackets have none here.
  let highlights: [Highlight]

  /// For each token, whether it is part of a name.
  private(set) var isName: [Bool]

  /// - Parameter unknown: where there is no such name or word.
  init(_ reading: Reading, unknown: [SourceRange]) {
    self.reading = reading
    let tokens = reading.lexed.tokens
    var roles: [Int?] = Array(repeating: nil, count: tokens.count)
    for (index, part) in reading.parts.enumerated() {
      for token in part.tokens.clamped(to: roles.indices) { roles[token] = index }
    }
    isName = roles.map { role in role.map { reading.parts[$0].role.isName } ?? false }
    var found = reading.lexed.comments.map { Highlight($0.start..<$0.end, .comment) }
    var index = 0
    while index < tokens.count {
      let start = index
      let role = roles[index]
      index += 1
      while role != nil, index < tokens.count, roles[index] == role { index += 1 }
      let range = SourceRange(tokens[start].start, tokens[index - 1].end)
      let isUnknown = unknown.contains { $0.start < range.end && range.start < $0.end }
      let part = role.map { reading.parts[$0].role }
      guard let style = tokens[start].kind.style(as: part, isUnknown: isUnknown) else { continue }
      found.append(Highlight(range.start..<range.end, style))
    }
    highlights = found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The unknown word or name that ends at the cursor.
  func unknownWord(before cursor: Int) -> Range<Int>? {
    highlights.first { $0.style == .unknown && $0.range.upperBound == cursor }?.range
  }
}

extension ReadPart.Role {
  fileprivate var isName: Bool {
    switch self {
    case .name, .newName, .parameter: true
    case .quantity: false
    }
  }

  /// - Parameter isUnknown: whether it was reported that there is no such name.
  fileprivate func style(isUnknown: Bool) -> HighlightStyle {
    switch self {
    case .name where isUnknown, .parameter where isUnknown: .unknown
    case .name(let sorts, let known): Self.style(sorts, known)
    case .newName, .parameter: .name
    case .quantity: .quantity
    }
  }

  /// - Parameters:
  ///   - sorts: what may stand there.
  ///   - known: which of it the model has.
  private static func style(
    _ sorts: Vocabulary.Category, _ known: Vocabulary.Category
  ) -> HighlightStyle {
    if sorts == .unit { return .quantity }
    if sorts.isEmpty || sorts == .reason { return .value }
    let names: Vocabulary.Category = [
      .kind, .field, .entity, .date, .event, .relation, .condition, .set, .constant,
    ]
    if known.contains(.grade) && sorts.contains(.grade) { return .value }
    if !known.isDisjoint(with: names) { return .name }
    return sorts.isDisjoint(with: [.grade, .value]) ? .name : .value
  }
}

extension Token.Kind {
  /// - Parameter role: what the parser took the token for; `nil` where it is no part of a name.
  fileprivate func style(as role: ReadPart.Role?, isUnknown: Bool) -> HighlightStyle? {
    switch self {
    case .end: nil
    case .quoted: isUnknown ? .unknown : .quoted
    case .word, .keyword, .numeral, .symbol, .punctuation, .unknown:
      role.map { $0.style(isUnknown: isUnknown) } ?? style(isUnknown: isUnknown)
    }
  }

  private func style(isUnknown: Bool) -> HighlightStyle? {
    switch self {
    case .keyword: .keyword
    case .numeral: .quantity
    case .word, .unknown, .symbol: isUnknown ? .unknown : nil
    case .quoted, .punctuation, .end: nil
    }
  }
}
