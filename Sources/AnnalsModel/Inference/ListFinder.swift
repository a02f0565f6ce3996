/// Finds the lists of records in a document and the values in them, and notes what can be
/// neither.
struct ListFinder {
  var lists: [FoundList] = []
  private(set) var unused: [UnusedPath] = []

  /// What a list without a name of its own is called after.
  private let file: KeyWords

  init(_ document: Observation, file: String) {
    self.file = FileWords.words(of: file)
    if document.lists > 0 {
      list(document, at: KeyPath(keys: []), in: nil)
    } else if document.isKeyed {
      keyed(document, at: KeyPath(keys: []), in: nil)
    } else {
      outside(document, at: KeyPath(keys: []))
    }
  }

  mutating func leave(_ path: KeyPath, _ reason: String, _ count: Int) {
    unused.append(UnusedPath(path: path.text, reason: reason, count: count))
  }

  // MARK: - Around the lists

  /// An object that is in no list.
  private mutating func outside(_ object: Observation, at path: KeyPath) {
    if object.unseenKeys > 0, object.members.count > 1_000 { return leaveMap(object, at: path) }
    for member in object.members {
      let place = path.appending(KeyPath(keys: [member.key]))
      guard isNamed(member, at: path) else { continue }
      switch member.form {
      case .nothing: leave(place, "always null", member.nulls)
      case .list: list(member, at: place, in: nil)
      case .object where member.isKeyed: keyed(member, at: place, in: nil)
      case .object: outside(member, at: place)
      case .scalar: leave(place, "it stands in no record", member.scalars)
      }
    }
    leaveUnseen(object, at: path)
  }

  private mutating func leaveMap(_ object: Observation, at path: KeyPath) {
    let keys = object.members.prefix(3).map { "'\($0.key)'" }.joined(separator: ", ")
    leave(
      path, "keys that are data (\(keys), …), with values that are not alike",
      object.members.count + object.unseenKeys)
  }

  private mutating func leaveUnseen(_ object: Observation, at path: KeyPath) {
    guard object.unseenKeys > 0 else { return }
    leave(
      path, "more than \(PlaceTable.most) paths in all; further keys are not looked at",
      object.unseenKeys)
  }

  /// In bytes. Nobody writes longer names, and to compare such may take long.
  private static let longestName = 200

  /// Whether a path can name a key.
  private mutating func isNamed(_ member: Observation, at path: KeyPath) -> Bool {
    let place = path.appending(KeyPath(keys: [member.key]))
    if !member.isColumn, member.key.utf8.contains(UInt8(ascii: ".")) {
      leave(place, "a path cannot name a key with a full stop", member.known)
      return false
    }
    if !member.isColumn, member.key == KeyPath.anyKey {
      leave(place, "a path cannot name the key '*', which stands for all", member.known)
      return false
    }
    if !member.key.utf8.contains(where: { $0 > 0x20 }) {
      leave(place, "a path cannot name an empty key", member.known)
      return false
    }
    if member.key.utf8.count > Self.longestName {
      leave(place, "its name is longer than \(Self.longestName) bytes", member.known)
      return false
    }
    if place.keys.count > KeyPath.longest - 1, member.form == .object || member.form == .list {
      leave(place, "a path has at most \(KeyPath.longest) keys", member.known)
      return false
    }
    return true
  }

  // MARK: - Lists

  private mutating func list(_ list: Observation, at path: KeyPath, in parent: Int?) {
    guard let element = list.elements.first, element.known > 0 else {
      let nulls = list.elements.first?.nulls ?? 0
      return leave(path, nulls == 0 ? "always empty" : "only nulls", list.lists)
    }
    switch element.form {
    case .object:
      if element.members.isEmpty { return leave(path, "objects without keys", element.objects) }
      lists.append(
        FoundList(
          path: path, parent: parent, noun: noun(of: path, in: parent), count: element.objects))
      inside(element, of: lists.count - 1, at: KeyPath(keys: []))
    case .list: leave(path, listsInLists(at: path, in: parent), element.lists)
    case .scalar, .nothing: scalars(element, at: path, in: parent)
    }
  }

  /// Why a table made of lists is not used, and what makes one of it that is.
  private func listsInLists(at path: KeyPath, in parent: Int?) -> String {
    guard parent == nil else { return "lists in lists" }
    let filter = path.keys.isEmpty ? "." : path.keys.map { ".\($0.inFilter)" }.joined()
    return "lists in lists; jq -r '\(filter)[] | @csv' makes a table of them"
  }

  /// A list of single values.
  private mutating func scalars(_ element: Observation, at path: KeyPath, in parent: Int?) {
    guard let parent else { return leave(path, "a list that has no records", element.known) }
    let below = KeyPath(keys: Array(path.keys.dropFirst(lists[parent].path.keys.count)))
    lists[parent].references.append(
      Reference(path: below, words: KeyWords(below.keys.last ?? ""), elements: element))
  }

