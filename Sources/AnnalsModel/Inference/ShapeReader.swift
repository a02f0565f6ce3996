/// Walks over a document once and keeps, for every path, what stands there: how often, of what
/// type, how many are dates, which texts when they are few. Nothing is made for a value.
///
/// What is beyond the longest path, and a list in a list, is stepped over: no declaration could
/// name it.
struct ShapeReader: ~Copyable {
  var scanner: Scanner
  var table: PlaceTable

  /// Whether the document has a declaration after all; the scan then stands before its value.
  private(set) var isDeclared = false

  /// The place that is being read, for a report.
  var current = 0

  /// Takes a scanner of the first file.
  ///
  /// - Parameter keyed: where the keys of objects are known to be data.
  init(_ scanner: consuming Scanner, keyed: Set<KeyPath> = []) {
    self.scanner = scanner
    table = PlaceTable(keyed: keyed)
  }

  /// Goes on with another file.
  mutating func open(_ scanner: consuming Scanner) {
    self.scanner = scanner
    current = 0
  }

  /// Reads a file to its last byte, or to its declaration.
  ///
  /// - Parameter key: the key under which the file stands in the document; `nil` when it is the
  ///   document.
  mutating func read(_ format: InputFormat, as key: String?) throws(Stop) {
    try scanner.begin(format)
    if format == .json, key == nil || scanner.p.pointee == UInt8(ascii: "{") {
      try value(0)
    } else {
      try read(format, at: place(of: key))
    }
    if !isDeclared, format == .json { try scanner.finish() }
  }

  /// Reads what is no object: a list, lines, a table.
  private mutating func read(_ format: InputFormat, at place: Int) throws(Stop) {
    switch format {
    case .json: try value(place)
    case .ndjson: try lines(list(at: place))
    case .csv: try rows(list(at: place), separator: nil)
    case .tsv: try rows(list(at: place), separator: UInt8(ascii: "\t"))
    }
  }

  /// Counts a list; the place of its values.
  private mutating func list(at place: Int) -> Int {
    table.places[place].lists &+= 1
    return table.element(of: place)
  }

  /// The place of a file among several, or the document.
  private mutating func place(of key: String?) -> Int {
    guard let key else { return 0 }
    table.places[0].objects = 1
    let shape = table.shape(of: 0)
    let entry = table.entry(of: key, in: shape, at: 0)
    return max(0, table.shapes[shape].entries[entry].target)
  }

  // MARK: - Values

  /// Reads a value; `p` is at its first byte.
  mutating func value(_ place: Int) throws(Stop) {
    current = place
    switch scanner.p.pointee {
    case UInt8(ascii: "\""):
      if FastDay.read(scanner.p) != nil {
        scanner.p += 12
        table.places[place].texts.addDay()
      } else {
        try scanner.text()
        table.places[place].add(text: scanner.content, scanner.contentCount)
      }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try scanner.readNumber()
      table.places[place].add(scanner.number)
    case UInt8(ascii: "{"): try object(place)
    case UInt8(ascii: "["): try list(place)
    default:
      switch try scanner.word() {
      case .null: table.places[place].nulls &+= 1
      case .true, .false: table.places[place].flags &+= 1
      }
    }
  }

  private mutating func list(_ place: Int) throws(Stop) {
    table.places[place].lists &+= 1
    let isUnnamed = table.places[place].isElement || table.places[place].isKeyed
    let element = isUnnamed ? -1 : table.element(of: place)
    guard element >= 0 else { return try scanner.skip() }
    table.places[element].index = 0
    try scanner.open()
    try scanner.space()
    while scanner.p.pointee != UInt8(ascii: "]") {
      try value(element)
      table.places[element].index &+= 1
      if Bytes.pair(scanner.p) == 0x7B2C {
        scanner.p += 1
      } else {
        try scanner.comma(before: UInt8(ascii: "]"))
      }
    }
    scanner.close()
    current = place
  }

  // MARK: - Objects

