extension String {
  /// In quotes, as a report says that it could not be used; with the code points of what looks
  /// like something else or like nothing: `'good ' (with U+00A0)`.
  var quoted: String {
    let isLookalike = unicodeScalars.allSatisfy {
      $0.isASCII || !$0.properties.isAlphabetic || Lookalikes.letters.contains($0)
    }
    var shown: [Unicode.Scalar] = []
    for scalar in unicodeScalars where !shown.contains(scalar) {
      let isLetter = isLookalike && Lookalikes.letters.contains(scalar)
      if isLetter || scalar.isOtherwiseSeen { shown.append(scalar) }
      if shown.count == 3 { break }
    }
    guard !shown.isEmpty else { return "'\(self)'" }
    return "'\(self)' (with \(shown.map(\.codePoint).joined(separator: ", ")))"
  }
}

/// Letters of other scripts that are drawn as those of ASCII.
private enum Lookalikes {
  static let letters = Set("аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυχι".unicodeScalars)
}

extension Unicode.Scalar {
  /// Whether it cannot be seen for what it is: blanks but the usual one, signs without a width,
  /// marks on the letter before, dashes, and digits and signs that are not of ASCII.
  fileprivate var isOtherwiseSeen: Bool {
    if value == 0x20 { return false }
    switch properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: return true
    case .decimalNumber, .dashPunctuation, .mathSymbol: return !isASCII
    case .nonspacingMark: return 0x300...0x36F ~= value
    default: return 0xFF01...0xFF5E ~= value
    }
  }

  /// `U+00A0`
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
