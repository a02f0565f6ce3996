/// What a picture is drawn on from top to bottom: its elements so far, where they end, and which
/// paints they need.
struct SVGCanvas {
  /// Begins the ids of what is referred to.
  let prefix: String
  let width: Double

  /// Where what is drawn next begins.
  var bottom = 0.0
  private(set) var paints: Set<SVGPaint> = []
  private(set) var isHatched = false

  /// Whether there is something in it that a reader can follow.
  private(set) var isLinked = false
  private var buffer = TextBuffer()

  init(prefix: String, width: Double) {
    self.prefix = prefix
    self.width = width
  }

  /// The elements.
  var markup: String { buffer.text }

  /// The pattern of what is not known, where something is.
  var definitions: String {
    guard isHatched else { return "" }
    return "<pattern id=\"\(prefix)-hatch\" width=\"5\" height=\"5\""
      + " patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"M-1 1l2-2M0 5l5-5M4 6l2-2\"/>"
      + "</pattern>\n"
  }

  /// Writes markup of our own.
  mutating func raw(_ markup: String) {
    buffer.write(markup)
  }

  /// Writes a text.
  ///
  /// - Parameter room: in which it is cut with a `…`, the whole then being its title.
  mutating func text(
    _ text: String, x: Double, y: Double, _ classes: String = "", size: Double = 12,
    room: Double = .infinity
  ) {
    let weight: SVGText.Weight = classes.split(separator: " ").contains("strong") ? .bold : .regular
    let shown = SVGText.cut(text, to: room, size: size, weight)
    raw("<text x=\"\(x.inPixels)\" y=\"\(y.inPixels)\"")
    if !classes.isEmpty { raw(" class=\"\(classes)\"") }
    raw(">")
    if shown != text { title(text) }
    raw(SVGMarkup.escaped(shown))
    raw("</text>\n")
  }

  /// Writes what is said of the element that was opened last.
  mutating func title(_ text: String) {
    raw("<title>\(SVGMarkup.escaped(text))</title>")
  }

  /// Writes lines.
  ///
  /// - Parameter data: of ours.
  mutating func path(_ data: String, _ classes: String) {
    guard !data.isEmpty else { return }
    raw("<path class=\"\(classes)\" d=\"\(data)\"/>\n")
  }

  /// Writes an area of an ink, with a title where there is one.
  mutating func area(
    _ ink: Ink, x: Double, y: Double, width: Double, height: Double, title: String? = nil
  ) {
    let (width, height) = (max(width, 0.5), max(height, 0.5))
    raw("<path\(fill(ink)) d=\"M\(x.inPixels) \(y.inPixels)h\(width.inPixels)")
    raw("v\(height.inPixels)h\((-width).inPixels)z\"")
    guard let title else { return raw("/>\n") }
    raw(">")
    self.title(title)
    raw("</path>\n")
  }

  /// The attributes that fill an element.
  mutating func fill(_ ink: Ink) -> String {
    guard let paint = ink.paint else {
      isHatched = true
      return " class=\"unknown\" fill=\"url(#\(prefix)-hatch)\""
    }
    return " class=\"\(use(paint))\(ink.isRepeated ? " more" : "")\""
  }

  /// The class of a paint, which the style sheet will have.
  mutating func use(_ paint: SVGPaint) -> String {
    paints.insert(paint)
    return paint.name
  }

  /// The class of a text that stands on an area of an ink.
  mutating func onTop(of ink: Ink) -> String {
    ink.paint.map { "on-\(use($0))" } ?? ""
  }

  /// Draws something that leads to an address of the web.
  mutating func link(_ address: String?, _ draw: (inout SVGCanvas) -> Void) {
    guard let address, Self.isFollowed(address) else { return draw(&self) }
    isLinked = true
    raw("<a href=\"\(SVGMarkup.escaped(address))\">")
    draw(&self)
    raw("</a>\n")
  }

  /// Of the web and of nothing else, and without a character that a browser would pass over.
  private static func isFollowed(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.unicodeScalars.allSatisfy { $0 != " " && VisibleText.isSafe($0, after: "a") }
  }
}

extension Ink {
  /// `nil` for what is not known.
  var paint: SVGPaint? {
    switch self {
    case .grade(let place, let count): .tone(SVGPalette.tone(place, of: count))
    case .series(let place): .series(max(place, 0) % SVGPalette.series)
    case .unknown: nil
    }
  }

  /// Whether its colour is that of another already.
  var isRepeated: Bool {
    guard case .series(let place) = self else { return false }
    return place >= SVGPalette.series
  }
}
