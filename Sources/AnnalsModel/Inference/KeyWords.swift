/// The words of a key of JSON: `lastInspectionDate`, `last_inspection_date` and
/// `Last Inspection Date` are `last inspection date`.
struct KeyWords: Hashable {
  let words: [String]

  init(_ key: String) {
    var splitter = WordSplitter()
    splitter.split(Array(key.unicodeScalars))
    words = splitter.words.isEmpty ? [Self.named(key)] : Self.withoutShouting(splitter.words)
  }

  init(words: [String]) {
    self.words = words
  }

  /// A name that a query can use, never empty.
  var name: String { words.joined(separator: " ") }

  /// In small letters, to be compared.
  var lowercased: [String] { words.map { $0.lowercased() } }

  /// Whether the key says little without the one around it: the `id` of a `user`.
  var isVague: Bool {
    words.count == 1
      && [
        "id", "name", "title", "label", "code", "key", "type", "kind", "value", "url", "uri",
        "href", "link", "date", "number", "text", "login", "version", "status", "state",
      ].contains(lowercased[0])
  }

  /// A text of the data as a name: as it is when a query can quote it.
  static func name(ofText text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { letter in
      letter.value >= 0x20 && letter.value != 0x7F && letter != "\"" && letter != "\\"
        && letter != "_"
    }
    let isBlank = !text.utf8.contains { $0 > 0x20 }
    return isPlain && !isBlank ? text : KeyWords(text).name
  }

  /// What names are compared by: nearly as queries do it.
  static func folded(_ name: String) -> String {
    name.lowercased().split(separator: " ").map { $0 == "&" ? "and" : String($0) }
      .joined(separator: " ")
  }

  /// What to call a key of signs only.
  private static func named(_ key: String) -> String {
    let isPlain = key.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\"" && $0 != "\\" }
    return key.isEmpty || !isPlain ? "field" : key
  }

  /// Words with a capital lose it, and so do all when every one is in capitals; `ONS` stays, and
  /// so do `GPs`.
  private static func withoutShouting(_ words: [String]) -> [String] {
    func isLoud(_ word: String) -> Bool {
      word.unicodeScalars.allSatisfy { !("a"..."z" ~= $0) } && word.uppercased() == word
    }
    let isAllLoud = words.count > 1 && words.allSatisfy(isLoud)
    return words.map { word in
      // `GPs` are several of a GP.
      let acronym = word.hasSuffix("s") ? String(word.dropLast()) : word
      let isKept = isLoud(acronym) && !isAllLoud && 2...4 ~= acronym.utf8.count
      return isKept ? word : word.lowercased()
    }
  }
}

/// Cuts a key at signs and where a capital begins a word.
private struct WordSplitter {
  private(set) var words: [String] = []
  private var word = ""

  mutating func split(_ letters: [Unicode.Scalar]) {
    for (index, letter) in letters.enumerated() {
      if letter == "%" {
        end()
        word = "percent"
        end()
      } else if isSign(letter) {
        end()
      } else {
        if isStart(index, letters) { end() }
        word.unicodeScalars.append(letter)
      }
    }
    end()
  }

  private mutating func end() {
    if !word.isEmpty { words.append(word) }
    word = ""
  }

  private func isSign(_ letter: Unicode.Scalar) -> Bool {
    guard letter.isASCII else { return letter.properties.isWhitespace }
    switch letter {
    case "a"..."z", "A"..."Z", "0"..."9", "&", "'": return false
    default: return true
    }
  }

  /// Whether a capital begins a word: after a small letter, or before one in a run of capitals.
  private func isStart(_ index: Int, _ letters: [Unicode.Scalar]) -> Bool {
    guard index > 0, "A"..."Z" ~= letters[index], !isPluralOfAcronym(index, letters) else {
      return false
    }
    if "a"..."z" ~= letters[index - 1] || "0"..."9" ~= letters[index - 1] { return true }
    let isInRun = "A"..."Z" ~= letters[index - 1]
    return isInRun && index + 1 < letters.count && "a"..."z" ~= letters[index + 1]
  }
  /// Whether a capital is the last of an acronym with an `s` behind it: the P of `GPs`.
  private func isPluralOfAcronym(_ index: Int, _ letters: [Unicode.Scalar]) -> Bool {
    guard index + 1 < letters.count, letters[index + 1] == "s", "A"..."Z" ~= letters[index - 1]
    else { return false }
    return index + 2 == letters.count || !("a"..."z" ~= letters[index + 2])
  }
}
