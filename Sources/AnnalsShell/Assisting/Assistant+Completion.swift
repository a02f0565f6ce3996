import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

extension Assistant {
  /// What may stand at a place of a text.
  ///
  /// - Parameters:
  ///   - cursor: in bytes.
  ///   - files: the files whose paths begin as a path does.
  package func completion(
    of text: String, at cursor: Int, files: (String) -> [Candidate]
  ) -> Completion {
    let bytes = Array(text.utf8.prefix(cursor))
    let start = bytes.lastIndex { !($0 > 0x2F && $0 != UInt8(ascii: "(")) }.map { $0 + 1 } ?? 0
    let typed = String(decoding: bytes[start...], as: UTF8.self)
    if text.hasPrefix(".open ") {
      return Completion(
        replaced: 6..<bytes.count, candidates: files(String(decoding: bytes[6...], as: UTF8.self)))
    }
    let words =
      Keyword.allCases.map { Candidate($0.rawValue, "keyword") }
      + session.model.kinds.map { Candidate($0.plural, "kind") }
    return Completion(
      replaced: start..<bytes.count,
      candidates: words.filter { $0.text.lowercased().hasPrefix(typed.lowercased()) })
  }
}
