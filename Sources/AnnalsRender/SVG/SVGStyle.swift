/// The style sheet of pictures: classes below `.annals`, whose colours are light unless the
/// reader's screen is dark.
///
/// Each colour stands there as it is, and the dark ones once more at the end: viewers and printers
/// of pictures know neither custom properties nor screens, and pass over that end.
package enum SVGStyle {
  /// Everything that any picture needs, for a page with several.
  package static let sheet = sheet(
    for: (0..<SVGPalette.tones).map { .tone($0) } + (0..<SVGPalette.series).map { .series($0) }
      + (0..<SVGTint.count).map { .tint($0) })

  /// What a picture with these paints needs.
  static func sheet(for paints: [SVGPaint]) -> String {
    let paints = paints.sorted()
    return shapes + colours(of: paints, in: .light)
      + "@media screen and (prefers-color-scheme:dark){\n\(colours(of: paints, in: .dark))}\n"
  }

  private static let shapes = """
    .annals{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
    .annals .title{font-size:18px;font-weight:600}
    .annals .name{font-size:11px}
    .annals .small{font-size:10px}
    .annals .strong{font-weight:600}
    .annals .end{text-anchor:end}
    .annals .mid{text-anchor:middle}
    .annals .grid,.annals .axis,.annals .mark{fill:none}
    .annals .more{stroke-dasharray:3 2}
    .annals .thin{fill:none;stroke-width:1.5;stroke-linecap:round}
    .annals .line{fill:none;stroke-width:2;stroke-linejoin:round}
    .annals .lead{fill:none;stroke-width:1}
    .annals .dashed{stroke-dasharray:6 3}

    """

  private static func colours(of paints: [SVGPaint], in scheme: SVGScheme) -> String {
    let ground = SVGGround(scheme)
    var sheet = """
      .annals text{fill:\(ground.text)}
      .annals .muted{fill:\(ground.muted)}
      .annals .paper,.annals .hollow{fill:\(ground.paper)}
      .annals .grid{stroke:\(ground.grid)}
      .annals .axis,.annals .unknown,.annals .hollow,.annals .hatch{stroke:\(ground.edge)}
      .annals .mark,.annals .more{stroke:\(ground.text)}
      .annals a:hover path,.annals a:focus path{stroke:\(ground.text);stroke-width:2}

      """
    for paint in paints {
      let (name, colour) = (paint.name, paint.colour(in: scheme))
      sheet += ".annals .\(name){fill:\(colour.text)}"
      sheet += ".annals .on-\(name){fill:\(colour.inkOnTop.text)}"
      if !paint.isTint { sheet += ".annals .line-\(name){stroke:\(colour.text)}" }
      sheet += "\n"
    }
    return sheet
  }
}

/// What stands behind and between the colours of a picture.
private struct SVGGround {
  let paper, text, muted, grid, edge: String

  init(_ scheme: SVGScheme) {
    switch scheme {
    case .light: (paper, text, muted, grid, edge) = Self.light
    case .dark: (paper, text, muted, grid, edge) = Self.dark
    }
  }

  private static let light = ("#ffffff", "#1b1b1f", "#5c5f66", "#e0e2e6", "#85888f")
  private static let dark = ("#16181c", "#e8e9ec", "#a4a8b0", "#2e3239", "#7d828b")
}

/// What an area can be filled with.
enum SVGPaint: Hashable, Comparable, Sendable {
  /// A step of the ramp of grades.
  case tone(Int)

  /// A colour of things without an order.
  case series(Int)

  /// How much of something there is, from 0.
  case tint(Int)

  /// Of a class.
  var name: String {
    switch self {
    case .tone(let tone): "g\(tone)"
    case .series(let place): "s\(place)"
    case .tint(let step): "t\(step)"
    }
  }

  /// Whether it is for areas with a number on them and nothing else.
  var isTint: Bool {
    if case .tint = self { true } else { false }
  }

  func colour(in scheme: SVGScheme) -> SVGColour {
    switch self {
    case .tone(let tone): SVGPalette.tone(tone, in: scheme)
    case .series(let place): SVGPalette.series(place, in: scheme)
    case .tint(let step): SVGTint.colour(step, in: scheme)
    }
  }
}

/// The shades of a matrix: steps of one blue, never so strong that a number on it cannot be read.
enum SVGTint {
  static let count = 6

  static func colour(_ step: Int, in scheme: SVGScheme) -> SVGColour {
    let steps: [UInt32] =
      switch scheme {
      case .light: [0xF3F6FA, 0xDDE8F5, 0xC2D7EF, 0xA3C3E8, 0x82ADDF, 0x6197D4]
      case .dark: [0x1D232B, 0x22303F, 0x284057, 0x2E5070, 0x35618A, 0x3C72A4]
      }
    return SVGColour(number: steps[min(max(step, 0), count - 1)])
  }
}
