/// Numbers of cells, which no grammar but custom rules.
enum CellNumber {
  /// The number that a cell holds: digits with a sign, a point or an exponent; `nil` for anything
  /// else, and for what 64 bits cannot hold.
  @inline(__always) static func read(_ cell: UnsafeBufferPointer<UInt8>) -> ScannedNumber? {
    guard cell.count < 16 else { return readLong(cell) }
    var digits: Int64 = 0
    let isNegative = cell.first == UInt8(ascii: "-")
    for byte in cell.dropFirst(isNegative ? 1 : 0) {
      guard byte &- 0x30 < 10 else { return readLong(cell) }
      digits = digits &* 10 &+ Int64(byte &- 0x30)
    }
    if isNegative, cell.count == 1 { return nil }
    return .integer(isNegative ? 0 &- digits : digits)
  }

  @inline(never) private static func readLong(_ cell: UnsafeBufferPointer<UInt8>) -> ScannedNumber?
  {
    var isFraction = false
    var hasDigit = false
    for byte in cell {
      switch byte {
      case 0x30...0x39: hasDigit = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isFraction = true
      default: return nil
      }
    }
    guard hasDigit, cell.count <= 400 else { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    guard isFraction else { return Int64(text).map { .integer($0) } }
    return Double(text).flatMap { $0.isFinite ? .fraction($0) : nil }
  }
}

/// Flags of cells.
enum CellFlag {
  /// The flag that a cell holds; `nil` when it holds something else.
  static func read(_ cell: String) -> Bool? {
    switch cell.lowercased() {
    case "true", "yes", "y", "1": true
    case "false", "no", "n", "0": false
    default: nil
    }
  }
}
