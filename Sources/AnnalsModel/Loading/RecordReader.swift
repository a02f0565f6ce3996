/// Reads a file into columns: one pass, no tree, nothing made for a value but its place in a
/// column.
struct RecordReader: ~Copyable {
  var scanner: Scanner
  let plan: LoadPlan
  private(set) var levels: UnsafeMutablePointer<Level>
  private(set) var columns: UnsafeMutablePointer<RawColumn>
  private(set) var lists: UnsafeMutablePointer<RecordList>

  /// Lists and objects that are not what the plan says, by path.
  var misfits: [Misfit] = []

  /// The shape whose members are being read, for a report.
  var current = 0

  /// The number of bytes after which the columns are looked at: they are given room for the rest
  /// of the file, and what they take is held against its limit.
  private(set) var lookAt = 128 << 10
  private var hasReserved = false

  /// For each key of the document which file had it; only with several files.
  private var fileOfKey: [[UInt8]: Int] = [:]

  /// Files that hold what no kind is made of, with their first byte.
  private(set) var unused: [(path: KeyPath, position: Int)] = []

  /// Takes a scanner that stands at the beginning of its document.
  init(_ scanner: consuming Scanner, _ plan: LoadPlan) {
    self.scanner = scanner
    self.plan = plan
    levels = .allocate(capacity: plan.levels.count)
    columns = .allocate(capacity: plan.slots.count)
    lists = .allocate(capacity: plan.sources.count)
    let spellings = plan.ladders.map { GradeSpellings($0) }
    let frameworks = Set(plan.declaration.frameworks.map(\.framework.name.spelling))
    for (index, slot) in plan.slots.enumerated() {
      let ladders = Set(slot.ladders).sorted().map { spellings[$0] }
      (columns + index).initialize(
        to: RawColumn(slot, ladders: ladders, frameworks: frameworks)
      )
    }
    for index in plan.sources.indices {
      (lists + index).initialize(to: RecordList(index, of: plan))
    }
    for (index, level) in plan.levels.enumerated() {
      (levels + index).initialize(to: Self.level(level, at: index, plan))
    }
  }

  deinit {
    levels.deinitialize(count: plan.levels.count)
    levels.deallocate()
    columns.deinitialize(count: plan.slots.count)
    columns.deallocate()
    lists.deinitialize(count: plan.sources.count)
    lists.deallocate()
  }

  private static func level(_ planned: LevelPlan, at index: Int, _ plan: LoadPlan) -> Level {
    var level = Level(source: planned.source ?? -1, path: planned.path)
    for member in planned.members {
      switch member.action {
      case .object(let next): level.add(member.key, .object, target: next)
      case .records(let list): level.add(member.key, .records, target: list)
      case .keyed(let list): level.add(member.key, .keyed, target: list)
      case .values(let slots):
        guard let first = slots.first else { continue }
        let slot = plan.slots[first]
        let others = Array(slots.dropFirst())
        level.add(
          member.key, others.isEmpty && !slot.isKey ? action(slot.demand) : .other, target: first,
          others: others)
      }
    }
    if planned.path.keys.isEmpty { level.add("annals", .declaration, target: 0) }
    if let source = planned.source, plan.sources[source].level == index {
      let keys = plan.slots.indices.filter {
        plan.slots[$0].source == source && plan.slots[$0].isKey && plan.isRead($0)
      }
      level.setChecks(
        keys.map { Level.Check(column: $0, isKey: true) }
          + plan.sources[source].neededDays.map { Level.Check(column: $0, isKey: false) })
    }
    return level
  }

  private static func action(_ demand: Demand) -> Level.Action {
    switch demand {
    case .text: .text
    case .number: .number
    case .date: .date
    case .any, .flag, .names: .other
    }
  }

  // MARK: - The document

  /// Reads the document from its first byte to its last.
  mutating func read() throws(Stop) {
    switch scanner.p.pointee {
    case UInt8(ascii: "{"):
      if plan.sources.contains(where: { $0.path.keys.isEmpty }) {
        misfits.append(
          Misfit(path: KeyPath(keys: []), found: .object, position: scanner.position))
      }
      if let list = keyedDocument { try keyed(list, row: 0) } else { try object(0, row: 0) }
    case UInt8(ascii: "["):
      guard let list = plan.list(at: KeyPath(keys: [])) else {
        try misfit(.list, at: KeyPath(keys: []))
        break
      }
      try records(list, row: 0)
    default: try misfit(.scalar, at: KeyPath(keys: []))
    }
    try scanner.finish()
  }

  /// Goes on with another file.
  mutating func open(_ scanner: consuming Scanner) {
    self.scanner = scanner
    current = 0
    levels[0].current = -1
  }

  /// Notes that the document has a key; it must not have it twice.
  mutating func note(_ key: String) throws(Stop) {
    let place = scanner.position
    let entry = levels[0].find(key)
    try begin(entry, of: levels, endingBehind: scanner.position &- place)
  }

