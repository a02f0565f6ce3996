/// What a text that is no query turns out to be, told from its first bytes.
package enum TextEncoding: Hashable, Sendable {
  /// With a byte order mark, or every other byte NUL.
  case utf16
  case gzip
  case zip

  /// A program of this kind of machine.
  case elf

  /// - Returns: `nil` for what may be UTF-8.
  static func foreign(_ text: [UInt8]) -> TextEncoding? {
    guard text.count >= 2 else { return nil }
    switch (text[0], text[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return .utf16
    case (0x1F, 0x8B): return .gzip
    case (0x50, 0x4B) where third(text, 0x03, 0x04): return .zip
    case (0x7F, 0x45) where third(text, 0x4C, 0x46): return .elf
    case (0, 1...) where text.count >= 4 && text[2] == 0 && text[3] != 0: return .utf16
    case (1..., 0) where text.count >= 4 && text[2] != 0 && text[3] == 0: return .utf16
    case _: return nil
    }
  }

  /// Whether the third and fourth bytes are these.
  private static func third(_ text: [UInt8], _ third: UInt8, _ fourth: UInt8) -> Bool {
    text.count >= 4 && text[2] == third && text[3] == fourth
  }
}
