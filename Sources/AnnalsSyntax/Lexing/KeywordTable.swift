/// Finds keywords by their bytes, without making a `String` of every word.
struct KeywordTable: Sendable {
  /// The bytes of the longest keyword.
  static let longest = 12

  static let shared = KeywordTable()

  private struct Slot {
    var low: UInt64
    var high: UInt64
    var keyword: Keyword?
  }

  private var slots: [Slot]

  private init() {
    slots = Array(repeating: Slot(low: 0, high: 0, keyword: nil), count: 256)
    for keyword in Keyword.allCases {
      var packed = Packed()
      for byte in keyword.rawValue.utf8 { packed.append(byte) }
      var slot = packed.slot
      while slots[slot].keyword != nil { slot = (slot + 1) & 255 }
      slots[slot] = Slot(low: packed.low, high: packed.high, keyword: keyword)
    }
  }

  /// The keyword spelled by these ASCII letters, whatever their case.
  ///
  /// - Parameter range: at most ``longest`` bytes, inside the array.
  func keyword(_ bytes: [UInt8], _ range: Range<Int>) -> Keyword? {
    var packed = Packed()
    for index in range { packed.append(bytes[index] | 0x20) }
    var slot = packed.slot
    while let keyword = slots[slot].keyword {
      if slots[slot].low == packed.low && slots[slot].high == packed.high { return keyword }
      slot = (slot + 1) & 255
    }
    return nil
  }

  /// Up to sixteen bytes as two numbers.
  private struct Packed {
    var low: UInt64 = 0
    var high: UInt64 = 0

    mutating func append(_ byte: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }

    var slot: Int {
      let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
      return Int(mixed >> 56)
    }
  }
}
