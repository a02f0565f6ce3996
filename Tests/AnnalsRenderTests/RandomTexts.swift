/// Texts of everything that a text can hold, the same in every run.
enum RandomTexts {
  /// So many, of up to twelve scalars; those that matter to some format come often.
  static func make(_ count: Int, seed: UInt64) -> [String] {
    var generator = Generator(state: seed)
    return (0..<count).map { _ in
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        text.unicodeScalars.append(scalar(&generator))
      }
      return text
    }
  }

  private static func scalar(_ generator: inout Generator) -> Unicode.Scalar {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0, 1: return telling.randomElement(using: &generator) ?? "x"
    case 2: return Unicode.Scalar(UInt8.random(in: 0..<0x80, using: &generator))
    case 3: return Unicode.Scalar(UInt32.random(in: 0x80..<0x800, using: &generator)) ?? "x"
    case 4: return Unicode.Scalar(UInt32.random(in: 0..<0x10000, using: &generator)) ?? "\u{FFFF}"
    default:
      return Unicode.Scalar(UInt32.random(in: 0..<0x110000, using: &generator)) ?? "\u{10FFFF}"
    }
  }

  /// Signs of some format, line ends, what is not seen, what turns a line round.
  private static let telling: [Unicode.Scalar] = [
    "\"", "'", ",", ";", "\t", "\n", "\r", "\0", "\\", "|", " ", "(", ")", "<", ">", "&", "*", "_",
    "`", "[", "]", "$", "#", "~", "=", "+", "-", "@", "!", ":", "/", "\u{B}", "\u{C}", "\u{1B}",
    "\u{7F}", "\u{85}", "\u{9B}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}",
    "\u{2066}", "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{301}", "\u{E0041}", "\u{10FFFF}", "＝", "x",
  ]

  struct Generator: RandomNumberGenerator {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
