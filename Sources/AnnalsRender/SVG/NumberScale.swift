/// Where numbers stand between a lowest and a highest, and which round numbers are written beside.
///
/// All sums are made of halves, so that no two numbers are too far from each other.
struct NumberScale {
  let low: Double
  let high: Double

  /// The round numbers from the lowest to the highest.
  private(set) var ticks: [Tick] = []

  struct Tick: Hashable {
    var value: Double
    var words: String
  }

  init(from low: Double, to high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  /// From 0 for the lowest to 1 for the highest; the middle where there is but one number.
  func part(_ value: Double) -> Double {
    let half = high / 2 - low / 2
    guard half > 0 else { return 0.5 }
    return min(max((value / 2 - low / 2) / half, 0), 1)
  }

  /// A scale that begins and ends with a round number, about so many apart.
  static func rounded(from low: Double, to high: Double, ticks count: Int = 5) -> NumberScale {
    var (low, high) = (min(low, high), max(low, high))
    // What is near nothing is measured from there: else small changes look large.
    if low > 0, low / 2 < high / 4 { low = 0 }
    if high < 0, high / 2 > low / 4 { high = 0 }
    if low == high {
      (low, high) = (low - max(1, low.magnitude / 10), high + max(1, high.magnitude / 10))
    }
    let step = RoundStep(atLeast: (high / 2 - low / 2) / Double(max(count, 1)) * 2)
    let (from, to) = (step.index(below: low), step.index(above: high))
    guard let from, let to, to > from, to - from <= 4 * count else {
      var scale = NumberScale(from: low, to: high)
      scale.ticks = [low, high].filter(\.isFinite).map { Tick(value: $0, words: $0.shortestText) }
      return scale
    }
    var scale = NumberScale(from: step.value(from), to: step.value(to))
    scale.ticks = (from...to).map { Tick(value: step.value($0), words: step.words($0)) }
    return scale
  }
}

/// 1, 2 or 5 times a power of ten.
private struct RoundStep {
  private var digit = 1
  private var power = 0

  init(atLeast least: Double) {
    guard least.isFinite, least > 0 else { return }
    var rest = least
    while rest > 10, power < 300 { (rest, power) = (rest / 10, power + 1) }
    while rest <= 1, power > -300 { (rest, power) = (rest * 10, power - 1) }
    digit = rest <= 2 ? 2 : rest <= 5 ? 5 : 10
  }

  private var size: Double { Double(digit) * Self.power(of: power) }

  func value(_ index: Int) -> Double {
    // A division is exact where a multiplication by a tenth is not.
    power < 0
      ? Double(index * digit) / Self.power(of: -power)
      : Double(index * digit) * Self.power(of: power)
  }

  func index(below number: Double) -> Int? {
    Int(exactly: (number / size).rounded(.down)).flatMap(Self.small)
  }
  func index(above number: Double) -> Int? {
    Int(exactly: (number / size).rounded(.up)).flatMap(Self.small)
  }

  func words(_ index: Int) -> String { value(index).shortestText }

  /// Larger ones have no room for their digits.
  private static func small(_ index: Int) -> Int? { index.magnitude < 1_000_000_000 ? index : nil }

  private static func power(of count: Int) -> Double {
    (0..<max(count, 0)).reduce(1.0) { power, _ in power * 10 }
  }
}
