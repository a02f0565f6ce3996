/// Finds the name that was probably meant.
enum Spelling {
  /// The nearest of some names, within a third of the word's length and two slips; `nil` when
  /// none is near. Of equally near ones the first.
  static func nearest(to word: String, among names: [String]) -> String? {
    let wanted = Array(word.utf8)
    guard wanted.count <= 64 else { return nil }
    let allowed = min(2, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for name in names where name != word {
      let distance = distance(wanted, Array(name.utf8.prefix(67)), atMost: allowed)
      if let distance, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour, where
  /// capitals do not count; `nil` when they are more than some.
  private static func distance(_ a: [UInt8], _ b: [UInt8], atMost most: Int) -> Int? {
    guard abs(a.count - b.count) <= most else { return nil }
    var older: [Int] = []
    var previous = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        let same = folded(letter) == folded(other)
        var value = min(previous[j] + (same ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, folded(letter) == folded(b[j - 1]), folded(a[i - 1]) == folded(other) {
          value = min(value, older[j - 1] + 1)
        }
        row.append(value)
      }
      older = previous
      previous = row
    }
    return previous[b.count] <= most ? previous[b.count] : nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }
}
