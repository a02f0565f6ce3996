/// A JSON value with the order of its keys, for reading output back.
indirect enum JSONValue: Hashable {
  case null
  case flag(Bool)

  /// The number as it is spelled.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Hashable {
    var key: String
    var value: JSONValue
  }

  /// The value of a key; `nil` for none and for other values.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of an array; empty for other values.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }
}

/// Reads JSON as RFC 8259 has it and nothing else; a key twice in an object is refused.
struct StrictJSON {
  struct Refused: Error {
    var offset: Int
  }

  private var input: [UInt8]
  private var place = 0

  static func read(_ text: String) throws -> JSONValue {
    var reader = StrictJSON(input: Array(text.utf8))
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.place == reader.input.count else { throw Refused(offset: reader.place) }
    return value
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private var byte: UInt8? { place < input.count ? input[place] : nil }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
  }

  private mutating func eat(_ text: String) -> Bool {
    guard input[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard eat(text) else { throw Refused(offset: place) }
  }

  private mutating func value() throws -> JSONValue {
    skipBlanks()
    if eat("null") { return .null }
    if eat("true") { return .flag(true) }
    if eat("false") { return .flag(false) }
    if eat("[") { return .array(try elements()) }
    if eat("{") { return .object(try members()) }
    if byte == UInt8(ascii: "\"") { return .string(try string()) }
    return .number(try number())
  }

  private mutating func elements() throws -> [JSONValue] {
    skipBlanks()
    if eat("]") { return [] }
    var elements: [JSONValue] = []
    repeat {
      elements.append(try value())
      skipBlanks()
    } while eat(",")
    try expect("]")
    return elements
  }

  private mutating func members() throws -> [JSONValue.Member] {
    skipBlanks()
    if eat("}") { return [] }
    var members: [JSONValue.Member] = []
    repeat {
      skipBlanks()
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else { throw Refused(offset: place) }
      skipBlanks()
      try expect(":")
      members.append(JSONValue.Member(key: key, value: try value()))
      skipBlanks()
    } while eat(",")
    try expect("}")
    return members
  }

  private mutating func number() throws -> String {
    let start = place
    while let byte, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: input[start..<place], as: UTF8.self)
    guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      throw Refused(offset: start)
    }
    return text
  }

  private mutating func string() throws -> String {
    try expect("\"")
    var units: [UInt16] = []
    while !eat("\"") {
      guard let byte, byte >= 0x20 else { throw Refused(offset: place) }
      if eat("\\") {
        units.append(try escape())
      } else {
        let start = place
        while let byte = self.byte, byte >= 0x20, byte != UInt8(ascii: "\""),
          byte != UInt8(ascii: "\\")
        { place += 1 }
        units += Array(String(decoding: input[start..<place], as: UTF8.self).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() throws -> UInt16 {
    if eat("u") {
      let digits = input[place...].prefix(4)
      guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw Refused(offset: place) }
      place += 4
      return unit
    }
    let escapes: [(String, UInt16)] = [
      ("\"", 0x22), ("\\", 0x5C), ("/", 0x2F), ("b", 8), ("f", 12), ("n", 10), ("r", 13), ("t", 9),
    ]
    for (letter, unit) in escapes where eat(letter) { return unit }
    throw Refused(offset: place)
  }
}
