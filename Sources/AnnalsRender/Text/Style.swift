/// How a stretch of text looks where colours are written.
enum Style: Hashable, Sendable {
  case plain
  case heading
  case error
  case warning
  case help

  /// A grade by its place on the scale, 0 the worst.
  case grade(Int, of: Int)

  /// A letter in a block of the colour of a grade.
  case block(Int, of: Int)

  /// What fills such a block: of the colour of the ground, so that it is not seen there, and still
  /// is what it is where the colours are lost, as in a copy.
  case filling(Int, of: Int)

  /// The same of things without an order.
  case seriesBlock(Int)
  case seriesFilling(Int)

  /// A cell by how much of the most it has, 0 to 4.
  case shade(Int)

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
    case .grade(let place, let count): Self.colour(place, of: count).map { "\($0)" }
    case .block(let place, let count): Self.colour(place, of: count).map { "30;\($0 + 10)" }
    case .filling(let place, let count): Self.colour(place, of: count).map { "\($0);\($0 + 10)" }
    case .seriesBlock(let place): "30;\(Self.seriesColour(place) + 10)"
    case .seriesFilling(let place):
      "\(Self.seriesColour(place));\(Self.seriesColour(place) + 10)"
    case .shade(let level): Self.shades.indices.contains(level) ? Self.shades[level] : nil
    }
  }

  /// From red to cyan over as many grades as there are: black, white and grey (0, 7, 8) are left
  /// out, since one of them is the ground on every terminal.
  private static func colour(_ place: Int, of count: Int) -> Int? {
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
    return ramp[place * ramp.count / count]
  }

  /// Neighbours that are told apart by most eyes: no red beside green.
  private static func seriesColour(_ place: Int) -> Int {
    let colours = [36, 33, 35, 32, 34, 96, 93, 95, 92, 94]
    return colours[max(place, 0) % colours.count]
  }

  private static let shades: [String?] = [nil, nil, "36", "1;36", "30;46"]
}
