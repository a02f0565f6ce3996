/// Entities that a condition is asked of: all of a range, or only some where those before it have
/// told the rest already.
struct Block: Hashable, Sendable {
  let entities: Range<Int>

  /// By entity of the range, 64 to a word, whether it is asked of; `nil` for all.
  private var asked: [UInt64]?

  init(_ entities: Range<Int>, asked: [UInt64]? = nil) {
    self.entities = entities
    self.asked = asked
  }

  var lowerBound: Int { entities.lowerBound }
  var upperBound: Int { entities.upperBound }
  var count: Int { entities.count }

  /// How many words have a bit for each entity.
  var words: Int { (count + 63) / 64 }

  /// The entities of a word that are asked of.
  func asked(_ word: Int) -> UInt64 {
    let left = count - word * 64
    let live: UInt64 = left >= 64 ? .max : (1 << UInt64(left)) &- 1
    return live & (asked?[word] ?? .max)
  }

  /// Those that are not known to be `truth`: where all others of a junction are, nothing that comes
  /// after changes it. `nil` where there are none.
  func without(_ truth: Truth, in mask: Mask) -> Block? {
    var rest = self
    var words = [UInt64](repeating: 0, count: words)
    var isEmpty = true
    for word in words.indices {
      let told = truth == .yes ? mask.yes[word] : mask.known[word] & ~mask.yes[word]
      words[word] = asked(word) & ~told
      if words[word] != 0 { isEmpty = false }
    }
    rest.asked = words
    return isEmpty ? nil : rest
  }
}