  /// Notes which file had the keys that no file before had.
  mutating func noteKeys(of file: Int) {
    for entry in 0..<levels[0].count where levels[0].entries[entry].stamp > 0 {
      let key = Array(levels[0].name(entry).utf8)
      if fileOfKey[key] == nil { fileOfKey[key] = file }
    }
  }

  /// The file before that had a key of the document, when the scan stopped in the document's
  /// own keys.
  func file(with key: String) -> Int? {
    current == 0 && scanner.depth <= 1 ? fileOfKey[Array(key.utf8)] : nil
  }

  /// Notes that what a file holds is of no use.
  mutating func noteUnused(_ path: KeyPath) { unused.append((path, scanner.position)) }

  mutating func note(_ found: Misfit.Found, at path: KeyPath) {
    misfits.append(Misfit(path: path, found: found, position: scanner.position))
  }

  /// Goes on with the members of the document behind its declaration.
  mutating func readBehindDeclaration() throws(Stop) {
    levels[0].objects += 1
    let declaration = levels[0].find("annals")
    levels[0].entries[declaration].stamp = levels[0].objects
    if let list = keyedDocument {
      try keyedBehindDeclaration(list)
    } else {
      try members(0, row: 0, from: declaration, start: 0)
    }
    try scanner.finish()
  }

  // MARK: - Objects

  /// Reads an object of a shape; `p` is at its brace.
  mutating func object(_ level: Int, row: Int) throws(Stop) {
    let start = scanner.position
    try scanner.open()
    levels[level].objects &+= 1
    try scanner.space()
    if scanner.p.pointee == UInt8(ascii: "}") {
      scanner.close()
      end(level, row: row, at: start)
      return
    }
    guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
    try members(level, row: row, from: -1, start: start)
  }

  /// Reads the members of an object and its closing brace.
  ///
  /// - Parameter from: -1 when `p` is at the quote of the first key, else the entry whose value
  ///   has just been read.
  mutating func members(_ level: Int, row: Int, from: Int, start: Int) throws(Stop) {
    let shape = levels + level
    var last = from
    var follow = from < 0 ? shape.pointee.first : shape.pointee.entries[from].next
    current = level
    var isMember = from < 0 ? true : try nextMember()
    while isMember {
      let entry: Int
      let foretold = shape.pointee.entries + follow
      if follow < shape.pointee.count, foretold.pointee.matches(scanner.p + 1) {
        entry = follow
        let length = 1 &+ foretold.pointee.length
        scanner.p += length
        try begin(entry, of: shape, endingBehind: length)
      } else {
        entry = try key(shape)
        if last >= 0 {
          shape.pointee.entries[last].next = entry
        } else {
          shape.pointee.first = entry
        }
      }
      try scanner.space()
      // Dates and texts that came lately are most of what stands in a file: they are read here,
      // as what is called from here may call back and is never made part of the loop.
      let target = shape.pointee.entries[entry].target
      let action = shape.pointee.entries[entry].action
      if action == .text, scanner.p.pointee == UInt8(ascii: "\""),
        case let length = columns[target].put(foretoldAt: scanner.p + 1, row: row), length >= 0
      {
        scanner.p += length &+ 2
      } else if action == .date, let day = FastDay.read(scanner.p) {
        scanner.p += 12
        columns[target].put(day: day, row: row)
      } else {
        try value(entry, of: level, row: row)
      }
      follow = shape.pointee.entries[entry].next
      last = entry
      isMember = try nextMember()
    }
    scanner.close()
    end(level, row: row, at: start)
  }

  /// Whether there is another member behind a value; `p` is then at the quote of its key, else
  /// at the closing brace.
  @inline(__always) mutating func nextMember() throws(Stop) -> Bool {
    // `,"` is what follows nearly always.
    if Bytes.pair(scanner.p) == 0x222C {
      scanner.p += 1
      return true
    }
    return try findNextMember()
  }

  private mutating func findNextMember() throws(Stop) -> Bool {
    try scanner.space()
    if scanner.p.pointee == UInt8(ascii: "}") { return false }
    guard scanner.p.pointee == UInt8(ascii: ",") else { throw scanner.unexpected("a comma or '}'") }
    scanner.p += 1
    try scanner.space()
    if scanner.p.pointee != UInt8(ascii: "\"") { throw noKey() }
    return true
  }

  @inline(never) private mutating func noKey() -> Stop {
    scanner.p.pointee == UInt8(ascii: "}")
      ? scanner.stop(.trailingComma, at: scanner.p) : scanner.unexpectedKey()
  }