  private mutating func object(_ place: Int) throws(Stop) {
    table.places[place].objects &+= 1
    guard table.places[place].depth < KeyPath.longest else { return try scanner.skip() }
    if table.places[place].isKeyed { return try keyed(place) }
    let shape = table.shape(of: place)
    try scanner.open()
    table.shapes[shape].objects &+= 1
    try scanner.space()
    if scanner.p.pointee != UInt8(ascii: "}") {
      guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
      try members(shape, at: place)
      if isDeclared { return }
    }
    scanner.close()
    current = place
  }

  /// Reads the members of an object; `p` is at the quote of the first key and then at the brace.
  private mutating func members(_ shape: Int, at place: Int) throws(Stop) {
    var last = -1
    var follow = table.shapes[shape].first
    while true {
      let start = scanner.position
      var entry = follow
      let shapes = table.shapes
      if follow < shapes[shape].count, shapes[shape].entries[follow].matches(scanner.p + 1) {
        scanner.p += 1 + shapes[shape].entries[follow].length
      } else {
        entry = try key(shape, at: place)
        if isDeclared { return }
        foretell(entry, behind: last, shape)
      }
      try scanner.space()
      try member(entry, of: shape, from: start)
      current = place
      if entry >= 0 {
        last = entry
        follow = table.shapes[shape].entries[entry].next
      }
      if try !isFollowed() { return }
    }
  }

  /// Steps to the next key; false when the object ends.
  @inline(__always) mutating func isFollowed() throws(Stop) -> Bool {
    if Bytes.pair(scanner.p) == 0x222C {
      scanner.p += 1
      return true
    }
    try scanner.space()
    if scanner.p.pointee == UInt8(ascii: "}") { return false }
    guard scanner.p.pointee == UInt8(ascii: ",") else {
      throw scanner.unexpected("a comma or '}'")
    }
    scanner.p += 1
    try scanner.space()
    if scanner.p.pointee == UInt8(ascii: "\"") { return true }
    throw scanner.p.pointee == UInt8(ascii: "}")
      ? scanner.stop(.trailingComma, at: scanner.p) : scanner.unexpectedKey()
  }

  /// Reads the value of a key.
  @inline(__always) private mutating func member(_ entry: Int, of shape: Int, from start: Int)
    throws(Stop)
  {
    guard entry >= 0 else { return try scanner.skip() }
    let entries = table.shapes[shape].entries
    let object = table.shapes[shape].objects
    if entries[entry].stamp == object {
      throw scanner.stop(.problem(.duplicateKey(table.shapes[shape].name(entry)), at: start))
    }
    entries[entry].stamp = object
    try value(entries[entry].target)
  }

  private mutating func foretell(_ entry: Int, behind last: Int, _ shape: Int) {
    guard entry >= 0 else { return }
    if last >= 0 {
      table.shapes[shape].entries[last].next = entry
    } else {
      table.shapes[shape].first = entry
    }
  }

  /// Reads a key that was not foretold, and its colon; -1 for one too many.
  @inline(never) private mutating func key(_ shape: Int, at place: Int) throws(Stop) -> Int {
    try scanner.text()
    isDeclared = place == 0 && scanner.contentText == "annals"
    let entry = table.entry(
      of: scanner.content, scanner.contentCount, in: shape, at: place,
      limit: scanner.limits.fields)
    try scanner.colon()
    return entry
  }

  // MARK: - Reports

  /// Where in the data the scan is: `councils[0].inspections[3].overall`.
  var path: String {
    var parts: [String] = []
    var place = current
    while place > 0 {
      let isInList = table.places[place].isInList
      parts.append(isInList ? "[\(table.places[place].index)]" : table.places[place].key)
      place = table.places[place].parent
    }
    var text = ""
    for part in parts.reversed() {
      text += text.isEmpty || part.hasPrefix("[") ? part : ".\(part)"
    }
    return String(text.prefix(200))
  }

  /// What was seen.
  func observation() -> Observation { Observation(of: 0, in: table) }
}
