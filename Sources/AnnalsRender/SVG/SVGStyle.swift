/// The style sheet of pictures: classes below `.annals`, and custom properties for their colours,
/// light unless the reader's screen is dark.
package enum SVGStyle {
  /// Everything that any picture needs, for a page with several.
  package static let sheet = sheet(
    for: (0..<SVGPalette.tones).map { .tone($0) } + (0..<SVGPalette.series).map { .series($0) }
      + (0..<SVGTint.count).map { .tint($0) })

  /// What a picture with these paints needs.
  static func sheet(for paints: [SVGPaint]) -> String {
    let paints = paints.sorted()
    var sheet = ".annals{\(properties(of: paints, in: .light))}\n"
    sheet += "@media screen and (prefers-color-scheme:dark){"
    sheet += ".annals{\(properties(of: paints, in: .dark))}}\n"
    sheet += rules
    for paint in paints {
      let name = paint.name
      sheet += ".annals .\(name){fill:var(--\(name))}"
      sheet += ".annals .on-\(name){fill:var(--on-\(name))}"
      if !paint.isTint {
        sheet += ".annals .line-\(name){stroke:var(--\(name))}"
      }
      sheet += "\n"
    }
    return sheet
  }

  private static func properties(of paints: [SVGPaint], in scheme: SVGScheme) -> String {
    let ground =
      switch scheme {
      case .light: "--ground:#fff;--text:#1b1b1f;--muted:#5c5f66;--grid:#e0e2e6;--edge:#85888f"
      case .dark: "--ground:#16181c;--text:#e8e9ec;--muted:#a4a8b0;--grid:#2e3239;--edge:#7d828b"
      }
    return paints.reduce(into: ground) { text, paint in
      let colour = paint.colour(in: scheme)
      text += ";--\(paint.name):\(colour.text);--on-\(paint.name):\(colour.inkOnTop.text)"
    }
  }

  private static let rules = """
    .annals{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
    .annals text{fill:var(--text)}
    .annals .paper{fill:var(--ground)}
    .annals .muted{fill:var(--muted)}
    .annals .title{font-size:18px;font-weight:600}
    .annals .name{font-size:11px}
    .annals .small{font-size:10px}
    .annals .strong{font-weight:600}
    .annals .end{text-anchor:end}
    .annals .mid{text-anchor:middle}
    .annals .grid{stroke:var(--grid);fill:none}
    .annals .axis{stroke:var(--edge);fill:none}
    .annals .mark{stroke:var(--text);fill:none}
    .annals .unknown,.annals .hollow{stroke:var(--edge)}
    .annals .hollow{fill:var(--ground)}
    .annals .hatch{stroke:var(--edge)}
    .annals .more{stroke:var(--text);stroke-dasharray:3 2}
    .annals .thin{fill:none;stroke-width:1.5;stroke-linecap:round}
    .annals .line{fill:none;stroke-width:2;stroke-linejoin:round}
    .annals .dashed{stroke-dasharray:6 3}
    .annals a:hover path,.annals a:focus path{stroke:var(--text);stroke-width:2}

    """
}

/// What an area can be filled with.
enum SVGPaint: Hashable, Comparable, Sendable {
  /// A step of the ramp of grades.
  case tone(Int)

  /// A colour of things without an order.
  case series(Int)

  /// How much of something there is, from 0.
  case tint(Int)

  /// Of a class and of a custom property.
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
