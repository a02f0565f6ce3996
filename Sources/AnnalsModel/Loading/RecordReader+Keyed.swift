/// Objects whose keys are data: every value is a record, and its key is one of its values.
extension RecordReader {
  /// The list whose records are the values of the document.
  var keyedDocument: Int? { plan.list(at: KeyPath(KeyPath.anyKey)) }

  /// Reads such an object; `p` is at its brace.
  mutating func keyed(_ list: Int, row: Int) throws(Stop) {
    guard let pairs = lists[list].pairs else { return try scanner.skip() }
    beginList(list, row: row)
    let frame = scanner.keys.count
    try scanner.open()
    try scanner.space()
    if scanner.p.pointee != UInt8(ascii: "}") {
      guard scanner.p.pointee == UInt8(ascii: "\"") else { throw scanner.unexpectedKey() }
      repeat { try pair(list, pairs, in: frame) } while try nextMember()
    }
    scanner.keys.close(frame: frame)
    scanner.close()
  }

  /// Goes on behind the declaration, which stands under a key of the document that is no data.
  mutating func keyedBehindDeclaration(_ list: Int) throws(Stop) {
    guard let pairs = lists[list].pairs else { return }
    let frame = scanner.keys.count
    scanner.keys.add("annals", frame: frame)
    while try nextMember() { try pair(list, pairs, in: frame) }
    scanner.keys.close(frame: frame)
    scanner.close()
  }

  /// Reads a key and the record that stands under it; `p` is at its quote.
  private mutating func pair(_ list: Int, _ pairs: PairReading, in frame: Int) throws(Stop) {
    let place = scanner.position
    current = pairs.shape
    try scanner.text()
    guard scanner.keys.add(scanner.content, scanner.contentCount, frame: frame) else {
      throw scanner.stop(.problem(.duplicateKey(scanner.contentText), at: place))
    }
    if pairs.isOfDocument, scanner.contentCount == 6, scanner.contentText == "annals" {
      try scanner.colon()
      return try scanner.skip()
    }
    lists[list].key = scanner.keys.count - 1
    let row = try beginRecord(list)
    for column in pairs.keyColumns { put(cell: column, row, place) }
    try scanner.colon()
    try scanner.space()
    try record(list, pairs, row: row, at: place)
    lists[list].key = -1
    if scanner.position > lookAt { try look() }
  }

  /// Reads what stands under a key: an object of values, one whose own keys are data, or a value
  /// that somebody wants. Under null there is a record without any.
  private mutating func record(_ list: Int, _ pairs: PairReading, row: Int, at place: Int)
    throws(Stop)
  {
    switch pairs.own {
    case .list(let inner) where scanner.p.pointee == UInt8(ascii: "{"):
      try keyed(inner, row: row)
    case _ where scanner.p.pointee == UInt8(ascii: "{"):
      for column in pairs.ownColumns {
        columns[column].putOddity(.object, row: row, at: scanner.position)
      }
      return try object(lists[list].level, row: row)
    case .values(let entry): try value(entry, of: pairs.shape, row: row)
    case .list, nil:
      if scanner.p.pointee == UInt8(ascii: "n") {
        _ = try scanner.word()
      } else {
        try notRecord(list)
      }
    }
    end(lists[list].level, row: row, at: place)
  }
}

/// What is done with the keys of an object that are data, and with what stands under them.
struct PairReading {
  /// The shape that has an entry for what is no object.
  let shape: Int

  /// The columns that want the keys.
  private(set) var keyColumns: [Int] = []

  /// Who wants what is no object, or an object whose own keys are data.
  private(set) var own: Own?

  /// The columns that want what is no object.
  private(set) var ownColumns: [Int] = []

  /// Whether it is the document, where the declaration stands under a key too.
  let isOfDocument: Bool

  enum Own {
    /// The entry of the shape.
    case values(Int)
    case list(Int)
  }

  /// - Returns: `nil` for a list of another kind.
  init?(_ source: Int, of plan: LoadPlan) {
    guard let pair = plan.sources[source].pair else { return nil }
    shape = pair
    isOfDocument = plan.sources[source].path.keys.count == 1
    for (entry, member) in plan.levels[pair].members.enumerated() {
      switch member.action {
      case .keyed(let list): own = .list(list)
      case .values(let slots) where member.key == KeyPath.anyKey: keyColumns = slots
      case .values(let slots):
        own = .values(entry)
        ownColumns = slots
      case .object, .records: break
      }
    }
  }
}
