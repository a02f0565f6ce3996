extension Scanner {
  /// Reads a text into `content`; `p` is at its opening quote and then behind its closing one.
  @inline(__always) mutating func text() throws(Stop) {
    let start = p + 1
    var q = start
    var high: UInt64 = 0
    while true {
      let word = Bytes.word(q)
      let quote = Bytes.zeros(word ^ 0x2222_2222_2222_2222)
      let escape = Bytes.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      let control = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      let special = quote | escape | control
      if special != 0 {
        let bit = special.trailingZeroBitCount & 0x38
        let before = word & ((1 << UInt64(truncatingIfNeeded: bit)) &- 1)
        q += bit >> 3
        if (high | before) & 0x8080_8080_8080_8080 == 0, q.pointee == 0x22 {
          content = start
          contentCount = q - start
          p = q + 1
          if contentCount > limits.textSize { throw textLimit(at: start) }
          return
        }
        return try longText()
      }
      high |= word
      q += 8
    }
  }

  /// The way of a text that is not plain ASCII, or that the window cuts.
  @inline(never) private mutating func longText() throws(Stop) {
    scratch.clear()
    var start = p
    // Counted from the opening quote, as the window may move.
    var at = 1
    while true {
      var q = start + at
      let run = Self.plainRun(q)
      if run > 0 {
        scratch.put(q, run)
        at += run
        q += run
      }
      if at > limits.textSize &+ 1 { throw textLimit(at: start + 1) }
      let byte = q.pointee
      if byte == 0x22 {
        p = q + 1
        content = BytePointer(scratch.bytes)
        contentCount = scratch.count
        return
      }
      // An escape pair takes 12 bytes, a letter at most 4.
      if end - q < 12, try more(keeping: &start) { continue }
      q = start + at
      if q >= end {
        p = q
        throw stop(.cutOffInText, at: q)
      }
      if byte == 0x5C {
        at += try escape(q)
      } else if byte < 0x20 {
        throw stop(.controlInText(byte), at: q)
      } else {
        let length = UTF8Letter.length(q)
        if length == 0 {
          // What the end of the file cuts is a cut, not a wrong letter.
          throw stop(UTF8Letter.isCut(q, end: end) ? .cutOffInText : .invalidUTF8, at: q)
        }
        scratch.put(q, length)
        at += length
      }
    }
  }

  /// How many plain bytes follow: ASCII, no quote, escape or control character; within the
  /// zeros behind the window at the latest.
  @inline(__always) private static func plainRun(_ start: BytePointer) -> Int {
    var q = start
    while true {
      let word = Bytes.word(q)
      let quote = Bytes.zeros(word ^ 0x2222_2222_2222_2222)
      let escape = Bytes.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      let control = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      let special = quote | escape | control | (word & 0x8080_8080_8080_8080)
      if special != 0 { return q - start + special.trailingZeroBitCount >> 3 }
      q += 8
    }
  }

  /// Writes the letter of an escape; `q` is at its backslash.
  ///
  /// - Returns: how many bytes the escape has.
  private mutating func escape(_ q: BytePointer) throws(Stop) -> Int {
    switch q[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.put(q[1])
    case UInt8(ascii: "b"): scratch.put(8)
    case UInt8(ascii: "f"): scratch.put(12)
    case UInt8(ascii: "n"): scratch.put(10)
    case UInt8(ascii: "r"): scratch.put(13)
    case UInt8(ascii: "t"): scratch.put(9)
    case UInt8(ascii: "u"): return try unicodeEscape(q)
    default: throw stop(q + 1 >= end ? .cutOffInText : .unknownEscape, at: q)
    }
    return 2
  }

  private mutating func unicodeEscape(_ q: BytePointer) throws(Stop) -> Int {
    guard let unit = Self.hex(q + 2) else { throw broken(q, .unknownEscape, like: "\\u0000") }
    var value = unit
    var length = 6
    if 0xD800...0xDFFF ~= unit {
      guard unit < 0xDC00 else { throw stop(.loneSurrogate, at: q) }
      guard q[6] == UInt8(ascii: "\\"), q[7] == UInt8(ascii: "u"), let low = Self.hex(q + 8),
        0xDC00...0xDFFF ~= low
      else { throw broken(q, .loneSurrogate, like: "\\u0000\\u0000") }
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      length = 12
    }
    guard let scalar = Unicode.Scalar(value) else { throw stop(.loneSurrogate, at: q) }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { scratch.put(byte) }
    return length
  }

  /// What is wrong with an escape: the file ends in it, or it is not of its form.
  ///
  /// - Parameter form: the escape with a zero for every digit.
  private mutating func broken(_ q: BytePointer, _ problem: ScanProblem, like form: StaticString)
    -> Stop
  {
    for place in 0..<form.utf8CodeUnitCount {
      if q + place >= end { return stop(.cutOffInText, at: q) }
      let wanted = form.utf8Start[place]
      let fits = wanted == UInt8(ascii: "0") ? Self.isHex(q[place]) : q[place] == wanted
      if !fits { break }
    }
    return stop(problem, at: q)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }

  private static func hex(_ q: BytePointer) -> UInt32? {
    var value: UInt32 = 0
    for place in 0..<4 {
      let byte = q[place]
      let digit = byte &- 0x30
      let letter = (byte | 0x20) &- 0x61
      guard digit < 10 || letter < 6 else { return nil }
      value = value << 4 | UInt32(digit < 10 ? digit : letter + 10)
    }
    return value
  }

  @inline(never) mutating func textLimit(at place: BytePointer) -> Stop {
    stop(.limit(.textSize, limits.textSize, at: offset(place)))
  }
}

/// Letters beyond ASCII, as the Unicode standard allows them (table 3-7).
enum UTF8Letter {
  /// How many bytes the letter at a place has; 0 when there is none.
  @inline(__always) static func length(_ q: BytePointer) -> Int {
    let (first, second) = (q[0], q[1])
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return isNext(second) ? 2 : 0
    case 0xE0...0xEF:
      if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
      return isNext(second) && isNext(q[2]) ? 3 : 0
    case 0xF0...0xF4:
      if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
      return isNext(second) && isNext(q[2]) && isNext(q[3]) ? 4 : 0
    default: return 0
    }
  }

  /// Whether the bytes to the end begin a letter that would go on behind it.
  static func isCut(_ q: BytePointer, end: BytePointer) -> Bool {
    let wanted = q[0] >= 0xF0 ? 4 : q[0] >= 0xE0 ? 3 : q[0] >= 0xC2 ? 2 : 1
    let held = end - q
    guard held < wanted else { return false }
    for place in 1..<max(1, held) where !isNext(q[place]) { return false }
    return true
  }

  @inline(__always) private static func isNext(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
