/// Finds what a misspelt word may have meant.
package enum Suggestion {
  /// How many suggestions are worth reading.
  package static let most = 3

  /// Names longer than this many bytes are never compared.
  package static let longest = 64

  /// The candidates nearest to a word, nearest first, at most ``most``.
  ///
  /// Near is a Damerau–Levenshtein distance within a third of the word's length, counted in
  /// characters of the folded names; of several, only those of the two smallest distances.
  package static func nearest(to word: String, among candidates: [String]) -> [String] {
    let found = ranked(word, among: candidates)
    let held = holding(word, among: candidates)
    if !held.isEmpty, found.first?.distance ?? .max > 1 { return held }
    guard let best = found.first?.distance else { return [] }
    return found.filter { $0.distance <= best + 1 }.map(\.name)
  }

  /// The candidates that have the word among others, as `lead inspector` has `inspector`.
  private static func holding(_ word: String, among candidates: [String]) -> [String] {
    let wanted = FoldedName(word).bytes
    let blank = UInt8(ascii: " ")
    guard wanted.count > 3, !wanted.contains(blank) else { return [] }
    let names = candidates.lazy.filter { candidate in
      guard candidate.utf8.count <= longest, candidate.utf8.contains(blank) else { return false }
      return FoldedName(candidate).bytes.split(separator: blank).contains {
        $0.elementsEqual(wanted)
      }
    }
    return Array(names.prefix(most))
  }

  private static func ranked(
    _ word: String, among candidates: [String]
  ) -> [(distance: Int, name: String)] {
    guard let wanted = scalars(word) else { return [] }
    let limit = wanted.count / 3
    guard limit > 0 else { return [] }
    var distance = EditDistance()
    var found: [(distance: Int, name: String)] = []
    for candidate in candidates where !candidate.isEmpty {
      guard let letters = scalars(candidate) else { continue }
      guard let steps = distance.between(wanted, letters, within: limit),
        steps > 0 || candidate != word
      else { continue }
      insert((steps, candidate), into: &found)
    }
    return found
  }

  /// Keeps the nearest few in order; of equals, the first to come.
  private static func insert(
    _ candidate: (distance: Int, name: String), into found: inout [(distance: Int, name: String)]
  ) {
    guard !found.contains(where: { $0.name == candidate.name }) else { return }
    let place = found.firstIndex { $0.distance > candidate.distance } ?? found.count
    guard place < most else { return }
    found.insert(candidate, at: place)
    if found.count > most { found.removeLast() }
  }

  private static func scalars(_ text: String) -> [UInt32]? {
    guard text.utf8.count <= longest else { return nil }
    return FoldedName(text).text.unicodeScalars.map(\.value)
  }
}

/// Counts the edits from one word to another: a letter more, less or other, two swapped.
struct EditDistance {
  private var before: [Int] = []
  private var previous: [Int] = []
  private var current: [Int] = []

  /// - Returns: `nil` for more edits than the limit.
  mutating func between(_ left: [UInt32], _ right: [UInt32], within limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    previous = Array(0...right.count)
    before = previous
    current = previous
    for row in left.indices {
      guard fill(row, left, right) <= limit else { return nil }
      (before, previous, current) = (previous, current, before)
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
  }

  /// - Returns: the smallest number in the row.
  private mutating func fill(_ row: Int, _ left: [UInt32], _ right: [UInt32]) -> Int {
    current[0] = row + 1
    var smallest = row + 1
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(
        previous[column] + (isSame ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, before[column - 1] + 1)
      }
      current[column + 1] = cost
      smallest = min(smallest, cost)
    }
    return smallest
  }
}
