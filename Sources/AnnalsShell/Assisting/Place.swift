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

  /// What the last name before the place was looked up as.
  var subject: SeenSubject? { prober.subjects.last }

  /// Whether what was typed is the beginning of a name.
  func begins(_ name: String) -> Bool {
    folded.isEmpty || FoldedName(name).bytes.starts(with: folded)
  }

  /// Whether what was typed is the beginning of words of the language.
  func beginsWords(_ words: String) -> Bool {
    words.utf8.starts(with: typed.lazy.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 })
  }

  /// A name as it may stand here, in quotes where it needs them; `nil` where it may not.
  ///
  /// - Parameter more: what follows it.
  func written(_ name: String, before more: String = "") -> WrittenName? {
    if !isQuoted, let outcome = prober.outcome(of: name, before: more, as: .name) {
      return WrittenName(text: name, outcome: outcome)
    }
    guard isQuoted || name.mayNeedQuotes else { return nil }
    let quoted = Quoted.written(name)
    return prober.outcome(of: quoted, before: more, as: .name).map {
      WrittenName(text: quoted, outcome: $0)
    }
  }

  /// A name of a sort that may stand here, in quotes where the parser would not take it whole.
  func spelled(_ name: String) -> String {
    !isQuoted && prober.reads(name, as: .name) ? name : Quoted.written(name)
  }
}

/// A name as it may stand at a place.
struct WrittenName {
  var text: String
  var outcome: Prober.Outcome
}

extension String {
  /// Whether the name may not read as one without quotes: it has signs, or words of the language.
  fileprivate var mayNeedQuotes: Bool {
    lowercased().split(separator: " ").contains { word in
      Keyword(rawValue: String(word)) != nil || !word.allSatisfy { $0.isLetter || $0.isNumber }
    }
  }
}
