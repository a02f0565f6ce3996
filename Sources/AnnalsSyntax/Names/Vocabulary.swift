/// The names that a query may use, so that `requires improvement to be good` or
/// `Bath and North East Somerset` need no quotes.
///
/// The engine fills one from a model; the parser asks it where a name ends. Matching is by
/// folded words: case, `&` and `and`, hyphen and space are alike, commas and full stops are
/// passed over (section 9 of the language page).
package struct Vocabulary: Sendable {
  /// Where in the grammar a name may stand.
  package struct Category: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    /// `councils`, `council`
    package static let kind = Category(rawValue: 1)

    /// A field, a rated track or a measured track.
    package static let field = Category(rawValue: 2)

    /// A grade or an alias of one.
    package static let grade = Category(rawValue: 4)

    /// A text that a field has.
    package static let value = Category(rawValue: 8)

    /// The display name of an entity.
    package static let entity = Category(rawValue: 16)

    /// The name of a date, as in `dated by inspected`.
    package static let date = Category(rawValue: 32)

    /// Why a value is missing, as in `is unknown because not given`.
    package static let reason = Category(rawValue: 64)

    /// The name of a unit, as in `20 cases`.
    package static let unit = Category(rawValue: 128)

    /// What a window may begin or end at: a nested kind, alone or with one of its dates, or a
    /// date of an entity.
    package static let event = Category(rawValue: 256)

    /// What a quantifier takes: a relation or a nested kind, in the singular or the plural.
    package static let relation = Category(rawValue: 512)

    /// What a `define` gave a condition.
    package static let condition = Category(rawValue: 1024)

    /// What a `define` gave a list.
    package static let set = Category(rawValue: 2048)

    /// What a `let` gave a value.
    package static let constant = Category(rawValue: 4096)

    /// What may stand after `is`: a grade, a text, an entity, or what stands for one.
    package static let anyValue: Category = [.grade, .value, .entity, .constant]

    /// What a query may list.
    package static let source: Category = [.kind, .set]

    package static let all = Category(rawValue: .max)

    /// One by one.
    var bits: [Category] {
      (0..<UInt16.bitWidth).map { Category(rawValue: 1 << $0) }.filter { contains($0) }
    }
  }

  /// Names looked up only when a query asks: for models with too many to insert.
  package struct Source: Sendable {
    /// The bytes of the longest folded name.
    package var longest: Int

    /// What a folded name is; empty for no name at all.
    package var categories: @Sendable (FoldedName) -> Category

    package init(longest: Int, categories: @escaping @Sendable (FoldedName) -> Category) {
      self.longest = longest
      self.categories = categories
    }
  }

  /// Asked for what was not inserted; none by default.
  package var source: Source?

  /// What help writes about kinds and relations, by each of their names.
  package var hints: [FoldedName: KindHint] = [:]

  /// Whether a text is a query that runs, so that help offers no other.
  package var accepts: (@Sendable (String) -> Bool)?
  private var table = NameTable()

  /// A vocabulary without a name.
  package init() {}

  /// - Parameter capacity: how many names are about to be inserted.
  package init(capacity: Int) {
    table.reserve(capacity)
  }

  /// Adds a name; one that is there already, as names are compared, gets another category.
  package mutating func insert(_ phrase: String, _ category: Category) {
    var phrase = phrase
    phrase.withUTF8 { table.insert($0, category) }
  }

  /// Adds a name in UTF-8.
  package mutating func insert(utf8 phrase: UnsafeBufferPointer<UInt8>, _ category: Category) {
    table.insert(phrase, category)
  }

  /// What a name is; empty when it is not in the vocabulary.
  package func categories(of name: FoldedName) -> Category {
    let inserted = table.categories(of: name.bytes)
    guard inserted.isEmpty, let source, name.bytes.count <= source.longest else { return inserted }
    return source.categories(name)
  }

  /// The inserted names of a category as they were spelled, in the order they came.
  package func names(in category: Category) -> [String] {
    table.categories.indices.filter { !table.categories[$0].isDisjoint(with: category) }
      .map { table.phrase($0) }
  }

  /// The first of them; `nil` where there is none.
  package func firstName(in category: Category) -> String? {
    table.categories.indices.first { !table.categories[$0].isDisjoint(with: category) }
      .map { table.phrase($0) }
  }

  /// The inserted names of a category with all that each is, in the order they came.
  package func entries(in category: Category) -> [(name: String, categories: Category)] {
    table.categories.indices.filter { !table.categories[$0].isDisjoint(with: category) }
      .map { (table.phrase($0), table.categories[$0]) }
  }

  /// The distance from a word to the nearest inserted name of a category; `nil` when none is near.
  func distance(from word: String, toNearestIn category: Category) -> Int? {
    table.distance(from: word, toNearestIn: category)
  }

  // MARK: - Matching

  /// The bytes of the longest folded name.
  var longest: Int { max(table.longest, source?.longest ?? 0) }

  /// The hash of no bytes.
  var freshHash: NameHash { NameHash(seed: table.seed) }

  /// What the folded name in a folder is, whose hash this is.
  func categories(of folder: NameFolder, _ hash: UInt64) -> Category {
    let inserted = table.categories(of: folder, hash)
    guard inserted.isEmpty, let source, folder.count <= source.longest else { return inserted }
    return source.categories(FoldedName(folded: Array(folder.bytes)))
  }

  /// Whether a longer name may begin with the words of this hash.
  func mayGoOn(after hash: UInt64) -> Bool { source != nil || table.mayGoOn(after: hash) }

  /// Whether a longer name may begin with some words: when not, none does.
  package func mayGoOn(after words: FoldedName) -> Bool {
    mayGoOn(after: table.hash(words.bytes))
  }

  /// Whether a longer name begins with this one and goes on with a keyword, so that only
  /// quotes keep the two apart.
  func goesOnWithKeyword(_ name: FoldedName) -> Bool {
    guard table.mayGoOn(after: table.hash(name.bytes)) else { return false }
    return table.categories.indices.contains { index in
      guard table.folded(index).starts(with: name.bytes) else { return false }
      let rest = table.folded(index).dropFirst(name.bytes.count)
      guard rest.first == UInt8(ascii: " ") else { return false }
      let word = rest.dropFirst().prefix { $0 != UInt8(ascii: " ") }
      return Keyword(rawValue: String(decoding: word, as: UTF8.self)) != nil
    }
  }
}
