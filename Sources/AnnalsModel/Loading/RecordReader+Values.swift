extension RecordReader {
  /// Reads any value of a key; `p` is at its first byte.
  @inline(never) mutating func value(_ entry: Int, of level: Int, row: Int) throws(Stop) {
    let target = levels[level].entries[entry].target
    switch levels[level].entries[entry].action {
    case .skip where scanner.p.pointee == UInt8(ascii: "\""):
      try scanner.text()
    case .skip, .declaration:
      try scanner.skip()
    case .object:
      guard scanner.p.pointee == UInt8(ascii: "{") else {
        return try noContainer(entry, of: level, row: row)
      }
      try object(target, row: row)
      current = level
    case .records:
      guard scanner.p.pointee == UInt8(ascii: "[") else {
        return try noContainer(entry, of: level, row: row)
      }
      try records(target, row: row)
      current = level
    case .keyed:
      guard scanner.p.pointee == UInt8(ascii: "{") else {
        return try noContainer(entry, of: level, row: row)
      }
      try keyed(target, row: row)
      current = level
    case .text:
      guard scanner.p.pointee == UInt8(ascii: "\"") else {
        return try other(entry, of: level, row: row)
      }
      try text(target, row: row)
    case .date: try date(entry, of: level, row: row)
    case .number:
      guard Self.isNumber(scanner.p.pointee) else { return try other(entry, of: level, row: row) }
      let place = scanner.position
      try scanner.readNumber()
      columns[target].put(scanner.number, row: row, at: place)
    case .other: try other(entry, of: level, row: row)
    }
  }

  /// A text that was not foretold.
  @inline(never) private mutating func text(_ column: Int, row: Int) throws(Stop) {
    let place = scanner.position
    try scanner.text()
    columns[column].put(text: scanner.content, scanner.contentCount, row: row, at: place)
    // One with escapes or letters beyond ASCII has been written out elsewhere.
    if scanner.content + scanner.contentCount + 1 == scanner.p {
      columns[column].foretell(scanner.content, scanner.contentCount)
    }
  }

  /// A date in another form than the usual, or none.
  @inline(never) private mutating func date(_ entry: Int, of level: Int, row: Int) throws(Stop) {
    guard scanner.p.pointee == UInt8(ascii: "\"") else {
      return try other(entry, of: level, row: row)
    }
    let place = scanner.position
    try scanner.text()
    put(text: levels[level].entries[entry].target, row, place)
  }

  @inline(__always) static func isNumber(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
  }

  /// Null where an object or a list should be says that there is none; anything else is noted.
  @inline(never) private mutating func noContainer(_ entry: Int, of level: Int, row: Int)
    throws(Stop)
  {
    let path = levels[level].path.appending(KeyPath(keys: [levels[level].name(entry)]))
    switch scanner.p.pointee {
    case UInt8(ascii: "{"): try misfit(.object, at: path)
    case UInt8(ascii: "["): try misfit(.list, at: path)
    case UInt8(ascii: "n"):
      let action = levels[level].entries[entry].action
      let isNeeded = levels[level].source < 0 && (action == .records || action == .keyed)
      if isNeeded { return try misfit(.null, at: path) }
      _ = try scanner.word()
    default: try misfit(.scalar, at: path)
    }
  }

  // MARK: - The long way

  /// Reads a value that has several takers, or that is not what its one taker expects.
  @inline(never) private mutating func other(_ entry: Int, of level: Int, row: Int) throws(Stop) {
    let first = levels[level].entries[entry].target
    defer { settle(entry, of: level) }
    let list = levels[level].entries[entry].others
    let others = list < 0 ? [] : levels[level].takers[list]
    let place = scanner.position
    switch scanner.p.pointee {
    case UInt8(ascii: "\""):
      try scanner.text()
      put(text: first, row, place)
      for column in others { put(text: column, row, place) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanner.readNumber()
      put(number: first, row, place)
      for column in others { put(number: column, row, place) }
    case UInt8(ascii: "["):
      try readList([first] + others, row, place)
    case UInt8(ascii: "{"):
      for column in [first] + others { columns[column].putOddity(.object, row: row, at: place) }
      try scanner.skip()
    default:
      let word = try scanner.word()
      for column in [first] + others { put(word: word, into: column, row, place) }
    }
  }

  /// Lets the values of a key go the short way once the first has decided what they are.
  private mutating func settle(_ entry: Int, of level: Int) {
    let column = levels[level].entries[entry].target
    guard levels[level].entries[entry].action == .other, !columns[column].isKey,
      levels[level].entries[entry].others < 0
    else { return }
    switch columns[column].form {
    case .texts: levels[level].entries[entry].action = .text
    case .integers, .fractions:
      // One whose numbers may turn to texts is read the long way.
      if !columns[column].isGrouping { levels[level].entries[entry].action = .number }
    case .undecided, .days, .flags, .names: break
    }
  }

  mutating func put(text column: Int, _ row: Int, _ place: Int) {
    if columns[column].isKey { columns[column].putPosition(place, row: row) }
    switch columns[column].form {
    case .undecided:
      columns[column].becomeTexts()
      put(text: column, row, place)
    case .texts:
      columns[column].put(text: scanner.content, scanner.contentCount, row: row, at: place)
    case .names:
      columns[column].put(
        name: scanner.content, scanner.contentCount, row: row, at: place)
    case .days:
      let text = UnsafeBufferPointer(start: scanner.content, count: scanner.contentCount)
      if let dated = DatedText(text) {
        columns[column].put(dated, row: row)
      } else {
        columns[column].putOddity(.text(scanner.contentText, nil), row: row, at: place)
      }
    case .integers where columns[column].isGrouping:
      columns[column].turnToTexts()
      put(text: column, row, place)
    case .integers, .fractions, .flags:
      let text = scanner.contentText
      let reason = MissingReason(words: text)
      columns[column].putOddity(.text(text, reason), row: row, at: place)
    }
  }

  private mutating func put(number column: Int, _ row: Int, _ place: Int) {
    if columns[column].isKey { columns[column].putPosition(place, row: row) }
    // As it is written, just before where the scan is.
    let length = scanner.position - place
    let digits = scanner.p - length
    if case .fraction = scanner.number { columns[column].expectFraction() }
    switch columns[column].form {
    case .undecided, .integers, .fractions:
      columns[column].put(scanner.number, row: row, at: place)
    case .texts where columns[column].takesDigits:
      columns[column].put(text: digits, length, row: row, at: place)
    case .days:
      if length == 4, let year = DatedText(UnsafeBufferPointer(start: digits, count: length)) {
        columns[column].put(year, row: row)
      } else {
        columns[column].putOddity(.number, row: row, at: place)
      }
    case .texts, .names, .flags:
      columns[column].putOddity(.number, row: row, at: place)
    }
  }

  private mutating func put(word: ScannedWord, into column: Int, _ row: Int, _ place: Int) {
    let flag: Bool
    switch word {
    case .null: return
    case .true: flag = true
    case .false: flag = false
    }
    switch columns[column].form {
    case .undecided, .flags: columns[column].put(flag: flag, row: row)
    case .texts, .names, .days, .integers, .fractions:
      columns[column].putOddity(.flag, row: row, at: place)
    }
  }

  // MARK: - Lists of names

  /// Reads a list: names for those who want them, an oddity for all others.
  private mutating func readList(_ takers: [Int], _ row: Int, _ place: Int) throws(Stop) {
    let named = takers.first { columns[$0].form == .names }
    for column in takers where column != named {
      columns[column].putOddity(.list, row: row, at: place)
    }
    guard let named else { return try scanner.skip() }
    try scanner.open()
    try scanner.space()
    while scanner.p.pointee != UInt8(ascii: "]") {
      try name(into: named, row)
      try scanner.comma(before: UInt8(ascii: "]"))
    }
    scanner.close()
  }

  private mutating func name(into column: Int, _ row: Int) throws(Stop) {
    let place = scanner.position
    switch scanner.p.pointee {
    case UInt8(ascii: "\""):
      try scanner.text()
      columns[column].put(
        name: scanner.content, scanner.contentCount, row: row, at: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanner.readNumber()
      put(name: scanner.number, into: column, row, place)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      columns[column].putOddity(
        scanner.p.pointee == UInt8(ascii: "{") ? .object : .list, row: row, at: place)
      try scanner.skip()
    default:
      if try scanner.word() != .null { columns[column].putOddity(.flag, row: row, at: place) }
    }
  }

  /// A number that names an entity by its key.
  private mutating func put(name number: ScannedNumber, into column: Int, _ row: Int, _ place: Int)
  {
    switch number {
    case .integer(let value):
      let padded = Array(String(value).utf8) + [UInt8](repeating: 0, count: Bytes.padding)
      padded.withUnsafeBufferPointer { buffer in
        guard let p = buffer.baseAddress else { return }
        columns[column].put(
          name: p, buffer.count - Bytes.padding, row: row, at: place)
      }
    case .fraction:
      columns[column].putOddity(.number, row: row, at: place)
    }
  }
}

/// The usual form of a date, in quotes.
enum FastDay {
  /// The day number of `"2014-03-31"` at a place; `nil` for anything else, which may be a date
  /// all the same.
  @inline(__always) static func read(_ p: BytePointer) -> Int32? {
    guard p[0] == 0x22, p[11] == 0x22 else { return nil }
    return readPlain(p + 1)
  }

  /// The day number of `2014-03-31`, ten bytes at a place.
  @inline(__always) static func readPlain(_ p: BytePointer) -> Int32? {
    // Each digit becomes its value, each hyphen zero, anything else shows in the high bits.
    let front = Bytes.word(p) ^ 0x2D30_302D_3030_3030
    let back = UInt64(p[8] ^ 0x30) | UInt64(p[9] ^ 0x30) << 8
    let over = (front &+ 0x7F76_767F_7676_7676) | front | ((back &+ 0x7676) | back)
    if over & 0x8080_8080_8080_8080 != 0 { return nil }
    let year = Int32(
      truncatingIfNeeded: (front & 15) &* 1000 &+ (front >> 8 & 15) &* 100
        &+ (front >> 16 & 15) &* 10 &+ (front >> 24 & 15))
    let month = Int32(truncatingIfNeeded: (front >> 40 & 15) &* 10 &+ (front >> 48 & 15))
    let day = Int32(truncatingIfNeeded: (back & 15) &* 10 &+ (back >> 8))
    if month &- 1 > 11 || month < 1 || day < 1 || year < 1 { return nil }
    if day > 28, Int(day) > CalendarDate.daysIn(month: Int(month), of: Int(year)) { return nil }
    // Years run from March, so that the leap day is the last of its year.
    let isEarly = month <= 2
    let y = isEarly ? year &- 1 : year
    let m = isEarly ? month &+ 12 : month
    // From 1900 to 2099 every fourth year is a leap year.
    let leaps = 1900 <= y && y < 2100 ? y >> 2 &- 15 : y / 4 &- y / 100 &+ y / 400
    return y &* 365 &+ leaps &+ (m &* 153 &- 457) / 5 &+ day &- 719_469
  }
}
