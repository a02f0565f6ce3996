/// The colours of pictures.
///
/// Grades go along a ramp whose lightness never turns back, so that their order is seen in every
/// kind of colour blindness and in grey; the worst is always farthest from the ground.
package enum SVGPalette {
  /// Steps of the ramp: as many as the longest scale has grades.
  package static let tones = 64

  /// Colours of things without an order; more things than these share them, and are told apart by
  /// a dashed edge.
  package static let series = 8

  /// What a grade is painted with, the worst 0.
  package static func tone(_ place: Int, of count: Int) -> Int {
    guard count > 1 else { return tones / 2 }
    let (last, place) = (count - 1, min(max(place, 0), count - 1))
    return (place * (tones - 1) + last / 2) / last
  }

  /// - Parameter tone: of the ramp.
  package static func tone(_ tone: Int, in scheme: SVGScheme) -> SVGColour {
    let anchors = anchors(in: scheme)
    let steps = (anchors.count - 1) * min(max(tone, 0), tones - 1)
    let (index, part) = steps.quotientAndRemainder(dividingBy: tones - 1)
    guard index + 1 < anchors.count else { return anchors[anchors.count - 1] }
    return anchors[index].mixed(with: anchors[index + 1], part, of: tones - 1)
  }

  package static func series(_ place: Int, in scheme: SVGScheme) -> SVGColour {
    let colours = series(in: scheme)
    return colours[max(place, 0) % colours.count]
  }

  /// Equal steps of lightness, from dark red by brown and green to blue, or on a dark ground from
  /// a pale rose by orange and green to blue.
  private static func anchors(in scheme: SVGScheme) -> [SVGColour] {
    switch scheme {
    case .light: [0x580719, 0x731406, 0x7B3700, 0x6E5A06, 0x3A7B4E, 0x038D9E, 0x019BE7].colours
    case .dark: [0xFDE3DA, 0xFEC8A2, 0xF5B150, 0xAFAE53, 0x50A67E, 0x008FA9, 0x0572C3].colours
    }
  }

  private static func series(in scheme: SVGScheme) -> [SVGColour] {
    switch scheme {
    case .light:
      [0x3D3DA5, 0xAC8E03, 0x912100, 0x528DFE, 0xD9736B, 0x5A4267, 0x51221F, 0x948BB7].colours
    case .dark:
      [0x156FDD, 0xEEEE6A, 0xC53990, 0x52E8D0, 0xB4A6F8, 0x6A774D, 0xAC8E03, 0xBFF7AA].colours
    }
  }
}

/// What a picture is shown on.
package enum SVGScheme: CaseIterable, Hashable, Sendable {
  case light, dark
}

/// Three bytes: red, green and blue.
package struct SVGColour: Hashable, Sendable {
  package var number: UInt32

  /// `#1a2b3c`
  package var text: String {
    let digits = String(number, radix: 16)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Black or white, whichever is read better on it: one of them always has a contrast of 4.5 to 1.
  package var inkOnTop: SVGColour {
    // Weights of the eye; the middle is where both contrasts are the same.
    let light = linear(16) * 0.2126 + linear(8) * 0.7152 + linear(0) * 0.0722
    return SVGColour(number: light > 0.179 ? 0x000000 : 0xFFFFFF)
  }

  private func byte(_ shift: UInt32) -> UInt32 { number >> shift & 0xFF }

  /// About how much light a part gives: the curve of sRGB as two multiplications, which is right
  /// to a hundredth.
  private func linear(_ shift: UInt32) -> Double {
    let part = Double(byte(shift)) / 255
    return part * (part * (part * 0.305306011 + 0.682171111) + 0.012522878)
  }

  fileprivate func mixed(with other: SVGColour, _ part: Int, of whole: Int) -> SVGColour {
    let shares = [16, 8, 0].map { (shift: UInt32) -> UInt32 in
      let (from, to) = (Int(byte(shift)), Int(other.byte(shift)))
      return UInt32((from * (whole - part) + to * part + whole / 2) / whole) << shift
    }
    return SVGColour(number: shares.reduce(0, |))
  }
}

extension [UInt32] {
  fileprivate var colours: [SVGColour] { map { SVGColour(number: $0) } }
}
