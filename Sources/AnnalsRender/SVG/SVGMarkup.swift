/// A text as SVG, or any XML, may carry it: what is hidden in it is spelled out, and nothing of it
/// is read as markup, in an element as in an attribute.
package enum SVGMarkup {
  /// What XML 1.0 forbids, controls and code points that are no characters, `VisibleText` has
  /// spelled out already.
  package static func escaped(_ raw: String) -> String {
    let visible = VisibleText(raw).text
    guard visible.utf8.contains(where: isMarkup) else { return visible }
    var buffer = TextBuffer()
    for byte in visible.utf8 {
      switch byte {
      case UInt8(ascii: "&"): buffer.write("&amp;")
      case UInt8(ascii: "<"): buffer.write("&lt;")
      case UInt8(ascii: ">"): buffer.write("&gt;")
      case UInt8(ascii: "\""): buffer.write("&quot;")
      case UInt8(ascii: "'"): buffer.write("&#39;")
      default: buffer.write(byte)
      }
    }
    return buffer.text
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension Double {
  /// A length or a place in a picture: one decimal at most and never an exponent; what is no
  /// number, or outside of any picture, is held at its edge.
  var inPixels: String {
    guard !isNaN else { return "0" }
    let tenths = Int((Swift.min(Swift.max(self, -1e7), 1e7) * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
