/// The keys of one shape of object while a file is read: those that the plan knows, and those
/// that were met and are stepped over.
struct Level: ~Copyable {
  /// What is done with the value of a key.
  enum Action: UInt8 {
    case skip
    case text
    case number
    case date
    case other
    case object
    case records
    case keyed

    /// The declaration, which has been read.
    case declaration
  }

  struct Entry {
    /// The first and the last eight bytes of the key with its quote and colon; for a shorter
    /// one the mask says which of the first count.
    var first: UInt64
    var mask: UInt64
    var last: UInt64

    /// Where all its bytes stand.
    var bytes: UnsafeMutablePointer<UInt8>

    /// How many bytes, with quote and colon.
    var length: Int

    /// The entry that came behind this one last time.
    var next: Int

    /// The number of the last object that had it; 0 for none.
    var stamp: Int
    var action: Action

    /// A column, a shape or a list, as the action says.
    var target: Int

    /// Index into the level's lists of further columns that want the value; -1 for none.
    var others: Int
  }

  /// Keys longer than this, with quote and colon, are never compared where they stand: the
  /// window might end in them.
  private static let longestForetold = 48

  /// The index of the list whose records have this shape; -1 for the document.
  let source: Int

  /// Below the document.
  let path: KeyPath
  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var count = 0
  private var capacity = 16

  /// Finds an entry by its key: the code of a key is its index.
  private var names = TextDictionaryBuilder()

  /// Columns beside the first that want a value.
  private(set) var takers: [[Int]] = []

  /// The entry whose value is being read, for a report.
  var current = -1

  /// Which entry comes first as a rule.
  var first = 0

  /// How many objects of the shape have begun.
  var objects = 0

  /// What to look for when a record ends.
  private(set) var checks = UnsafeMutableBufferPointer<Check>(start: nil, count: 0)

  /// A column that every record should have a value in.
  struct Check {
    var column: Int

    /// A key; else a day that a track needs.
    var isKey: Bool
  }

  init(source: Int, path: KeyPath) {
    self.source = source
    self.path = path
    entries = .allocate(capacity: capacity)
  }

  deinit {
    for index in 0..<count { entries[index].bytes.deallocate() }
    entries.deinitialize(count: count)
    entries.deallocate()
    checks.deallocate()
  }

  mutating func setChecks(_ list: [Check]) {
    checks.deallocate()
    checks = .allocate(capacity: list.count)
    _ = checks.initialize(from: list)
  }

  /// Adds a key that the plan knows.
  mutating func add(_ key: String, _ action: Action, target: Int, others: [Int] = []) {
    let code = names.code(key)
    if Int(code) == count { append(Array(key.utf8), action, target: target, others: others) }
  }

  /// The entry of a key that was read; one that nobody wants is added to be foretold.
  @inline(never) mutating func find(_ p: BytePointer, _ length: Int) -> Int {
    let code = Int(names.code(p, length))
    if code == count {
      append(
        Array(UnsafeBufferPointer(start: p, count: length)), .skip, target: 0, others: [])
    }
    return code
  }

  /// The entry of a key that was read; -1 when it has not come before.
  func known(_ p: BytePointer, _ length: Int) -> Int { Int(names.known(p, length)) }

  /// The key of an entry.
  func name(_ entry: Int) -> String { names.text(Int32(truncatingIfNeeded: entry)) }

  /// The keys that were met, first those that nobody asked for.
  func metNames() -> [String] {
    let met = (0..<count).filter { entries[$0].stamp > 0 }
    let unused = met.filter { entries[$0].action == .skip }
    return (unused + met.filter { entries[$0].action != .skip }).map { name($0) }
  }

  private mutating func append(_ key: [UInt8], _ action: Action, target: Int, others: [Int]) {
    if count == capacity { grow() }
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: key.count + 2 + Bytes.padding)
    bytes.initialize(repeating: 0, count: key.count + 2 + Bytes.padding)
    for (index, byte) in key.enumerated() { bytes[index] = byte }
    bytes[key.count] = UInt8(ascii: "\"")
    bytes[key.count + 1] = UInt8(ascii: ":")
    let length = key.count + 2
    // A key that needs escapes is never found by its bytes.
    let isPlain =
      length <= Self.longestForetold && key.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    if !others.isEmpty { takers.append(others) }
    let mask = length >= 8 ? UInt64.max : (1 << UInt64(8 * length)) &- 1
    (entries + count).initialize(
      to: Entry(
        first: isPlain ? Bytes.word(bytes) & mask : 1, mask: isPlain ? mask : 0,
        last: length > 8 ? Bytes.word(BytePointer(bytes) + length - 8) : 0, bytes: bytes,
        length: length, next: count + 1, stamp: 0, action: action, target: target,
        others: others.isEmpty ? -1 : takers.count - 1))
    count += 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}

extension Level {
  /// The entry of a key that the plan knows.
  mutating func find(_ key: String) -> Int {
    let padded = Array(key.utf8) + [UInt8](repeating: 0, count: Bytes.padding)
    return padded.withUnsafeBufferPointer { buffer in
      guard let p = buffer.baseAddress else { return 0 }
      return find(p, buffer.count - Bytes.padding)
    }
  }
}

extension Level.Entry {
  /// Whether the key stands at a place, with its quote and colon.
  @inline(__always) func matches(_ p: BytePointer) -> Bool {
    guard Bytes.word(p) & mask == first else { return false }
    if length <= 8 { return true }
    return Bytes.word(p + length - 8) == last
      && (length <= 16 || Bytes.equal(p, BytePointer(bytes), length))
  }
}

/// A list of records while a file is read.
struct RecordList {
  /// How many records have begun.
  var count = 0

  /// For a nested list: where the records of each record around it begin.
  var starts: [Int32] = []
  var level: Int
  var parent: Int

  /// For the values of an object whose keys are data, what is done with a key.
  let pairs: PairReading?

  /// The number of the key that is being read, in the ledger; -1 between two keys.
  var key = -1

  /// Where records stand that lack a day that a track needs, by column; the first few.
  var undated: [Undated] = []

  /// Where each record begins, for a list whose records are grouped: reports name them.
  var places: [UInt32] = []
  let keepsPlaces: Bool

  /// The names of the columns, for records that were the rows of a table.
  var header: [String]?

  /// Whether its records are those of a file, rather than of a list at a path.
  var isFile = false

  init(_ source: Int, of plan: LoadPlan) {
    level = plan.sources[source].level
    parent = plan.sources[source].parent ?? -1
    pairs = PairReading(source, of: plan)
    keepsPlaces = plan.isGrouped(source)
  }

  /// Keeps the place of a record; files beyond 4 GiB are no longer told exactly.
  mutating func keep(_ position: Int) { places.append(UInt32(clamping: position)) }
}

/// A record without a day.
struct Undated {
  var column: Int
  var row: Int32
  var position: Int
}
