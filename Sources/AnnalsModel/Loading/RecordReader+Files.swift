/// The ways in which a file can be a document, or a part of one.
extension RecordReader {
  /// Reads a file; the scanner stands behind what may come before its text.
  ///
  /// - Parameter key: the key under which the file stands in the document; `nil` when it is the
  ///   document.
  mutating func read(_ format: InputFormat, as key: String?) throws(Stop) {
    try scanner.begin(format)
    switch format {
    case .json: if let key { try readPart(key) } else { try read() }
    case .ndjson: try lines(list(as: key))
    case .csv: try table(list(as: key), separator: nil)
    case .tsv: try table(list(as: key), separator: UInt8(ascii: "\t"))
    }
  }

  /// Several files are one object: it is no list of records.
  mutating func expectParts() {
    levels[0].objects = 1
    let top = KeyPath(keys: [])
    if plan.list(at: top) != nil { note(.object, at: top) }
  }

  /// Reads one document of several: the members of an object are members of the whole, anything
  /// else stands there under the file's name.
  private mutating func readPart(_ key: String) throws(Stop) {
    switch scanner.p.pointee {
    case UInt8(ascii: "{") where keyedDocument != nil: return try read()
    case UInt8(ascii: "{"):
      let start = scanner.position
      try scanner.open()
      try scanner.space()
      if scanner.p.pointee == UInt8(ascii: "}") {
        scanner.close()
      } else {
        guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
        try members(0, row: 0, from: -1, start: start)
      }
    case UInt8(ascii: "["):
      if let list = try list(as: key) { try records(list, row: 0) } else { try scanner.skip() }
    default:
      try note(key)
      try misfit(.scalar, at: KeyPath(key))
    }
    try scanner.finish()
  }

  /// The list that a file of records holds; `nil` when nobody wants it.
  private mutating func list(as key: String?) throws(Stop) -> Int? {
    if let key { try note(key) }
    let path = KeyPath(key ?? KeyPath.top)
    guard let list = plan.list(at: path), plan.sources[list].parent == nil else {
      // Without the list that it stands for a document of one file has the wrong shape.
      if key == nil { note(.list, at: path) } else { noteUnused(path) }
      return nil
    }
    lists[list].isFile = true
    return list
  }

  // MARK: - Lines

  /// Reads a record on every line.
  private mutating func lines(_ list: Int?) throws(Stop) {
    while try scanner.beginLine() {
      try line(list)
      try scanner.endLine()
      if scanner.position > lookAt { try look() }
    }
  }

  @inline(__always) private mutating func line(_ list: Int?) throws(Stop) {
    guard let list else { return try scanner.skip() }
    if scanner.p.pointee == UInt8(ascii: "{") {
      try object(lists[list].level, row: try beginRecord(list))
    } else {
      try notRecord(list)
    }
  }
}

extension Scanner {
  /// Reads up to the first byte of a file's text.
  mutating func begin(_ format: InputFormat) throws(Stop) {
    guard format.isTable else { return try begin() }
    try beginFile()
    if isAtEnd { throw stop(.empty, at: p) }
  }

  /// Whether all bytes have been read; asked where white space has been stepped over.
  var isAtEnd: Bool { p >= end }
}
