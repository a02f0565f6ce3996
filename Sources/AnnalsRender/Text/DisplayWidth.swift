/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// The width of a text without control characters.
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The width of what a reader sees as one character. Sequences whose width terminals disagree
  /// on do not occur in a `VisibleText`.
  static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The width of one scalar on its own: 0 for marks that stand on the letter before them.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.value {
    // Vowels and finals of Korean syllables join the initial before them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    // Two of them make a flag, which is two columns wide.
    case 0x1F1E6...0x1F1FF: return 1
    default: break
    }
    if scalar.isMark { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, wideRanges.count)
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < scalar.value {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let isInTable = low < wideRanges.count && wideRanges[low].contains(scalar.value)
    return isInTable || scalar.properties.isEmojiPresentation
  }

  /// East Asian Wide and Fullwidth of Unicode 15, which is what most terminals go by; gaps without
  /// characters are filled, emoji left out: the standard library knows those.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAD9,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB,
    0x1F200...0x1F320,
    0x20000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  /// Whether it stands on the letter before it and takes no room of its own.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format,
      .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}
