import Testing

@testable import AnnalsSyntax

/// The quick search for the nearest name, which leaves most out by their bytes, against one that
/// compares all.
@Suite struct NameDistanceTests {
  private static let names = [
    "North West", "North East", "South West", "London", "Østfold", "Vest-Agder",
    "requires improvement",
    "Bath & North East Somerset", "Kingston upon Thames", "Kingston upon Hull", "X", "ab", "Bury",
  ]

  private static var vocabulary: Vocabulary {
    var vocabulary = Vocabulary()
    for name in names { vocabulary.insert(name, .entity) }
    vocabulary.insert("rating", .field)
    return vocabulary
  }

  private static func slowly(_ word: String) -> Int? {
    let letters = FoldedName(word).text.unicodeScalars.map(\.value)
    guard letters.count >= 3 else { return nil }
    var distance = EditDistance()
    return names.compactMap { name in
      guard name != word else { return nil }
      return distance.between(
        letters, FoldedName(name).text.unicodeScalars.map(\.value), within: letters.count / 3)
    }.min()
  }

  @Test func theSameIsFound() {
    let vocabulary = Self.vocabulary
    var words = [
      "North Wst", "ostfold", "ØSTFOLD", "Lodnon", "rating", "ab", "", "x", "nowhere at all",
    ]
    for name in Self.names {
      for index in name.indices {
        var word = name
        word.remove(at: index)
        words.append(word)
        word.insert("é", at: index)
        words += [word, String(word.reversed()), "q" + word + "zz", String(word.dropFirst(4))]
      }
    }
    for word in words {
      let found = vocabulary.distance(from: word, toNearestIn: .entity)
      #expect(found == Self.slowly(word), "\(word)")
    }
    #expect(vocabulary.distance(from: "ratng", toNearestIn: .field) == 1)
    #expect(vocabulary.distance(from: "ratng", toNearestIn: .entity) == nil)
  }
}
