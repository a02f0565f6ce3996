/// What completing changes in a text.
package struct CompletionEdit: Hashable, Sendable {
  /// The bytes that go.
  package var replaced: Range<Int>

  /// What comes in their place; the cursor stands behind it.
  package var text: String

  package init(replaced: Range<Int>, text: String) {
    self.replaced = replaced
    self.text = text
  }
}

extension Completion {
  /// Whether there is something to choose from.
  package var isAmbiguous: Bool { candidates.count + omitted > 1 }

  /// What is certain: the one candidate, or what all of them begin with.
  ///
  /// - Parameter text: the text that is completed.
  /// - Returns: `nil` where nothing is.
  package func edit(of text: String) -> CompletionEdit? {
    let bytes = text.utf8
    guard replaced.lowerBound >= 0, replaced.upperBound <= bytes.count else { return nil }
    guard let only = candidates.first, !isAmbiguous else { return commonEdit(of: text) }
    var edit = CompletionEdit(replaced: replaced, text: only.text)
    guard only.isWhole else { return edit }
    switch bytes.dropFirst(replaced.upperBound).first {
    // The blank that is there already serves, and the cursor goes behind it.
    case UInt8(ascii: " "):
      edit.replaced = replaced.lowerBound..<(replaced.upperBound + 1)
      edit.text += " "
    case UInt8(ascii: "\n"): break
    default: edit.text += " "
    }
    return edit
  }

  private func commonEdit(of text: String) -> CompletionEdit? {
    let typed = String(
      decoding: Array(text.utf8)[replaced], as: UTF8.self)
    // Nothing is certain of candidates that are not here.
    guard omitted == 0, let first = candidates.first else { return nil }
    let common = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    guard common != typed, common.unquoted.lowercased().hasPrefix(typed.unquoted.lowercased())
    else { return nil }
    return CompletionEdit(replaced: replaced, text: common)
  }
}

extension String {
  /// In characters, so that none is torn.
  package func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }

  /// Without the quote at its start.
  fileprivate var unquoted: Substring { hasPrefix("\"") ? dropFirst() : self[...] }
}
