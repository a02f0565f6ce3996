/// A value of a declaration, with its place. Data is never read into this.
struct JSONNode {
  indirect enum Value {
    case null
    case flag(Bool)
    case number(ScannedNumber)
    case text(String)
    case list([JSONNode])
    case object([JSONMember])
  }

  var value: Value

  /// Bytes before it in its file.
  var position: Int

  /// What a report calls it.
  var kind: String {
    switch value {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

struct JSONMember {
  var key: String
  var position: Int
  var value: JSONNode
}

extension Scanner {
  /// How deep a declaration may nest; real ones need eight.
  private static var declarationDepth: Int { 32 }

  /// Reads a value of a declaration; `p` is at or before it.
  mutating func node() throws(Stop) -> JSONNode {
    try space()
    let place = position
    switch p.pointee {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members()), position: place)
    case UInt8(ascii: "["): return JSONNode(value: .list(try elements()), position: place)
    case UInt8(ascii: "\""): return JSONNode(value: .text(try string()), position: place)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try readNumber()
      return JSONNode(value: .number(number), position: place)
    default:
      switch try word() {
      case .null: return JSONNode(value: .null, position: place)
      case .true: return JSONNode(value: .flag(true), position: place)
      case .false: return JSONNode(value: .flag(false), position: place)
      }
    }
  }

  private mutating func string() throws(Stop) -> String {
    try text()
    return String(
      decoding: UnsafeBufferPointer(start: content, count: contentCount), as: UTF8.self)
  }

  private mutating func members() throws(Stop) -> [JSONMember] {
    try openOfDeclaration()
    var members: [JSONMember] = []
    let frame = keys.count
    try space()
    while p.pointee != UInt8(ascii: "}") {
      guard p.pointee == UInt8(ascii: "\"") else { throw unexpectedKey() }
      let place = position
      let key = try string()
      guard keys.add(content, contentCount, frame: frame) else {
        throw stop(.problem(.duplicateKey(key), at: place))
      }
      if members.count == limits.fields {
        throw stop(.limit(.fields, limits.fields, at: place))
      }
      try colon()
      members.append(JSONMember(key: key, position: place, value: try node()))
      try comma(before: UInt8(ascii: "}"))
    }
    keys.close(frame: frame)
    close()
    return members
  }

  private mutating func elements() throws(Stop) -> [JSONNode] {
    try openOfDeclaration()
    var elements: [JSONNode] = []
    try space()
    while p.pointee != UInt8(ascii: "]") {
      if elements.count == limits.fields {
        throw stop(.limit(.fields, limits.fields, at: position))
      }
      elements.append(try node())
      try comma(before: UInt8(ascii: "]"))
    }
    close()
    return elements
  }

  private mutating func openOfDeclaration() throws(Stop) {
    try open()
    if depth > Self.declarationDepth {
      throw stop(.limit(.depth, Self.declarationDepth, at: position))
    }
  }

  /// Reads the comma between two values, or stays before the bracket that ends them.
  mutating func comma(before end: UInt8) throws(Stop) {
    try space()
    if p.pointee == end { return }
    guard p.pointee == UInt8(ascii: ",") else {
      throw unexpected("a comma or '\(Unicode.Scalar(end))'")
    }
    p += 1
    try space()
    if p.pointee == end { throw stop(.trailingComma, at: p) }
  }
}
