import AnnalsSyntax

extension Assistant {
  /// No more candidates than this are listed.
  static let mostCandidates = 200

  /// Texts longer than this many bytes are not completed: each word that may stand there is tried
  /// in the text.
  static let longestCompleted = 65_536

  /// What may stand at a place of a text, by the grammar and the model.
  ///
  /// What stands behind the cursor stays, and has no part in it.
  ///
  /// - Parameters:
  ///   - cursor: in bytes of the text's UTF-8.
  ///   - files: the names of files that begin with a text.
  package func completion(
    of text: String, at cursor: Int, files: (String) -> [Candidate]
  ) -> Completion {
    let bytes = Array(text.utf8.prefix(max(0, cursor)))
    let before = String(decoding: bytes, as: UTF8.self)
    // A cursor inside a character is no place at all.
    guard bytes.count <= Self.longestCompleted, before.utf8.count == bytes.count else {
      return Completion(replaced: cursor..<cursor, candidates: [])
    }
    let commands = CommandLines(before)
    // A line that the cursor stands on may be a command although a query follows it.
    if let line = commands.lines.last, line.upperBound == bytes.count, !bytes[line].isBlank {
      return completion(ofCommand: line, bytes, files)
    }
    return completion(ofQuery: commands.queryStart, bytes, files)
  }

  /// - Parameter start: where the query begins in the text.
  func completion(
    ofQuery start: Int, _ bytes: [UInt8], _ files: (String) -> [Candidate]
  ) -> Completion {
    var completer = QueryCompleter(self, Array(bytes[start...]))
    var completion = completer.completion(files: files)
    completion.replaced =
      completion.replaced.lowerBound + start..<completion.replaced.upperBound + start
    return completion
  }
}

extension ArraySlice<UInt8> {
  /// Whether there are only blanks.
  fileprivate var isBlank: Bool { allSatisfy(\.isBlank) }
}
