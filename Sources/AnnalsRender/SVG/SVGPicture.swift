/// A picture as SVG.
package struct SVGPicture {
  private let picture: Picture
  private let caption: Caption
  private let prefix: String
  private let width: Double

  /// - Parameters:
  ///   - caption: its question is the title.
  ///   - prefix: begins each id; letters, digits and `-`, and unique in its page.
  ///   - width: in pixels; the height is what the picture needs.
  package init(_ picture: Picture, _ caption: Caption, id prefix: String, width: Int = 900) {
    self.picture = picture
    self.caption = caption
    self.prefix = prefix
    self.width = Double(min(max(width, 240), 20_000))
  }

  /// An `<svg>` element for a page that has `SVGStyle.sheet`.
  package var fragment: String {
    var canvas = SVGCanvas(prefix: prefix, width: width)
    picture.draw(on: &canvas, layout: .column)
    return canvas.element(
      title: caption.question.isEmpty ? picture.kindInWords : caption.question,
      description: picture.words, sheet: nil)
  }
}

/// Where a picture goes.
enum SVGLayout: Hashable, Sendable {
  /// Into a page that scrolls, as wide as its text.
  case column

  /// On a sheet of its own.
  case sheet
}

extension Picture {
  /// Draws from the bottom of what is there already.
  func draw(on canvas: inout SVGCanvas, layout: SVGLayout) {
    switch self {
    case .timeline(let chart): TimelineDrawing(chart, layout, canvas.width).draw(on: &canvas)
    case .bars(let chart): BarDrawing(chart, canvas.width).draw(on: &canvas)
    case .stack(let chart): StackDrawing(chart, canvas.width).draw(on: &canvas)
    case .lines(let chart): LineDrawing(chart, canvas.width).draw(on: &canvas)
    case .matrix(let chart): MatrixDrawing(chart, canvas.width).draw(on: &canvas)
    }
  }
}

extension SVGCanvas {
  /// The whole element around what was drawn.
  ///
  /// - Parameters:
  ///   - margin: around the picture.
  ///   - sheet: makes a style for the paints that were used; `nil` where the page has it.
  func element(
    title: String, description: String, margin: Double = 0, sheet: (([SVGPaint]) -> String)?
  ) -> String {
    let width = (self.width + 2 * margin).rounded(.up).inPixels
    let height = (max(bottom, 1) + 2 * margin).rounded(.up).inPixels
    // A reader of a screen takes an image for one thing, and would hide the links in it.
    let role = isLinked ? "group" : "img"
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"annals\" width=\"\(width)\""
    text += " height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\" role=\"\(role)\""
    text += " aria-labelledby=\"\(prefix)-title\" aria-describedby=\"\(prefix)-desc\">\n"
    text += "<title id=\"\(prefix)-title\">\(SVGMarkup.escaped(title))</title>\n"
    text += "<desc id=\"\(prefix)-desc\">\(SVGMarkup.escaped(description))</desc>\n"
    if let sheet { text += "<style>\n\(sheet(paints.sorted()))</style>\n" }
    if !definitions.isEmpty { text += "<defs>\(definitions)</defs>\n" }
    if sheet != nil { text += "<path class=\"paper\" d=\"M0 0h\(width)v\(height)H0z\"/>\n" }
    guard margin > 0 else { return text + markup + "</svg>\n" }
    let edge = margin.inPixels
    return text + "<g transform=\"translate(\(edge) \(edge))\">\n\(markup)</g>\n</svg>\n"
  }
}
