/// How wide each column of a table is on a page.
enum TableLayout {
  /// Columns between two columns.
  static let gap = 2

  /// The widths that fit: headings go over several lines first, then the widest texts give way,
  /// then the grades; no column gets narrower than its minimum.
  ///
  /// - Returns: `nil` when not even the minimums fit.
  static func widths(of columns: [Grid.Column], in page: Page) -> [Int]? {
    var upper = columns.map(\.natural)
    guard let width = page.width else { return upper }
    let room = width - gap * max(columns.count - 1, 0)
    if sum(upper) <= room { return upper }
    for lower in [columns.map(\.compact), columns.map(\.cutTexts), columns.map(\.minimum)] {
      if sum(lower) <= room { return widths(from: lower, to: upper, in: room) }
      upper = lower
    }
    return nil
  }

  /// Widths between two bounds that fill the room: of the lower ones that fit and the upper
  /// ones that do not.
  private static func widths(from lower: [Int], to upper: [Int], in room: Int) -> [Int] {
    func widths(at level: Int) -> [Int] {
      zip(lower, upper).map { lower, upper in max(lower, min(upper, level)) }
    }
    // The greatest width that all columns may have at most and still fit together.
    var (low, high) = (0, room)
    while low < high {
      let middle = (low + high + 1) / 2
      if sum(widths(at: middle)) <= room { low = middle } else { high = middle - 1 }
    }
    var widths = widths(at: low)
    // What is left over is less than one column each for those that are still short.
    var rest = room - sum(widths)
    for index in widths.indices where rest > 0 && widths[index] < upper[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  private static func sum(_ widths: [Int]) -> Int { widths.reduce(0, +) }
}
