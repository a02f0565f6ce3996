/// Numbers as characters of eight heights, all between the same two numbers.
struct Sparkline: Hashable, Sendable {
  let lowest: Double
  let highest: Double

  /// `nil` where there is no number.
  init?(of numbers: some Sequence<Double>) {
    var bounds: (lowest: Double, highest: Double)?
    for number in numbers where number.isFinite {
      bounds = (min(bounds?.lowest ?? number, number), max(bounds?.highest ?? number, number))
    }
    guard let bounds else { return nil }
    (lowest, highest) = bounds
  }

  /// The character for a number; a point where it is not known.
  func character(for number: Double?) -> Character {
    guard let number, number.isFinite else { return Self.unknown }
    // Halved, so that no difference is too large for a number.
    let range = highest / 2 - lowest / 2
    guard range > 0 else { return "▄" }
    let part = (number / 2 - lowest / 2) / range
    return Self.heights[min(max(Int((part * 7).rounded()), 0), 7)]
  }

  static let unknown: Character = "·"
  private static let heights = Array("▁▂▃▄▅▆▇█")
}
