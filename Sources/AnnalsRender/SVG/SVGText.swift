/// How wide a text is, so far as can be said without its font: as in DejaVu Sans, which is among
/// the widest that a system has, so that nothing runs over in another.
enum SVGText {
  static func width(_ text: String, size: Double = 12) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
  }

  /// The text, or as much of it as fits with a `…` after it.
  static func cut(_ text: String, to room: Double, size: Double = 12) -> String {
    guard width(text, size: size) > room else { return text }
    var kept = ""
    var taken = width(of: "…") * size
    for character in text {
      taken += character.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
      if taken > room { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Breaks a text into lines.
  static func wrapped(_ text: String, to room: Double, size: Double = 12) -> [String] {
    var lines: [String] = []
    var (line, taken) = ("", 0.0)
    let space = width(of: " ") * size
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      // A word that fits no line is broken anywhere.
      for part in pieces(of: word, to: room, size: size) {
        let next = width(part, size: size)
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

  private static func pieces(of word: Substring, to room: Double, size: Double) -> [String] {
    var pieces = [""]
    var taken = 0.0
    for character in word {
      let next = character.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size
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
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!": 0.32
    case " ", "(", ")", "[", "]", "/", "\\", "-", "f", "t", "r": 0.4
    case "m", "M", "W", "%", "@": 0.98
    case "w": 0.82
    case "A"..."Z", "+", "<", ">", "=", "~", "…": 0.76
    case " "..."~": 0.62
    default: [0, 0.7, 1.05][min(DisplayWidth.of(scalar), 2)]
    }
  }
}
