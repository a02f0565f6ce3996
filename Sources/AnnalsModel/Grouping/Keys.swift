/// Gives each distinct key of a column a number, in the order in which they come.
struct KeyNumbers {
  private(set) var count = 0

  /// By code; -1 for a text that has not come.
  private var ofCode: [Int32]
  private var ofInteger: [Int64: Int32] = [:]

  init(_ column: ReadColumn) {
    ofCode = [Int32](repeating: -1, count: column.dictionary.count)
  }

  /// The number of a record's key; `nil` when it has none.
  mutating func number(of row: Int, in column: ReadColumn) -> Int32? {
    guard let key = column.keyValue(row) else { return nil }
    switch key {
    case .text(let code):
      if ofCode[Int(code)] < 0 { ofCode[Int(code)] = next() }
      return ofCode[Int(code)]
    case .integer(let value):
      if let known = ofInteger[value] { return known }
      let number = next()
      ofInteger[value] = number
      return number
    }
  }

  private mutating func next() -> Int32 {
    count += 1
    return Int32(truncatingIfNeeded: count - 1)
  }
}

/// Finds entities by the key that a record of another list has. An integer and a text of its
/// digits are one key.
struct KeyOwners {
  /// By code of the records' column; -1 for none.
  private var ofCode: [Int32]
  private var ofInteger: [Int64: Int32] = [:]

  /// The codes of the records' texts; made when the entities' texts have other codes.
  private var codes: [ArraySlice<UInt8>: Int] = [:]
  private let dictionary: TextDictionary

  init(of column: ReadColumn) {
    dictionary = column.dictionary
    ofCode = [Int32](repeating: -1, count: dictionary.count)
  }

  /// Adds an entity by its row.
  mutating func add(_ row: Int, _ keys: ReadColumn, haveSameCodes: Bool) {
    let owner = Int32(truncatingIfNeeded: row)
    switch keys.keyValue(row) {
    case nil: return
    case .text(let code) where haveSameCodes: ofCode[Int(code)] = owner
    case .text(let code):
      let text = keys.dictionary.utf8(Int(code))
      if let known = self.code(of: text) { ofCode[known] = owner }
      if let value = Self.integer(text) { ofInteger[value] = owner }
    case .integer(let value):
      ofInteger[value] = owner
      if dictionary.count > 0, let known = code(of: ArraySlice(String(value).utf8)) {
        ofCode[known] = owner
      }
    }
  }

  /// The entity whose key a record has; `nil` for none.
  func owner(of row: Int, in column: ReadColumn) -> Int32? {
    switch column.keyValue(row) {
    case nil: return nil
    case .text(let code): return ofCode[Int(code)] < 0 ? nil : ofCode[Int(code)]
    case .integer(let value): return ofInteger[value]
    }
  }

  private mutating func code(of text: ArraySlice<UInt8>) -> Int? {
    if codes.isEmpty {
      codes.reserveCapacity(dictionary.count)
      for code in 0..<dictionary.count { codes[dictionary.utf8(code)] = code }
    }
    return codes[text]
  }

  /// The integer that is written so; `nil` for `007`, which is a text only.
  private static func integer(_ text: ArraySlice<UInt8>) -> Int64? {
    guard text.count <= 20, let value = Int64(String(decoding: text, as: UTF8.self)) else {
      return nil
    }
    return String(value).utf8.elementsEqual(text) ? value : nil
  }
}
