/// What RFC 8259 says of a text, read byte by byte and by nobody's code but its own.
enum Verdict {
  case valid
  case invalid

  /// Valid, with something that a reader may limit or refuse: depth, a large number, a key that
  /// may stand twice, a byte order mark, half of a surrogate pair.
  case open
}

struct Strict {
  private let input: [UInt8]
  private var place = 0
  private var isOpen = false

  static func verdict(on input: [UInt8]) -> Verdict {
    guard String(validating: input, as: UTF8.self) != nil else { return .invalid }
    var reader = Strict(input: input)
    if input.starts(with: [0xEF, 0xBB, 0xBF]) {
      reader.isOpen = true
      reader.place = 3
    }
    guard reader.value(0), reader.blanks(), reader.place == input.count else {
      return reader.isOpen ? .open : .invalid
    }
    return reader.isOpen ? .open : .valid
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private var byte: UInt8 { place < input.count ? input[place] : 0 }

  private mutating func blanks() -> Bool {
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte), place < input.count { place += 1 }
    return true
  }

  private mutating func eat(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= input.count else { return false }
    for index in 0..<count where input[place + index] != text.utf8Start[index] { return false }
    place += count
    return true
  }

  private mutating func value(_ depth: Int) -> Bool {
    if depth > 200 {
      isOpen = true
      return false
    }
    _ = blanks()
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "t"): return eat("true")
    case UInt8(ascii: "f"): return eat("false")
    case UInt8(ascii: "n"): return eat("null")
    default: return number()
    }
  }

  private mutating func array(_ depth: Int) -> Bool {
    place += 1
    _ = blanks()
    if eat("]") { return true }
    while value(depth + 1), blanks() {
      if eat("]") { return true }
      guard eat(",") else { return false }
    }
    return false
  }

  private mutating func object(_ depth: Int) -> Bool {
    place += 1
    _ = blanks()
    if eat("}") { return true }
    var keys: Set<[UInt8]> = []
    while blanks(), byte == UInt8(ascii: "\"") {
      let start = place
      guard string() else { return false }
      let key = Array(input[start..<place])
      if !keys.insert(key).inserted || key.contains(UInt8(ascii: "\\")) { isOpen = true }
      guard blanks(), eat(":"), value(depth + 1), blanks() else { return false }
      if eat("}") { return true }
      guard eat(",") else { return false }
    }
    return false
  }

  private mutating func string() -> Bool {
    place += 1
    while place < input.count {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return true
      case 0..<0x20: return false
      case UInt8(ascii: "\\"):
        place += 1
        guard escape() else { return false }
      default: place += 1
      }
    }
    return false
  }

  private mutating func escape() -> Bool {
    let letter = byte
    place += 1
    if "\"\\/bfnrt".utf8.contains(letter) { return true }
    guard letter == UInt8(ascii: "u"), place + 4 <= input.count else { return false }
    let digits = input[place..<place + 4]
    guard digits.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) }) else { return false }
    if "dD".utf8.contains(byte), digits.dropFirst().first.map({ $0 >= 0x38 }) ?? false {
      isOpen = true
    }
    place += 4
    return true
  }

  private mutating func number() -> Bool {
    let start = place
    _ = eat("-")
    if !eat("0") {
      guard digits() else { return false }
    }
    if eat(".") {
      guard digits() else { return false }
    }
    if eat("e") || eat("E") {
      isOpen = true
      if !eat("+") { _ = eat("-") }
      guard digits() else { return false }
    }
    if place - start > 15 { isOpen = true }
    return true
  }

  private mutating func digits() -> Bool {
    let start = place
    while ("0"..."9").contains(Character(UnicodeScalar(byte))), place < input.count { place += 1 }
    return place > start
  }
}
