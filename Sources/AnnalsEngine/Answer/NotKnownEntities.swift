import AnnalsModel

/// The entities that could not be told, each with its reason. There may be hundreds of thousands
/// and few who want to see them: names and reasons are codes until one is looked at.
package struct NotKnownEntities: RandomAccessCollection, Sendable {
  /// Those of one query; a series has those of each of its days, one after another.
  private var parts: [Part] = []

  /// Where each part ends.
  private var ends: [Int] = []

  private struct Part: Sendable {
    var names: [Int32]
    var dictionary: TextDictionary

    /// By entity, an index into the words.
    var reasons: [Int32]
    var words: [String]
  }

  package init() {}

  /// - Parameters:
  ///   - names: codes into the dictionary.
  ///   - reasons: for each name an index into the words.
  init(names: [Int32], _ dictionary: TextDictionary, reasons: [Int32], words: [String]) {
    guard !names.isEmpty else { return }
    parts = [Part(names: names, dictionary: dictionary, reasons: reasons, words: words)]
    ends = [names.count]
  }

  package init(_ entities: [NotKnownEntity]) {
    var dictionary = TextDictionary()
    for entity in entities {
      dictionary.bytes += entity.name.utf8
      dictionary.offsets.append(dictionary.bytes.count)
    }
    let places = entities.indices.map { Int32(truncatingIfNeeded: $0) }
    self.init(names: places, dictionary, reasons: places, words: entities.map(\.reason))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { ends.last ?? 0 }

  package subscript(position: Int) -> NotKnownEntity {
    let index = ends.partitioningIndex { position < $0 }
    let (part, place) = (parts[index], index == 0 ? position : position - ends[index - 1])
    return NotKnownEntity(
      name: part.dictionary.text(part.names[place]) ?? "",
      reason: part.words[Int(part.reasons[place])])
  }

  static func += (left: inout NotKnownEntities, right: NotKnownEntities) {
    let count = left.count
    left.parts += right.parts
    left.ends += right.ends.map { $0 + count }
  }
}

extension NotKnownEntities: Hashable {
  package static func == (left: NotKnownEntities, right: NotKnownEntities) -> Bool {
    left.elementsEqual(right)
  }

  package func hash(into hasher: inout Hasher) {
    for entity in self { hasher.combine(entity) }
  }
}

package struct NotKnownEntity: Hashable, Sendable {
  package var name: String
  package var reason: String

  package init(name: String, reason: String) {
    self.name = name
    self.reason = reason
  }
}
