/// Finds how the newest text of before goes on that begins as the one being typed.
///
/// While a text grows the search goes on from where it was, so that a letter costs no walk over
/// all that was ever entered.
package struct HistorySuggestion: Sendable {
  /// All texts, one behind the other.
  private var bytes: [UInt8] = []

  /// Where each text begins, and where the last one ends.
  private var bounds = [0]

  /// What was looked for last, and the newest text that could still be found.
  private var last: (beginning: [UInt8], newest: Int)?

  package init() {}

  /// Adds what was entered after everything else.
  package mutating func add(_ text: String) {
    bytes += text.utf8
    bounds.append(bytes.count)
    last = nil
  }

  /// The texts, the oldest first.
  package var indices: Range<Int> { 0..<(bounds.count - 1) }

  package subscript(_ index: Int) -> String {
    String(decoding: bytes[bounds[index]..<bounds[index + 1]], as: UTF8.self)
  }

  /// What the newest longer text has behind `beginning`; `nil` where there is none.
  package mutating func continuation(of beginning: String) -> String? {
    let beginning = Array(beginning.utf8)
    guard !beginning.isEmpty else { return nil }
    let found = newest(from: start(for: beginning), beginningWith: beginning)
    last = (beginning, found ?? -1)
    guard let found else { return nil }
    let rest = bytes[bounds[found]..<bounds[found + 1]].dropFirst(beginning.count)
    return String(decoding: rest, as: UTF8.self)
  }

  /// What is accepted of a continuation with one word: all up to the end of its first word.
  package static func firstWord(of continuation: String) -> String {
    let isLetter: (Character) -> Bool = { $0.isLetter || $0.isNumber }
    let word = continuation.drop { !isLetter($0) }.drop(while: isLetter)
    return String(continuation[..<word.startIndex])
  }

  private func start(for beginning: [UInt8]) -> Int {
    guard let last, beginning.starts(with: last.beginning) else { return bounds.count - 2 }
    return last.newest
  }

  private func newest(from start: Int, beginningWith beginning: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index >= 0 {
        let text = bytes[bounds[index]..<bounds[index + 1]]
        if text.count > beginning.count, text.starts(with: beginning) { return index }
        index -= 1
      }
      return nil
    }
  }
}
