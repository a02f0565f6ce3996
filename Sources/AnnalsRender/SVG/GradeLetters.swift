/// A letter or two for each grade of a scale, for areas that have no room for its label.
struct GradeLetters {
  private let letters: [String]

  /// The shortest beginnings that tell the labels apart; numbers from the worst where a scale is
  /// so long, or its labels so alike, that beginnings would not.
  init(_ labels: [String]) {
    let initials = labels.map { $0.first.map { String($0).uppercased() } ?? "" }
    let words = labels.map { label in
      label.split(separator: " ").prefix(2).compactMap(\.first).map(String.init).joined()
        .uppercased()
    }
    let short = labels.map { String($0.prefix(2)) }
    letters =
      [initials, words, short].first { Set($0).count == labels.count && !$0.contains("") }
      ?? labels.indices.map { String($0 + 1) }
  }

  /// - Returns: empty for a grade that the scale has not.
  subscript(_ grade: Int) -> String {
    letters.indices.contains(grade) ? letters[grade] : ""
  }
}
