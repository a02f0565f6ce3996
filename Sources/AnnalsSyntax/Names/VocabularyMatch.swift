/// Where the longest name of each category ends that begins at one token.
struct NameMatches {
  /// The token's index.
  private(set) var start = -1

  /// For each bit of a category, the index after the name's last token; 0 for no name.
  private var ends = SIMD16<Int32>(repeating: 0)

  init() {}

  init(start: Int) {
    self.start = start
  }

  mutating func insert(_ categories: Vocabulary.Category, _ end: Int) {
    for bit in 0..<16 where categories.rawValue & (1 << bit) != 0 {
      ends[bit] = Int32(clamping: end)
    }
  }

  /// Takes in the names of another vocabulary that begin at the same token.
  mutating func formUnion(_ other: NameMatches) {
    ends = pointwiseMax(ends, other.ends)
  }

  /// - Returns: the index after the longest name of these categories; `nil` for none.
  func end(allowing categories: Vocabulary.Category) -> Int? {
    var longest: Int32 = 0
    for bit in 0..<16 where categories.rawValue & (1 << bit) != 0 {
      longest = max(longest, ends[bit])
    }
    return longest > 0 ? Int(longest) : nil
  }
}

extension Vocabulary {
  /// Where the longest name that begins at a token ends.
  ///
  /// A name ends with a token, and passes over a line end only when the next line does not
  /// begin a statement of its own.
  ///
  /// - Parameters:
  ///   - start: index of the name's first token.
  ///   - categories: what the name may be.
  /// - Returns: the index after the name's last token; `nil` when no name begins here.
  package func longestMatch(
    in lexed: LexedText, from start: Int, allowing categories: Category
  ) -> Int? {
    var folder = NameFolder()
    return matches(in: lexed, from: start, &folder).end(allowing: categories)
  }

  /// All names that begin at a token, read in one go.
  ///
  /// - Parameters:
  ///   - end: a token that no name may reach.
  ///   - folder: room to work in, kept by the caller.
  func matches(
    in lexed: LexedText, from start: Int, before end: Int = .max, _ folder: inout NameFolder
  ) -> NameMatches {
    matches(in: lexed, from: start, before: end, &folder) { !beginsStatement(lexed, $0) }
  }

  /// - Parameter passes: whether a name may pass over the line end before a token.
  private func matches(
    in lexed: LexedText, from start: Int, before end: Int = .max, _ folder: inout NameFolder,
    passing passes: (Int) -> Bool
  ) -> NameMatches {
    var found = NameMatches(start: start)
    var hash = freshHash
    var hashed = 0
    folder.removeAll()
    for index in start..<max(start, min(start + Self.mostTokens, lexed.tokens.count, end)) {
      let token = lexed.tokens[index]
      guard token.canStandInName(isFirst: index == start) else { break }
      if index > start {
        if token.startsLine, !passes(index) { break }
        if token.startsLine || token.start > lexed.tokens[index - 1].end {
          guard mayGoOn(after: hash.value) else { break }
          folder.foldSpace()
        }
      }
      folder.fold(lexed.text, token.range)
      // A sign that says nothing begins no name: '-population' is none.
      guard folder.count > 0, folder.count <= longest else { break }
      for byte in folder.bytes[hashed...] { hash.add(byte) }
      hashed = folder.count
      if token.kind == .punctuation(.comma) { continue }
      found.insert(categories(of: folder, hash.value), index + 1)
    }
    return found
  }

  /// No name has more tokens than this.
  private static let mostTokens = 64

  private func beginsStatement(_ lexed: LexedText, _ index: Int) -> Bool {
    if let keyword = lexed.tokens[index].keyword, Keyword.statementLeaders.contains(keyword) {
      return true
    }
    var folder = NameFolder()
    let found = matches(in: lexed, from: index, &folder) { _ in false }
    return found.end(allowing: .source) != nil
  }
}

extension Token {
  /// Whether a name of the vocabulary may hold it.
  fileprivate func canStandInName(isFirst: Bool) -> Bool {
    switch kind {
    case .word, .keyword, .numeral, .symbol: true
    case .punctuation(let punctuation): punctuation != .semicolon && !isFirst
    case .quoted, .unknown, .end: false
    }
  }
}
