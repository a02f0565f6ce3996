extension Parser {
  /// Whether SQL names what it selects from.
  var holdsFrom: Bool { lexed.tokens[index...].contains { $0.keyword == .from } }

  /// `SELECT * FROM councils WHERE rating = 'good'`
  mutating func reportSQL() -> Bool {
    let rest = lexed.tokens[index...]
    let from = rest.firstIndex { $0.keyword == .from } ?? index
    let columns = Array(rest[(index + 1)..<max(index + 1, from)])
    let candidates = queries(selecting: columns, from: from + 1)
    let answer = answerable(from: index)?.query
    let write = candidates.first(where: isQuery) ?? answer ?? example
    report(.sql(write: [write]), at: token.range)
    return true
  }

  /// The queries that a selection may mean, the best first.
  private func queries(selecting columns: [Token], from place: Int) -> [String] {
    let text = queryWords(from: place).joined(separator: " ")
    if columns.contains(where: { $0.keyword == .count }) { return ["count \(text)"] }
    if let function = columns.first.flatMap({ function($0) }), columns.count > 2 {
      return ["\(function) \(phrase(of: columns.dropFirst(2).dropLast()) ?? "") of \(text)"]
    }
    if columns.first.map({ spelling($0) }) == "distinct", columns.count > 1 {
      return ["count \(text) by \(phrase(of: columns.dropFirst()) ?? "")"]
    }
    if isGrouped(from: place) { return ["count \(text)"] }
    return (phrase(of: columns[...]).map { ["\(text) show \($0)"] } ?? []) + [text]
  }

  /// What a selection says from a place on, in our words.
  private func queryWords(from place: Int) -> [String] {
    var words: [String] = []
    var isList = false
    for index in place..<min(place + 60, lexed.tokens.count) {
      let token = lexed.tokens[index]
      if token.kind == .end || token.kind == .punctuation(.semicolon) { break }
      switch spelling(token) {
      case "like": words.append("contains")
      case "in": words.insert("is", at: words.last == "not" ? words.count - 1 : words.count)
      case "(": isList = true
      case ")": isList = false
      case "," where isList: words.append("or")
      case _:
        if let word = rewritten(index, isLeading: words.isEmpty) {
          words.append(token.kind == .quoted ? word.filter { $0 != "%" } : word)
        }
      }
    }
    return words
  }

  private func spelling(_ token: Token) -> String {
    lexed.spelling(of: token.range).lowercased()
  }

  /// What `avg` and the like are called here.
  private func function(_ token: Token) -> String? {
    let word = spelling(token)
    return
      (Self.functions[word]
      ?? SummaryFunction(rawValue: word).flatMap {
        Keyword(rawValue: $0.rawValue)
      })?.rawValue
  }

  /// Whether SQL groups what it selects, so that it must count.
  private func isGrouped(from place: Int) -> Bool {
    lexed.tokens[place...].contains { spelling($0) == "group" }
  }

  /// The columns that SQL selects; `nil` for all of them.
  private func phrase(of columns: ArraySlice<Token>) -> String? {
    guard let first = columns.first, let last = columns.last, first.kind != .symbol else {
      return nil
    }
    return phrase(first.range.joined(to: last.range))
  }
}
