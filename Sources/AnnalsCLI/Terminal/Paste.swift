import Glibc

/// Text that a terminal says was pasted: everything up to the mark at its end, whatever keys it
/// would be.
///
/// Readline reads on for that mark without hearing a signal: a paste that was cut off would be a
/// prompt that hangs.
enum Paste {
  /// The text with line ends as newlines, without the last one; `nil` after Ctrl-C.
  ///
  /// A paste without its mark ends when nothing has come for a second.
  static func read(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    while !bytes.hasSuffix(endMark) {
      if Interrupt.isRaised { return nil }
      switch nextByte(from: descriptor) {
      case .byte(let byte): bytes.append(byte)
      case .interrupted: continue
      case .nothing: return text(bytes[...])
      }
    }
    return text(bytes.dropLast(endMark.count))
  }

  private enum Input {
    case byte(UInt8)
    case interrupted
    case nothing
  }

  /// What a terminal sends after pasted text.
  static let endMark = Array("\u{1B}[201~".utf8)

  /// One at a time: what follows the mark is for readline to read.
  private static func nextByte(from descriptor: Int32) -> Input {
    var input = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&input, 1, 1000)
    guard ready >= 0 else { return errno == EINTR ? .interrupted : .nothing }
    var byte: UInt8 = 0
    guard ready > 0, Glibc.read(descriptor, &byte, 1) == 1 else { return .nothing }
    return .byte(byte)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      // Readline's text ends at a NUL: what stands there must not vanish with what follows.
      .replacing("\0", with: "\u{FFFD}")
    if text.last == "\n" { text.removeLast() }
    return text
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
