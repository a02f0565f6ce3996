/// Takes the values of a declaration out of their tree, and keeps what is wrong with them.
struct TreeReader {
  private(set) var flaws: [Flaw] = []

  /// Something that a declaration says and cannot mean.
  struct Flaw {
    var origin: Origin
    var message: String
    var suggestion: String?
  }

  /// A value with its path.
  struct Item {
    var node: JSONNode
    var path: String

    var origin: Origin { Origin(path: path, position: node.position) }
  }

  /// A value under a name that the declaration chose.
  struct Entry {
    var name: String
    var item: Item
  }

  /// How many flaws are kept, to be counted at least.
  static let flawsKept = 10_000

  /// How many flaws get a suggestion, which costs time; more are seldom read.
  static let suggestionsMade = 10

  mutating func flaw(
    _ origin: Origin, _ message: @autoclosure () -> String,
    suggestion: @autoclosure () -> String? = nil
  ) {
    guard flaws.count < Self.flawsKept else { return }
    let suggestion = flaws.count < Self.suggestionsMade ? suggestion() : nil
    flaws.append(Flaw(origin: origin, message: message(), suggestion: suggestion))
  }

  // MARK: - Objects

  /// The values of an object by key; a key that is not of `keys` is a flaw.
  mutating func object(_ item: Item, keys: [String]) -> [String: Item] {
    var items: [String: Item] = [:]
    for entry in entries(item) {
      if keys.contains(entry.name) {
        items[entry.name] = entry.item
      } else {
        flaw(
          entry.item.origin,
          "no such key in a declaration; there are \(keys.joined(separator: ", "))",
          suggestion: Spelling.nearest(to: entry.name, among: keys))
      }
    }
    return items
  }

  /// The values of an object whose keys the declaration chose, in its order.
  mutating func entries(_ item: Item) -> [Entry] {
    guard case .object(let members) = item.node.value else {
      flaw(item.origin, "expected an object, found \(item.node.kind)")
      return []
    }
    return members.map { member in
      Entry(name: member.key, item: Item(node: member.value, path: "\(item.path).\(member.key)"))
    }
  }

  /// Such values under names that queries use, of which none is empty.
  mutating func namedEntries(_ item: Item) -> [Entry] {
    let entries = entries(item)
    for entry in entries where !entry.name.utf8.contains(where: { $0 > 0x20 }) {
      flaw(entry.item.origin, "a name must not be empty")
    }
    return entries
  }

  // MARK: - Values

  mutating func text(_ item: Item) -> String? {
    guard case .text(let text) = item.node.value else {
      flaw(item.origin, "expected a text, found \(item.node.kind)")
      return nil
    }
    return text
  }

  /// A text that says something.
  mutating func name(_ item: Item) -> String? {
    guard let text = text(item) else { return nil }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      flaw(item.origin, "a name must not be empty")
      return nil
    }
    return text
  }

  /// A list of texts, or one text.
  mutating func names(_ item: Item) -> [DeclaredName] {
    switch item.node.value {
    case .text:
      return name(item).map { [DeclaredName(name: $0, origin: item.origin)] } ?? []
    case .list(let nodes):
      return nodes.enumerated().compactMap { index, node in
        let element = Item(node: node, path: "\(item.path)[\(index)]")
        return name(element).map { DeclaredName(name: $0, origin: element.origin) }
      }
    case .null, .flag, .number, .object:
      flaw(item.origin, "expected a list of texts, found \(item.node.kind)")
      return []
    }
  }

  /// A path of keys below a record.
  mutating func path(_ item: Item) -> DeclaredPath? {
    name(item).map { path($0, at: item.origin) }
  }

  /// A path that stands as the key of an object, or that a name is for want of another.
  mutating func path(_ text: String, at origin: Origin) -> DeclaredPath {
    let path = KeyPath(text)
    guard path.keys.count <= KeyPath.longest else {
      flaw(origin, "a path has at most \(KeyPath.longest) keys")
      return DeclaredPath(path: KeyPath(keys: []), origin: origin)
    }
    return DeclaredPath(path: path, origin: origin)
  }

  /// A day, a month or a year; of the latter two the last day, or the first of what begins
  /// with it.
  mutating func day(_ item: Item, isStart: Bool = false) -> Day? {
    guard let text = text(item) else { return nil }
    guard let dated = DatedText(text), !dated.mark.isEstimate else {
      flaw(item.origin, "'\(text)' is no date; write 2014-03-31")
      return nil
    }
    guard isStart else { return dated.day }
    let date = dated.day.components
    switch dated.mark {
    case .day, .estimated: return dated.day
    case .month, .estimatedMonth: return Day(year: date.year, month: date.month, day: 1)
    case .year, .estimatedYear: return Day(year: date.year, month: 1, day: 1)
    }
  }

  /// One of a few words.
  mutating func choice<Choice>(_ item: Item, of choices: [(word: String, choice: Choice)])
    -> Choice?
  {
    guard let text = text(item) else { return nil }
    if let found = choices.first(where: { $0.word == text }) { return found.choice }
    let words = choices.map(\.word)
    flaw(
      item.origin, "'\(text)' is none of \(words.joined(separator: ", "))",
      suggestion: Spelling.nearest(to: text, among: words))
    return nil
  }

  /// A required value of an object.
  mutating func required(_ key: String, of items: [String: Item], in item: Item) -> Item? {
    if items[key] == nil, case .object = item.node.value {
      flaw(item.origin, "the key '\(key)' is missing")
    }
    return items[key]
  }
}
