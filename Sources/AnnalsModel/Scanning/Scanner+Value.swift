extension Scanner {
  /// Steps over white space. A zero byte then stands at `p` only at the end of the file, or
  /// where the file has one.
  @inline(__always) mutating func space() throws(Stop) {
    if p.pointee <= 0x20 { try spaces() }
  }

  @inline(never) private mutating func spaces() throws(Stop) {
    while true {
      while p.pointee == 0x20 || p.pointee == lineFeed || p.pointee == 0x0D || p.pointee == 0x09 {
        p += 1
      }
      guard p >= end else { return }
      var here = p
      guard try more(keeping: &here) else { return }
    }
  }

  /// Opens a list or an object; `p` is at its bracket and then behind it.
  @inline(__always) mutating func open() throws(Stop) {
    depth &+= 1
    if depth > limits.depth { throw stop(.limit(.depth, limits.depth, at: position)) }
    p += 1
  }

  /// Closes a list or an object; `p` is at its bracket and then behind it.
  @inline(__always) mutating func close() {
    depth &-= 1
    p += 1
  }

  /// Reads a word; `p` is at its first letter and then behind its last.
  @inline(__always) mutating func word() throws(Stop) -> ScannedWord {
    switch Bytes.half(p) {
    case ScannedWord.nullBytes where !Self.isWordByte(p[4]):
      p += 4
      return .null
    case ScannedWord.trueBytes where !Self.isWordByte(p[4]):
      p += 4
      return .true
    case ScannedWord.falsBytes where p[4] == UInt8(ascii: "e") && !Self.isWordByte(p[5]):
      p += 5
      return .false
    default:
      return try longWord()
    }
  }

  /// The way of a word that the window cuts, and of what is no word.
  @inline(never) private mutating func longWord() throws(Stop) -> ScannedWord {
    var start = p
    if end - start < 8, try more(keeping: &start) { return try word() }
    throw unexpected("a value")
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  // MARK: - Stepping over

  /// Steps over a whole document.
  mutating func validate() throws(Stop) {
    try begin()
    try skip()
    try finish()
  }

  /// Steps over any value, which is checked as strictly as one that is used.
  @inline(never) mutating func skip() throws(Stop) {
    try space()
    switch p.pointee {
    case UInt8(ascii: "\""): try text()
    case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer()
    default: try skipPlain()
    }
  }

  @inline(__always) private mutating func skipPlain() throws(Stop) {
    switch p.pointee {
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    default: _ = try word()
    }
  }

  /// Steps over a list or an object with a stack of its own, so that depth costs no recursion.
  private mutating func skipContainer() throws(Stop) {
    var frames: [SkipFrame] = []
    // Whether a value comes next, or what follows one.
    repeat {
      switch p.pointee {
      case UInt8(ascii: "{"):
        try open()
        frames.append(SkipFrame(kind: .object, keys: keys.count))
        try space()
        if p.pointee == UInt8(ascii: "}") { break }
        try skipKey(in: &frames)
        continue
      case UInt8(ascii: "["):
        try open()
        frames.append(SkipFrame(kind: .list, keys: keys.count))
        try space()
        if p.pointee == UInt8(ascii: "]") { break }
        continue
      case UInt8(ascii: "\""): try text()
      default: try skipPlain()
      }
      try skipAfterValue(&frames)
    } while !frames.isEmpty
  }

  /// What follows a value: a comma and the next, or the ends of what is open.
  @inline(__always) private mutating func skipAfterValue(_ frames: inout [SkipFrame])
    throws(Stop)
  {
    while let frame = frames.last {
      try space()
      let isComma = p.pointee == UInt8(ascii: ",")
      switch frame.kind {
      case .object:
        if isComma {
          p += 1
          try space()
          if p.pointee == UInt8(ascii: "}") { throw stop(.trailingComma, at: p) }
          return try skipKey(in: &frames)
        }
        guard p.pointee == UInt8(ascii: "}") else { throw unexpected("a comma or '}'") }
        keys.close(frame: frame.keys)
      case .list:
        if isComma {
          p += 1
          try space()
          if p.pointee == UInt8(ascii: "]") { throw stop(.trailingComma, at: p) }
          return
        }
        guard p.pointee == UInt8(ascii: "]") else { throw unexpected("a comma or ']'") }
      }
      close()
      frames.removeLast()
    }
  }

  /// Reads a key and its colon; `p` is then at the value.
  @inline(__always) private mutating func skipKey(in frames: inout [SkipFrame]) throws(Stop) {
    guard p.pointee == UInt8(ascii: "\"") else { throw unexpectedKey() }
    let frame = frames[frames.count - 1].keys
    let place = position
    try text()
    guard keys.add(content, contentCount, frame: frame) else {
      throw stop(.problem(.duplicateKey(contentText), at: place))
    }
    if keys.count - frame > limits.fields {
      throw stop(.limit(.fields, limits.fields, at: place))
    }
    try colon()
    try space()
  }

  /// Reads the colon behind a key.
  @inline(__always) mutating func colon() throws(Stop) {
    try space()
    guard p.pointee == UInt8(ascii: ":") else { throw unexpected("a colon") }
    p += 1
  }

  /// The text that was read last, cut to what a report can show.
  var contentText: String {
    String(
      decoding: UnsafeBufferPointer(start: content, count: min(contentCount, 60)), as: UTF8.self)
  }
}

/// A list or an object that is being stepped over.
struct SkipFrame {
  enum Kind {
    case list
    case object
  }

  var kind: Kind

  /// What the ledger of keys held when it began.
  var keys: Int
}

/// The words of JSON.
enum ScannedWord: Hashable, Sendable {
  case null
  case `true`
  case `false`

  /// The first four letters as a little-endian word.
  static let nullBytes: UInt32 = 0x6C6C_756E
  static let trueBytes: UInt32 = 0x6575_7274
  static let falsBytes: UInt32 = 0x736C_6166
}
