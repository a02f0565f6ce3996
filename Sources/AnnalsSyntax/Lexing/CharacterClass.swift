/// What a character outside ASCII is to the lexer.
enum CharacterClass: Equatable {
  /// A letter or a mark on one, of any script.
  case letter

  /// A digit of another script; the payload is the ASCII digit of the same value.
  case digit(UInt8)

  /// A full-width form of an ASCII character, which is the payload.
  case fullWidth(UInt8)

  /// A blank that looks like a space and is none: U+00A0, U+3000, U+2028.
  case space

  /// Nothing to see: zero-width, joiners, direction marks, tags, variation selectors.
  case invisible

  /// A curly or angled quotation mark.
  case quote

  /// `’`, as typed for `'`.
  case apostrophe

  /// A hyphen or en dash, as typed for `-` inside a name.
  case hyphen

  /// U+2212.
  case minus

  /// C1 controls.
  case control

  /// `£`
  case pound
  case other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x80...0x9F: self = .control
    case 0xA3: self = .pound
    case 0x2018, 0x2019, 0x02BC: self = .apostrophe
    case 0x201C...0x201F, 0xAB, 0xBB: self = .quote
    case 0x2010, 0x2011, 0x2013: self = .hyphen
    case 0x2212: self = .minus
    case 0xFF01...0xFF5E: self = .fullWidth(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    case 0xFE00...0xFE0F, 0xE0000...0xE01EF, 0x034F, 0x115F, 0x1160, 0x3164, 0x180E:
      self = .invisible
    case 0x1D400...0x1D7FF: self = .other
    default: self.init(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .otherNumber:
      self = .letter
    case .decimalNumber:
      self = CharacterClass.digit(of: scalar)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      self = .space
    case .format:
      self = .invisible
    case .control:
      self = .control
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol, .surrogate, .privateUse, .unassigned:
      self = .other
    @unknown default:
      self = .other
    }
  }

  private static func digit(of scalar: Unicode.Scalar) -> CharacterClass {
    guard let value = scalar.properties.numericValue, let digit = UInt8(exactly: value), digit < 10
    else { return .other }
    return .digit(0x30 + digit)
  }
}
