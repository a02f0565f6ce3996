/// A number of a matrix as one of four shades of a column.
struct Shade: Hashable, Sendable {
  let character: String
  let style: Style

  /// - Parameter part: of the most, 0 to 1; `nil` for nothing, which has no shade.
  init?(part: Double) {
    guard part > 0 else { return nil }
    let level = min(Int(part * 4), 3)
    character = ["░", "▒", "▓", "█"][level]
    style = .shade(level + 1)
  }

  /// What the legend says of them.
  static let sentence = "░▒▓█ the more, the darker: █ is three quarters of the most, or more."
}
