extension Scanner {
  /// What stands at `p` where something else should.
  @inline(never) mutating func unexpected(_ wanted: String) -> Stop {
    var here = p
    // A report names the whole word, so the window must hold it.
    if end - p < 64 {
      do { _ = try more(keeping: &here) } catch { return error }
    }
    return stop(problem(wanted: wanted), at: p)
  }

  /// What stands at `p` where a key should.
  @inline(never) mutating func unexpectedKey() -> Stop {
    switch p.pointee {
    case UInt8(ascii: "'"): return stop(.singleQuote, at: p)
    case let byte where Self.isWordByte(byte): return stop(.unquotedKey, at: p)
    default: return unexpected("a key in double quotes")
    }
  }

  private func problem(wanted: String) -> ScanProblem {
    if p >= end { return .cutOff }
    switch p.pointee {
    case UInt8(ascii: "'"): return .singleQuote
    case UInt8(ascii: "/") where p[1] == UInt8(ascii: "/") || p[1] == UInt8(ascii: "*"):
      return .comment
    case UInt8(ascii: "+"): return .plusSign
    case UInt8(ascii: "."): return .brokenNumber
    case 0x41...0x5A, 0x61...0x7A: return wordProblem(wanted: wanted)
    default: return .expected(wanted, found: Self.name(p, end: end))
    }
  }

  private func wordProblem(wanted: String) -> ScanProblem {
    var length = 0
    while length < 32, Self.isWordByte(p[length]) { length += 1 }
    let word = String(decoding: UnsafeBufferPointer(start: p, count: length), as: UTF8.self)
    if p + length >= end, ["null", "true", "false"].contains(where: { $0.hasPrefix(word) }) {
      return .cutOff
    }
    return wanted == "a value" ? .unknownWord(word) : .expected(wanted, found: "'\(word)'")
  }

  /// How a report names a byte.
  private static func name(_ q: BytePointer, end: BytePointer) -> String {
    let byte = q.pointee
    if byte == 0 { return "a zero byte" }
    if byte == 0x0A { return "the end of the line" }
    if byte < 0x20 || byte == 0x7F { return "a control character" }
    let length = UTF8Letter.length(q)
    guard length > 0, q + length <= end else { return "a byte that is no UTF-8" }
    return "'\(String(decoding: UnsafeBufferPointer(start: q, count: length), as: UTF8.self))'"
  }

  // MARK: - The beginning and the end

  /// Reads up to the first byte of the document and refuses files of another kind by name.
  mutating func begin() throws(Stop) {
    try beginFile()
    try space()
    if p >= end { throw stop(.empty, at: p) }
    // Nothing of JSON begins so; at its first byte a file of another kind is the likelier slip.
    switch p.pointee {
    case UInt8(ascii: "<"): throw stop(.otherFormat(.html), at: p)
    case let byte where Self.isWordByte(byte) && !Self.isValueStart(p):
      throw stop(.otherFormat(.text), at: p)
    default: break
    }
  }

  /// Reads what may stand before anything else, a byte order mark, and refuses files that are
  /// no text.
  mutating func beginFile() throws(Stop) {
    var here = p
    while end - here < 512, try more(keeping: &here) {}
    p = here
    if let format = OtherFormat(p, count: end - p) {
      throw stop(.otherFormat(format), at: p)
    }
    if end - p >= 3, p[0] == 0xEF, p[1] == 0xBB, p[2] == 0xBF { p += 3 }
  }

  /// Nothing but white space may follow the document.
  mutating func finish() throws(Stop) {
    try space()
    if p < end { throw stop(.afterEnd, at: p) }
  }

  /// Whether a number, or a word of JSON or what is left of one, stands at a place.
  private static func isValueStart(_ p: BytePointer) -> Bool {
    if 0x30...0x39 ~= p.pointee { return true }
    var length = 0
    while length < 6, isWordByte(p[length]) { length += 1 }
    let word = String(decoding: UnsafeBufferPointer(start: p, count: length), as: UTF8.self)
    return ["null", "true", "false"].contains { $0.hasPrefix(word) }
  }
}

extension OtherFormat {
  /// Tells a file by its first bytes; `nil` when it may be JSON.
  init?(_ p: BytePointer, count: Int) {
    func begins(_ bytes: UInt8...) -> Bool {
      count >= bytes.count && bytes.indices.allSatisfy { p[$0] == bytes[$0] }
    }
    if begins(0xFF, 0xFE, 0, 0) || begins(0, 0, 0xFE, 0xFF) {
      self = .utf32
    } else if begins(0xFF, 0xFE) || begins(0xFE, 0xFF) {
      self = .utf16
    } else if count >= 8, Self.zeroPattern(p) == 0b1110_1110 || Self.zeroPattern(p) == 0b0111_0111 {
      self = .utf32
    } else if count >= 4, Self.zeroPattern(p) & 0xF == 0b1010 || Self.zeroPattern(p) & 0xF == 0b0101
    {
      self = .utf16
    } else if begins(0x1F, 0x8B) {
      self = .gzip
    } else if begins(0x50, 0x4B, 3, 4) || begins(0x50, 0x4B, 5, 6) {
      self = .zip
    } else if begins(0x89) || begins(0x7F, 0x45, 0x4C, 0x46) || begins(0x25, 0x50, 0x44, 0x46) {
      self = .binary
    } else {
      return nil
    }
  }

  /// Which of the first eight bytes are zero, the first in the lowest bit.
  private static func zeroPattern(_ p: BytePointer) -> UInt8 {
    (0..<8).reduce(0) { $0 | (p[$1] == 0 ? 1 << UInt8($1) : 0) }
  }
}
