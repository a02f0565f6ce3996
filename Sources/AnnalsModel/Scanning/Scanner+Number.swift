extension Scanner {
  /// Reads a number into `number`; `p` is at its first byte, a digit or a minus sign, and then
  /// behind its last.
  @inline(__always) mutating func readNumber() throws(Stop) {
    var q = p
    let isNegative = q.pointee == 0x2D
    if isNegative { q += 1 }
    let first = q
    var digits: UInt64 = 0
    while case let digit = q.pointee &- 0x30, digit < 10 {
      digits = digits &* 10 &+ UInt64(digit)
      q += 1
    }
    let whole = q - first
    // A leading zero, a long number and one that the window cuts take the long way.
    guard whole > 0, whole < 16, whole == 1 || first.pointee != 0x30 else {
      return try longNumber()
    }
    var byte = q.pointee
    var places = 0
    if byte == 0x2E {
      q += 1
      let point = q
      while case let digit = q.pointee &- 0x30, digit < 10 {
        digits = digits &* 10 &+ UInt64(digit)
        q += 1
      }
      places = q - point
      byte = q.pointee
      if places == 0 || whole &+ places > 15 { return try longNumber() }
    }
    if byte == 0 || byte | 0x20 == 0x65 { return try longNumber() }
    p = q
    if places == 0 {
      let value = Int64(truncatingIfNeeded: digits)
      number = .integer(isNegative ? 0 &- value : value)
    } else {
      // Both are exact, so one division rounds once, as it should.
      let value = Double(digits) / Self.powersOfTen[places]
      number = .fraction(isNegative ? -value : value)
    }
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  @inline(never) private mutating func longNumber() throws(Stop) {
    var start = p
    var length = 0
    while true {
      while Self.isOfNumber(start[length]) { length += 1 }
      if length > limits.textSize {
        throw stop(.limit(.textSize, limits.textSize, at: offset(start)))
      }
      if start + length < end { break }
      if try !more(keeping: &start) { break }
    }
    let text = UnsafeBufferPointer(start: start, count: length)
    switch NumberText(text) {
    case .integer(let value): number = .integer(value)
    case .fraction(let value): number = .fraction(value)
    case .broken(let problem, let place):
      let isCut = start + length >= end && problem == .brokenNumber && place == length
      throw stop(isCut ? .cutOff : problem, at: start + place)
    }
    p = start + length
  }

  @inline(__always) private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }
}

/// What a run of digits and signs says.
private enum NumberText {
  case integer(Int64)
  case fraction(Double)

  /// No number, with the place of the first byte that is wrong.
  case broken(ScanProblem, Int)

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var at = 0
    func digits() -> Int {
      let first = at
      while at < text.count, 0x30...0x39 ~= text[at] { at += 1 }
      return at - first
    }
    func has(_ bytes: UInt8...) -> Bool { at < text.count && bytes.contains(text[at]) }

    if has(0x2D) { at += 1 }
    let first = at
    if has(0x2B) {
      self = .broken(.plusSign, at)
      return
    }
    let whole = digits()
    guard whole > 0 else {
      self = .broken(.brokenNumber, at)
      return
    }
    if whole > 1, text[first] == 0x30 {
      self = .broken(.leadingZero, first)
      return
    }
    var isFraction = false
    if has(0x2E) {
      isFraction = true
      at += 1
      guard digits() > 0 else {
        self = .broken(.brokenNumber, at)
        return
      }
    }
    if has(0x45, 0x65) {
      isFraction = true
      at += 1
      if has(0x2B, 0x2D) { at += 1 }
      guard digits() > 0 else {
        self = .broken(.brokenNumber, at)
        return
      }
    }
    guard at == text.count else {
      self = .broken(.brokenNumber, at)
      return
    }
    self = isFraction ? Self.fraction(of: text) : Self.integer(of: text)
  }

  private static func integer(of text: UnsafeBufferPointer<UInt8>) -> NumberText {
    let isNegative = text.first == 0x2D
    var value: Int64 = 0
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      let digit = Int64(byte &- 0x30)
      let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
      // Counted downwards, as the lowest number has no positive twin.
      let (sum, under) = tenfold.subtractingReportingOverflow(digit)
      if over || under { return .broken(.integerOutOfRange, 0) }
      value = sum
    }
    if isNegative { return .integer(value) }
    let (positive, overflow) = Int64(0).subtractingReportingOverflow(value)
    return overflow ? .broken(.integerOutOfRange, 0) : .integer(positive)
  }

  private static func fraction(of text: UnsafeBufferPointer<UInt8>) -> NumberText {
    guard let value = Double(String(decoding: text, as: UTF8.self)) else {
      return .broken(.brokenNumber, 0)
    }
    return value.isFinite ? .fraction(value) : .broken(.numberOutOfRange, 0)
  }
}
