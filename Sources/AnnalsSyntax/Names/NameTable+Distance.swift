extension NameTable {
  /// The distance from a word to the nearest name of some categories, as ``Suggestion`` counts it;
  /// `nil` when none is near.
  ///
  /// There may be many thousands of names and this is asked while somebody types, so that most are
  /// told by their bytes alone: by how many there are, and by the letters that are not among them.
  func distance(
    from word: String, toNearestIn wanted: Vocabulary.Category
  ) -> Int? {
    guard word.utf8.count <= Suggestion.longest else { return nil }
    let letters = Array(FoldedName(word).text.unicodeScalars.map(\.value))
    let alphabet = LetterSet(letters.compactMap { UInt8(exactly: $0) }[...])
    var distance = EditDistance()
    var best: Int?
    for index in categories.indices where !categories[index].isDisjoint(with: wanted) {
      let most = best.map { $0 - 1 } ?? letters.count / 3
      guard most >= (best == nil ? 1 : 0) else { return best }
      let name = folded(index)
      // A name has at most as many characters as bytes.
      guard name.count + most >= letters.count, name.count <= Suggestion.longest else { continue }
      let own = LetterSet(name)
      guard !own.isASCII || name.count <= letters.count + most && own.lacks(alphabet) <= most,
        let steps = distance.between(letters, Self.characters(name, own), within: most),
        steps > 0 || phrase(index) != word
      else { continue }
      best = steps
    }
    return best
  }

  private static func characters(_ name: ArraySlice<UInt8>, _ letters: LetterSet) -> [UInt32] {
    letters.isASCII
      ? name.map { UInt32($0) }
      : String(decoding: name, as: UTF8.self).unicodeScalars.map(\.value)
  }
}

/// Which of the bytes from 64 to 127, where the letters are, a name has, as bits.
private struct LetterSet {
  private var bits: UInt64 = 0
  private(set) var isASCII = true

  init(_ name: ArraySlice<UInt8>) {
    for byte in name {
      if byte >= 0x80 { isASCII = false }
      if 0x40..<0x80 ~= byte { bits |= 1 << UInt64(byte & 63) }
    }
  }

  /// How many letters of another set are not in this one: each of them is an edit.
  func lacks(_ other: LetterSet) -> Int { (other.bits & ~bits).nonzeroBitCount }
}
