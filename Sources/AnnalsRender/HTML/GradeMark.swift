/// A spot in the colour of a grade, beside its words: a help for eyes, which says nothing that the
/// words do not.
enum GradeMark {
  static func markup(_ grade: Int, of count: Int) -> String {
    guard count > 1 else { return "" }
    let paint = SVGPaint.tone(SVGPalette.tone(grade, of: count)).name
    return "<svg class=\"annals spot\" width=\"10\" height=\"10\" aria-hidden=\"true\">"
      + "<path class=\"\(paint)\" d=\"M0 0h10v10H0z\"/></svg>"
  }
}
