/// Cells of a table, as RFC 4180 has them.
extension Scanner {
  /// What stands behind a cell.
  enum CellEnd {
    case separator
    case line
    case file
  }

  /// The byte between the cells of a row, also eight times in a word.
  struct Separator {
    let byte: UInt8
    fileprivate let word: UInt64

    init(_ byte: UInt8) {
      self.byte = byte
      word = UInt64(byte) &* 0x0101_0101_0101_0101
    }
  }

  /// Reads a cell into `content`; `p` is at its first byte and then behind what ends it.
  @inline(__always) mutating func cell(_ separator: Separator) throws(Stop) -> CellEnd {
    if p.pointee == 0x22 { return try quotedCell(separator) }
    let start = p
    var q = start
    var high: UInt64 = 0
    while true {
      let word = Bytes.word(q)
      let quote = Bytes.zeros(word ^ 0x2222_2222_2222_2222)
      let between = Bytes.zeros(word ^ separator.word)
      let control = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
      let special = quote | between | control
      if special == 0 {
        high |= word
        q += 8
        continue
      }
      let bit = special.trailingZeroBitCount & 0x38
      high |= word & ((1 << UInt64(truncatingIfNeeded: bit)) &- 1)
      q += bit >> 3
      let byte = q.pointee
      let isSeparator = byte == separator.byte
      guard isSeparator || byte == 0x0A || byte == 0x0D && q[1] == 0x0A else {
        return try longCell(separator)
      }
      content = start
      contentCount = q - start
      p = q + (byte == 0x0D ? 2 : 1)
      if high & 0x8080_8080_8080_8080 != 0 { try checkLetters(at: start) }
      if contentCount > limits.textSize { throw textLimit(at: start) }
      return isSeparator ? .separator : .line
    }
  }

  /// The way of a cell without quotes that the window cuts, that ends the file or that has
  /// something strange in it.
  @inline(never) private mutating func longCell(_ separator: Separator) throws(Stop) -> CellEnd {
    var start = p
    var length = 0
    while true {
      let q = start + length
      let byte = q.pointee
      if byte == 0 || byte == 0x0D, q + 1 >= end, try more(keeping: &start) { continue }
      if length > limits.textSize { throw textLimit(at: start) }
      let place = start + length
      switch byte {
      case 0 where place >= end: return try end(start, length, .file)
      case 0: throw stop(.controlInText(0), at: place)
      case separator.byte: return try end(start, length, .separator)
      case 0x0A: return try end(start, length, .line)
      // A file may end with half of a line end.
      case 0x0D where place[1] == 0x0A || place + 1 >= end: return try end(start, length, .line)
      case 0x0D: throw stop(.carriageReturn, at: place)
      // The window ended before the cell.
      case 0x22 where length == 0: return try quotedCell(separator)
      case 0x22: throw stop(.quoteInCell, at: place)
      default: length += 1
      }
    }
  }

  private mutating func end(_ start: BytePointer, _ length: Int, _ cellEnd: CellEnd) throws(Stop)
    -> CellEnd
  {
    content = start
    contentCount = length
    p = start + length
    step(over: cellEnd)
    try checkLetters(at: start)
    return cellEnd
  }

  private mutating func step(over cellEnd: CellEnd) {
    switch cellEnd {
    case .separator: p += 1
    case .line: p += p.pointee == 0x0D && p + 1 < end ? 2 : 1
    case .file: break
    }
  }

  // MARK: - Quotes

  /// Reads a cell in quotes.
  @inline(__always) private mutating func quotedCell(_ separator: Separator) throws(Stop) -> CellEnd
  {
    let start = p + 1
    var q = start
    var high: UInt64 = 0
    while true {
      let word = Bytes.word(q)
      let special = Bytes.zeros(word ^ 0x2222_2222_2222_2222) | Bytes.zeros(word)
      if special == 0 {
        high |= word
        q += 8
        continue
      }
      let bit = special.trailingZeroBitCount & 0x38
      high |= word & ((1 << UInt64(truncatingIfNeeded: bit)) &- 1)
      q += bit >> 3
      // A quote that is doubled or that the window cuts, or a zero.
      let after = q[1]
      let isReturn = after == 0x0D && q[2] == 0x0A
      guard q.pointee == 0x22, after == separator.byte || after == 0x0A || isReturn else {
        return try longQuotedCell(separator)
      }
      content = start
      contentCount = q - start
      p = q + (isReturn ? 3 : 2)
      if high & 0x8080_8080_8080_8080 != 0 { try checkLetters(at: start) }
      if contentCount > limits.textSize { throw textLimit(at: start) }
      return after == separator.byte ? .separator : .line
    }
  }

  @inline(never) private mutating func longQuotedCell(_ separator: Separator) throws(Stop)
    -> CellEnd
  {
    let place = position
    scratch.clear()
    p += 1
    while true {
      // The text is written out, so the window need not hold it.
      var here = p
      if end - p < 2, try more(keeping: &here) { continue }
      let byte = p.pointee
      if byte == 0x22 {
        guard p + 1 < end, p[1] == 0x22 else { break }
        p += 1
      } else if p >= end {
        throw stop(.problem(.unclosedQuote, at: place))
      }
      scratch.put(byte)
      p += 1
      if scratch.count > limits.textSize {
        throw stop(.limit(.textSize, limits.textSize, at: place))
      }
    }
    p += 1
    let cellEnd = try endBehindQuote(separator)
    content = BytePointer(scratch.bytes)
    contentCount = scratch.count
    if let wrong = wrongLetter() {
      // Doubled quotes are not counted: it is the place of the cell that matters.
      throw stop(.problem(.invalidUTF8, at: place + 1 + wrong))
    }
    return cellEnd
  }

  /// What follows the closing quote, and must be the end of the cell.
  private mutating func endBehindQuote(_ separator: Separator) throws(Stop) -> CellEnd {
    var here = p
    if end - p < 2 { _ = try more(keeping: &here) }
    let cellEnd: CellEnd
    switch p.pointee {
    case _ where p >= end: cellEnd = .file
    case separator.byte: cellEnd = .separator
    case 0x0A: cellEnd = .line
    case 0x0D where p + 1 >= end || p[1] == 0x0A: cellEnd = .line
    default: throw stop(.textBehindQuote, at: p)
    }
    step(over: cellEnd)
    return cellEnd
  }

  // MARK: - Letters

  @inline(never) private mutating func checkLetters(at start: BytePointer) throws(Stop) {
    if let wrong = wrongLetter() { throw stop(.invalidUTF8, at: start + wrong) }
  }

  /// The place in `content` of bytes that are no UTF-8.
  private func wrongLetter() -> Int? {
    var at = 0
    while at < contentCount {
      let length = UTF8Letter.length(content + at)
      if length == 0 || at + length > contentCount { return at }
      at += length
    }
    return nil
  }
}
