/// A bar of eighths of a column.
enum Bar {
  /// - Parameters:
  ///   - number: not negative.
  ///   - highest: what the whole width stands for.
  static func text(of number: Double, highest: Double, width: Int) -> String {
    guard number > 0, highest > 0, number.isFinite, width > 0 else { return "" }
    let part = min(number / highest, 1)
    // Something is never drawn as nothing.
    let eighths = max(Int((part * Double(width) * 8).rounded()), 1)
    return String(repeating: "█", count: eighths / 8) + rest[eighths % 8]
  }

  private static let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
