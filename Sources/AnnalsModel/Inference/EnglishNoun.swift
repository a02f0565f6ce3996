/// A noun in its two numbers.
struct EnglishNoun: Hashable {
  var singular: String
  var plural: String

  /// Reads words that are in one number or the other; the last of them tells, before years and
  /// the like: `homes 2024`.
  init(_ words: KeyWords) {
    let numbers = words.words.reversed().prefix(while: \.isNumbered).count
    let (noun, tail) =
      numbers < words.words.count
      ? (words.words.dropLast(numbers), words.words.suffix(numbers)) : (ArraySlice(words.words), [])
    let last = noun.last ?? ""
    let head = noun.dropLast()
    func phrase(_ word: String) -> String { (head + [word] + tail).joined(separator: " ") }
    let one = Self.singular(of: last)
    singular = phrase(one ?? last)
    plural = phrase(one == nil ? Self.plural(of: last) : last)
  }

  init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// With a word before it: `council inspection`.
  func of(_ owner: String) -> EnglishNoun {
    EnglishNoun(singular: "\(owner) \(singular)", plural: "\(owner) \(plural)")
  }

  /// Without a year and the like behind it: `home` for `home 2024`.
  var unnumbered: EnglishNoun {
    func cut(_ phrase: String) -> String {
      var words = phrase.split(separator: " ").map(String.init)
      while words.count > 1, words.last?.isNumbered ?? false { words.removeLast() }
      return words.joined(separator: " ")
    }
    return EnglishNoun(singular: cut(singular), plural: cut(plural))
  }

  /// Of a word that is a plural; `nil` for one that is none.
  static func singular(of word: String) -> String? {
    let lower = word.lowercased()
    if unchanging.contains(lower) { return word }
    if let known = irregular.first(where: { $0.plural == lower }) { return known.singular }
    // A singular in s: status, analysis, address, bus.
    if ["ss", "us", "is", "as", "os"].contains(where: { lower.hasSuffix($0) }),
      !pluralInVowel.contains(where: { lower.hasSuffix($0) })
    {
      return nil
    }
    guard lower.hasSuffix("s"), lower.utf8.count > 2 else { return nil }
    if lower.hasSuffix("ies"), lower.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if ["sses", "shes", "ches", "xes", "zzes", "uses"].contains(where: { lower.hasSuffix($0) }),
      !inSilentE.contains(where: { lower.hasSuffix($0) })
    {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// Of a word that is a singular, and not the same in both numbers.
  static func plural(of word: String) -> String {
    let lower = word.lowercased()
    if let known = irregular.first(where: { $0.singular == lower }) { return known.plural }
    if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
      return String(word.dropLast()) + "ies"
    }
    if ["s", "sh", "ch", "x", "z"].contains(where: { lower.hasSuffix($0) }) { return word + "es" }
    return word + "s"
  }

  /// Words with one form.
  private static let unchanging: Set<String> = [
    "series", "species", "data", "news", "sheep", "fish", "aircraft", "headquarters", "premises",
    "equipment", "information", "staff", "means", "feedback", "media", "metadata", "works",
  ]

  /// In small letters.
  private static let irregular: [(plural: String, singular: String)] = [
    ("grandchildren", "grandchild"), ("children", "child"), ("people", "person"),
    ("chairmen", "chairman"), ("firemen", "fireman"),
    ("women", "woman"), ("men", "man"), ("feet", "foot"), ("teeth", "tooth"), ("geese", "goose"),
    ("mice", "mouse"), ("analyses", "analysis"), ("diagnoses", "diagnosis"),
    ("crises", "crisis"), ("theses", "thesis"), ("bases", "base"), ("criteria", "criterion"),
    ("curricula", "curriculum"), ("memoranda", "memorandum"), ("strata", "stratum"),
    ("phenomena", "phenomenon"), ("indices", "index"), ("appendices", "appendix"),
    ("vertices", "vertex"), ("matrices", "matrix"), ("wolves", "wolf"), ("shelves", "shelf"),
    ("halves", "half"), ("knives", "knife"), ("lives", "life"), ("leaves", "leaf"),
    ("loaves", "loaf"), ("thieves", "thief"), ("wives", "wife"), ("movies", "movie"),
    ("cookies", "cookie"), ("ties", "tie"), ("heroes", "hero"), ("potatoes", "potato"),
    ("buses", "bus"), ("gases", "gas"), ("lenses", "lens"), ("quizzes", "quiz"),
    ("statuses", "status"), ("viruses", "virus"), ("campuses", "campus"), ("bonuses", "bonus"),
    ("censuses", "census"), ("aliases", "alias"),
  ]

  /// Plurals that end as singulars do: areas, photos.
  private static let pluralInVowel = [
    "eas", "ias", "ras", "las", "nas", "oas", "tas", "das", "mas", "eos", "ios", "otos", "demos",
    "memos", "zoos", "skis", "taxis", "menus",
  ]

  /// Plurals of words in `-e`: houses, causes, caches, axes.
  private static let inSilentE = [
    "houses", "causes", "uses", "clauses", "caches", "niches", "axes", "pauses", "phrases",
  ]
}

extension String {
  /// Whether a word only counts: `2024`, `v2`.
  var isNumbered: Bool {
    let digits = dropFirst(first == "v" ? 1 : 0)
    return !digits.isEmpty && digits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