  /// Reads a key that was not foretold, and its colon.
  @inline(never) private mutating func key(_ shape: UnsafeMutablePointer<Level>) throws(Stop)
    -> Int
  {
    let place = scanner.position
    try scanner.text()
    let entry = shape.pointee.find(scanner.content, scanner.contentCount)
    if shape.pointee.count > scanner.limits.fields {
      throw scanner.stop(.limit(.fields, scanner.limits.fields, at: place))
    }
    try scanner.colon()
    try begin(entry, of: shape, endingBehind: scanner.position &- place)
    return entry
  }

  /// Notes that an object has a key, which began so many bytes before; it must not have it twice.
  @inline(__always) private mutating func begin(
    _ entry: Int, of shape: UnsafeMutablePointer<Level>, endingBehind length: Int
  ) throws(Stop) {
    let object = shape.pointee.objects
    if shape.pointee.entries[entry].stamp == object {
      let place = scanner.position &- length
      throw scanner.stop(.problem(.duplicateKey(shape.pointee.name(entry)), at: place))
    }
    shape.pointee.entries[entry].stamp = object
    shape.pointee.current = entry
  }

  /// Ends an object: notes what a record should have and has not.
  @inline(__always) mutating func end(_ level: Int, row: Int, at start: Int) {
    for index in 0..<levels[level].checks.count {
      let check = levels[level].checks[index]
      if check.isKey {
        columns[check.column].putPosition(start, row: row)
      } else if columns[check.column].dayCount <= row {
        noteUndated(level, check.column, row: row, at: start)
      }
    }
  }

  private mutating func noteUndated(_ level: Int, _ column: Int, row: Int, at start: Int) {
    let source = levels[level].source
    guard lists[source].undated.count < 1_000 else { return }
    lists[source].undated.append(
      Undated(column: column, row: Int32(truncatingIfNeeded: row), position: start))
  }

  // MARK: - Records

  /// Begins the records of a list in those of another's row.
  @inline(__always) mutating func beginList(_ list: Int, row: Int) {
    guard lists[list].parent >= 0 else { return }
    while lists[list].starts.count <= row {
      lists[list].starts.append(Int32(truncatingIfNeeded: lists[list].count))
    }
  }

  /// Begins a record: gives it the next row of its list.
  @inline(__always) mutating func beginRecord(_ list: Int) throws(Stop) -> Int {
    let record = lists[list].count
    lists[list].count = record &+ 1
    if lists[list].keepsPlaces { lists[list].keep(scanner.position) }
    if record >= scanner.limits.records {
      throw scanner.stop(.limit(.records, record, at: scanner.position))
    }
    return record
  }

  /// Reads a list of records; `p` is at its bracket.
  mutating func records(_ list: Int, row: Int) throws(Stop) {
    try scanner.open()
    let level = lists[list].level
    beginList(list, row: row)
    try scanner.space()
    while scanner.p.pointee != UInt8(ascii: "]") {
      if scanner.p.pointee == UInt8(ascii: "{") {
        try object(level, row: try beginRecord(list))
      } else {
        try notRecord(list)
      }
      if Bytes.pair(scanner.p) == 0x7B2C {
        scanner.p += 1
      } else {
        try scanner.comma(before: UInt8(ascii: "]"))
      }
      if scanner.position > lookAt { try look() }
    }
    scanner.close()
  }

  @inline(never) mutating func look() throws(Stop) {
    try checkMemory()
    if !hasReserved { reserve() }
    lookAt = scanner.limits.memory == nil ? .max : scanner.position + 256 << 10
  }

  /// Holds what has been read against its limit.
  mutating func checkMemory() throws(Stop) {
    guard let maximum = scanner.limits.memory, bytes > maximum else { return }
    throw scanner.stop(.limit(.memory, maximum, at: nil))
  }

  /// What the columns hold.
  private var bytes: Int { plan.slots.indices.reduce(0) { $0 + columns[$1].bytes } }

  /// Gives the columns room for what is to come, judged by what has come; not where that would be
  /// more than they may take.
  private mutating func reserve() {
    hasReserved = true
    guard let size = scanner.size else { return }
    let factor = Double(size) / Double(max(1, scanner.position)) * 1.05
    if let maximum = scanner.limits.memory, Double(bytes) * factor > Double(maximum) { return }
    for (index, slot) in plan.slots.enumerated() {
      let rows = Double(lists[slot.source].count) * factor
      columns[index].reserve(Int(min(rows, Double(size) / 4)))
    }
  }

  // MARK: - Misfits

  /// What stands where a list of records or an object should.
  mutating func misfit(_ found: Misfit.Found, at path: KeyPath) throws(Stop) {
    misfits.append(Misfit(path: path, found: found, position: scanner.position))
    try scanner.skip()
  }

  /// A value that is no record stands in a list of records.
  @inline(never) mutating func notRecord(_ list: Int) throws(Stop) {
    let found: Misfit.Found =
      switch scanner.p.pointee {
      case UInt8(ascii: "["): .list
      case UInt8(ascii: "n"): .null
      default: .scalar
      }
    try misfit(found, at: plan.sources[list].path.appending(Misfit.element))
  }
}
