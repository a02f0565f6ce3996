import AnnalsEngine
import AnnalsSyntax

/// A place in a statement, and what has been typed of the candidate that stands there.
struct Place {
  let prober: Prober

  /// As it was typed, without an opening quote.
  let typed: ArraySlice<UInt8>

  /// As names are compared, with a blank behind it where one was typed.
  let folded: [UInt8]

  /// Whether it was typed behind a quote.
  let isQuoted: Bool

  init(_ prober: Prober, typed: ArraySlice<UInt8>, isQuoted: Bool) {
    self.prober = prober
    self.typed = typed
    self.isQuoted = isQuoted
    var folded = FoldedName(String(decoding: typed, as: UTF8.self)).bytes
    if let last = typed.last, last.isBlank || last == UInt8(ascii: "-"), !folded.isEmpty {
      folded.append(UInt8(ascii: " "))
    }
    self.folded = folded
  }

  /// What the last name before the place was looked up as: values that follow are of it.
  var subject: SeenSubject? { prober.subjects.last }

  /// Whether what was typed is the beginning of a name.
  func begins(_ name: String) -> Bool {
    folded.isEmpty || FoldedName(name).bytes.starts(with: folded)
  }

  /// Whether what was typed is the beginning of words of the language.
  func beginsWords(_ words: String) -> Bool {
    words.utf8.starts(with: typed.lazy.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 })
  }

  /// A name as it may stand here, in quotes where it needs them, with what it is looked up as;
  /// `nil` where it may not.
  func written(_ name: String) -> (text: String, subjects: [SeenSubject])? {
    if !isQuoted, let subjects = prober.subjects(with: name, as: .name) { return (name, subjects) }
    guard isQuoted || name.mayNeedQuotes else { return nil }
    let quoted = Quoted.written(name)
    return prober.subjects(with: quoted, as: .name).map { (quoted, $0) }
  }

  /// A name of a sort that may stand here, in quotes where the parser would not take it whole.
  func spelled(_ name: String) -> String {
    !isQuoted && prober.reading(with: name, as: .name) != nil ? name : Quoted.written(name)
  }
}

extension String {
  /// Whether the name may not read as one without quotes: it has signs, or words of the language.
  fileprivate var mayNeedQuotes: Bool {
    lowercased().split(separator: " ").contains { word in
      Keyword(rawValue: String(word)) != nil || !word.allSatisfy { $0.isLetter || $0.isNumber }
    }
  }
}
