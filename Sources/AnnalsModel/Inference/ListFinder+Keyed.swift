/// Objects whose keys are data.
extension ListFinder {
  /// Takes the values of such an object for records, which have their key for a value.
  mutating func keyed(_ object: Observation, at path: KeyPath, in parent: Int?) {
    let place = path.appending(KeyPath(KeyPath.anyKey))
    guard let element = object.elements.first, element.known > 0, let keys = object.keys.first
    else { return leave(place, "always null or empty", object.objects) }
    if element.form == .list {
      return leave(place, "lists under keys that are data", element.lists)
    }
    let noun = noun(of: path, in: parent)
    lists.append(FoundList(path: place, parent: parent, noun: noun, count: keys.texts.count))
    let list = lists.count - 1
    lists[list].leaves = [
      Leaf(
        path: KeyPath(KeyPath.anyKey), words: KeyWords(keys.areDates ? "date" : "key"), name: "",
        observation: keys)
    ]
    switch element.form {
    case .nothing, .list: break
    case .object where element.isKeyed: keyed(element, at: place, in: list)
    case .object: inside(element, of: list, at: KeyPath(keys: []))
    case .scalar:
      lists[list].leaves.append(
        Leaf(
          path: KeyPath(KeyPath.top), words: words(ofValues: path), name: "",
          observation: element))
    }
  }

  /// What single values are called: as the object is, where that says what they are.
  private func words(ofValues path: KeyPath) -> KeyWords {
    let words = KeyWords(path.keys.last ?? "value")
    let noun = EnglishNoun(words).singular
    let isTelling = !Self.ofTime.contains(noun) && !FileWords.isGeneric(words)
    return isTelling && !path.isKeyed ? KeyWords(noun) : KeyWords("value")
  }

  /// Words that say that something is of several days, and not what.
  private static let ofTime: Set<String> = ["history", "timeline", "log", "change", "series"]
}
