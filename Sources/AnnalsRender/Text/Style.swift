/// How a stretch of text looks where colours are written.
enum Style: Hashable, Sendable {
  case plain
  case heading
  case error
  case warning
  case help

  /// A grade by its place on the scale, 0 the worst.
  case grade(Int, of: Int)

  /// The text between the escape codes of this style, where the page has colours.
  func paint(_ text: String, on page: Page) -> String {
    guard page.isColoured, let code, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// What stands between `ESC [` and `m`.
  private var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .help: "36"
    case .grade(let place, let count): Self.colour(place, of: count)
    }
  }

  /// From red to cyan over as many grades as there are: black, white and grey (0, 7, 8) are left
  /// out, since one of them is the ground on every terminal.
  private static func colour(_ place: Int, of count: Int) -> String? {
    guard count > 1, 0..<count ~= place else { return nil }
    let ramp =
      switch count {
      case 2: [31, 32]
      case 3: [31, 33, 32]
      case 4: [31, 33, 32, 36]
      case 5: [31, 33, 93, 32, 36]
      default: [31, 91, 33, 93, 32, 36]
      }
    // A ladder has at most 64 grades.
    return String(ramp[place * ramp.count / count])
  }
}
