/// Codes into a dictionary of texts, `TextColumn.missing` for none: a byte each while the
/// dictionary has few texts, as most have.
struct TextCodes: RandomAccessCollection, Sendable {
  private var bytes: [UInt8] = []
  private var wide: [Int32] = []
  private var isWide = false

  /// The byte of a missing text; codes from it on need more room.
  private static let missing = UInt8.max

  init() {}

  init(_ codes: some Sequence<Int32>) {
    for code in codes {
      if !isWide, !Self.isNarrow(code) { widen() }
      if isWide { wide.append(code) } else { bytes.append(UInt8(truncatingIfNeeded: code)) }
    }
  }

  var startIndex: Int { 0 }
  @inline(__always) var endIndex: Int { isWide ? wide.count : bytes.count }

  @inline(__always) subscript(row: Int) -> Int32 {
    if isWide { return wide[row] }
    let byte = bytes[row]
    return byte == Self.missing ? TextColumn.missing : Int32(byte)
  }

  /// The codes of some rows; -1 is for a row that has none.
  func picked(_ rows: [Int32]) -> TextCodes {
    TextCodes(rows.lazy.map { $0 < 0 ? TextColumn.missing : self[Int($0)] })
  }

  /// What a table says of each text; no text is told apart.
  func mapped(_ table: [UInt8], missing: UInt8) -> [UInt8] {
    if isWide { return wide.map { $0 < 0 ? missing : table[Int($0)] } }
    let padding = [UInt8](repeating: missing, count: Swift.max(0, 256 - table.count))
    let table = table.prefix(255) + padding
    return bytes.map { table[Int($0)] }
  }

  /// The codes as they stand in a column.
  var codes: [Int32] { isWide ? wide : Array(self) }

  /// Makes room for so many in all.
  mutating func reserve(_ count: Int) {
    if isWide { wide.reserveCapacity(count) } else { bytes.reserveCapacity(count) }
  }

  /// Appends some codes.
  mutating func append(_ codes: UnsafeBufferPointer<Int32>) {
    if !isWide, !codes.allSatisfy({ Self.isNarrow($0) }) { widen() }
    if isWide { return wide.append(contentsOf: codes) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: codes.count) { room in
      for index in codes.indices { room[index] = UInt8(truncatingIfNeeded: codes[index]) }
      bytes.append(contentsOf: room)
    }
  }

  @inline(__always) private static func isNarrow(_ code: Int32) -> Bool {
    code < Int32(missing) && code >= TextColumn.missing
  }

  private mutating func widen() {
    wide.reserveCapacity(bytes.capacity)
    wide.append(contentsOf: self)
    bytes = []
    isWide = true
  }
}
