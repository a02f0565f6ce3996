/// How wide a text is, so far as can be said without its font: as in DejaVu Sans, which is among
/// the widest that a system has, so that nothing runs over in another.
enum SVGText {
  /// How strong the letters are: bold ones are wider.
  enum Weight: Hashable, Sendable {
    case regular, bold
  }

  static func width(_ text: String, size: Double = 12, _ weight: Weight = .regular) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, weight) } * size
  }

  /// The text, or as much of it as fits with a `…` after it.
  static func cut(
    _ text: String, to room: Double, size: Double = 12, _ weight: Weight = .regular
  ) -> String {
    // What has exactly its own room is not cut for the last digit of a sum.
    guard width(text, size: size, weight) > room + 0.01 else { return text }
    var kept = ""
    var taken = width("…", size: size, weight)
    for character in text {
      taken += width(String(character), size: size, weight)
      if taken > room { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Breaks a text into lines.
  static func wrapped(
    _ text: String, to room: Double, size: Double = 12, _ weight: Weight = .regular
  ) -> [String] {
    var lines: [String] = []
    var (line, taken) = ("", 0.0)
    let space = width(" ", size: size, weight)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      // A word that fits no line is broken anywhere.
      for part in pieces(of: word, to: room, size: size, weight) {
        let next = width(part, size: size, weight)
        if !line.isEmpty, taken + space + next > room {
          lines.append(line)
          (line, taken) = ("", 0)
        }
        line += (line.isEmpty ? "" : " ") + part
        taken += (taken > 0 ? space : 0) + next
      }
    }
    return lines + [line]
  }

  private static func pieces(
    of word: Substring, to room: Double, size: Double, _ weight: Weight
  ) -> [String] {
    var pieces = [""]
    var taken = 0.0
    for character in word {
      let next = width(String(character), size: size, weight)
      if taken + next > room, taken > 0 {
        pieces.append("")
        taken = 0
      }
      pieces[pieces.count - 1].append(character)
      taken += next
    }
    return pieces
  }

  /// As part of the size of the letters.
  private static func width(of scalar: Unicode.Scalar, _ weight: Weight) -> Double {
    let letters = weight == .bold ? bold : regular
    guard scalar.isASCII, scalar.value >= 0x20,
      let width = letters.dropFirst(Int(scalar.value) - 0x20).first
    else { return other(scalar, weight) }
    return Double(width) / 100
  }

  /// Beyond ASCII only the place that a terminal gives is known; signs of one place may be wide.
  private static func other(_ scalar: Unicode.Scalar, _ weight: Weight) -> Double {
    switch (min(DisplayWidth.of(scalar), 2), scalar.value) {
    case (..<1, _): 0
    case (1, 0x2000...): 1
    case (1, _): weight == .bold ? 0.85 : 0.78
    case (_, _): 1.05
    }
  }

  /// From the space to the tilde, in hundredths.
  private static let regular: [UInt8] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
  ]
  private static let bold: [UInt8] = [
    35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
    70, 70, 40, 40, 84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84,
    85, 73, 85, 77, 72, 68, 81, 77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44,
    72, 71, 34, 34, 67, 34, 104, 71, 69, 72, 72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84,
  ]
}
