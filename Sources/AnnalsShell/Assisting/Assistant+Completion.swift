import AnnalsEngine
import AnnalsSyntax

extension Assistant {
  /// What may stand at a place of a text: so far the names and words that go on with a word.
  ///
  /// - Parameters:
  ///   - offset: in bytes of the text's UTF-8.
  ///   - files: the files and folders that a path may go on with.
  package func completion(
    of text: String, at offset: Int, files: (_ path: String) -> [Candidate]
  ) -> Completion {
    let head = Array(text.utf8.prefix(offset))
    let start = head.lastIndex { !CharacterOfName.isOne($0) }.map { $0 + 1 } ?? 0
    let word = String(decoding: head[start...], as: UTF8.self)
    let names = session.vocabulary.names(in: [.source, .field, .grade, .condition])
    let candidates = (names + Keyword.allCases.map(\.rawValue))
      .filter { $0.hasPrefix(word) && !$0.contains(" ") }
    return Completion(replaced: start..<head.count, candidates: candidates.map { Candidate($0, "") })
  }
}

private enum CharacterOfName {
  static func isOne(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "-")
  }
}