  // MARK: - Records

  /// The values of an object in a record; `path` is below the record.
  mutating func inside(_ object: Observation, of list: Int, at path: KeyPath) {
    for member in object.members {
      let below =
        member.isColumn ? KeyPath(member.key) : path.appending(KeyPath(keys: [member.key]))
      let place = lists[list].path.appending(below)
      if member.isColumn, let reason = misnamed(below, among: object) {
        leave(place, reason, member.known)
        continue
      }
      guard isNamed(member, at: lists[list].path.appending(path)) else { continue }
      switch member.form {
      case .nothing: leave(place, "always null", member.nulls)
      case .list: self.list(member, at: place, in: list)
      case .object where member.isKeyed: keyed(member, at: place, in: list)
      case .object: inside(member, of: list, at: below)
      case .scalar:
        lists[list].leaves.append(
          Leaf(
            path: below, words: KeyWords(member.key), name: "", observation: member))
      }
    }
    leaveUnseen(object, at: lists[list].path.appending(path))
  }

  /// Why a path cannot name a column.
  private func misnamed(_ path: KeyPath, among columns: Observation) -> String? {
    if path.keys.isEmpty || path.keys.count > KeyPath.longest {
      return "a path cannot name the column"
    }
    let isBehind = columns.members.contains { other in
      let keys = KeyPath(other.key).keys
      return !keys.isEmpty && keys.count < path.keys.count && path.keys.starts(with: keys)
    }
    return isBehind ? "another column has the beginning of its name" : nil
  }

  // MARK: - Names

  /// What a record of a list is called: after the last key that says something, else after the
  /// list around, else after the file.
  func noun(of path: KeyPath, in parent: Int?) -> EnglishNoun {
    let own = path.keys.dropFirst(parent.map { lists[$0].path.keys.count } ?? 0)
    let telling = own.reversed().map { FileWords.withoutWrapper(KeyWords($0)) }
      .first { !FileWords.isGeneric($0) }
    if let telling { return EnglishNoun(telling) }
    let key = own.last.map { EnglishNoun(KeyWords($0)) }
    if let parent, own.isEmpty {
      return EnglishNoun(KeyWords("entry")).of(lists[parent].noun.singular)
    }
    if let parent { return (key ?? EnglishNoun(file)).of(lists[parent].noun.singular) }
    return FileWords.isGeneric(file) ? key ?? EnglishNoun(file) : EnglishNoun(file)
  }
}

extension Observation {
  /// What most values are.
  enum Form {
    case nothing
    case scalar
    case object
    case list
  }

  /// What most values are; of as many the simpler.
  var form: Form {
    if known == 0 { return .nothing }
    if scalars >= max(objects, lists) { return .scalar }
    return objects >= lists ? .object : .list
  }
}

extension String {
  /// A key as jq has it behind a full stop.
  fileprivate var inFilter: String {
    let isPlain =
      utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x5F }
      && !(utf8.first.map { 0x30...0x39 ~= $0 } ?? true)
    return isPlain ? self : "\"\(self)\""
  }
}

/// Words that say where something is rather than what it is.
enum FileWords {
  /// The words of a file's name, given without its folder and its ending. Its year or version
  /// says nothing of what it holds.
  static func words(of file: String) -> KeyWords {
    var named = KeyWords(file.isEmpty ? "record" : file).words
    while named.count > 1, named.last?.isNumbered ?? false { named.removeLast() }
    let words = withoutWrapper(KeyWords(words: named))
    return file == "-" || isGeneric(words) ? KeyWords("records") : words
  }

  private static let generic: Set<String> = [
    "data", "records", "items", "results", "rows", "list", "value", "values", "response",
    "entries", "content", "contents", "output", "export", "download", "dataset", "elements",
    "object", "objects", "payload", "json", "body", "root", "collection", "stdin", "features",
    "record", "result", "item", "nodes", "edges", "docs", "hits",
  ]

  /// What a list is wrapped in: `EstablishmentCollection`, `siteDetails`.
  private static let wrappers: Set<String> = [
    "collection", "list", "array", "items", "records", "detail", "details", "data", "set",
    "entries", "rows", "table", "export",
  ]

  static func isGeneric(_ words: KeyWords) -> Bool {
    words.words.count == 1 && generic.contains(words.lowercased[0])
  }

  static func withoutWrapper(_ words: KeyWords) -> KeyWords {
    var kept = words.words
    while kept.count > 1, let last = kept.last, wrappers.contains(last.lowercased()) {
      kept.removeLast()
    }
    return KeyWords(words: kept)
  }
}
