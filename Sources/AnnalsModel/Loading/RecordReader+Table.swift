/// Tables: a header, and a record on every row.
extension RecordReader {
  /// Reads a table to its end.
  ///
  /// - Parameters:
  ///   - list: the list whose records the rows are; `nil` when nobody wants them.
  ///   - separator: what stands between cells; `nil` for what the header has most of.
  mutating func table(_ list: Int?, separator: UInt8?) throws(Stop) {
    let byte: UInt8
    if let separator { byte = separator } else { byte = try scanner.likelySeparator() }
    let separator = Scanner.Separator(byte)
    let names = try header(separator)
    if let list { lists[list].header = names }
    let columns = tablePlan(list, names)
    if let list { current = lists[list].level }
    while true {
      guard try scanner.beginRow() else { return }
      if let list {
        try row(list, columns, separator)
      } else {
        try skipRow(names.count, separator)
      }
      if scanner.position > lookAt { try look() }
    }
  }

  // MARK: - The header

  private mutating func header(_ separator: Scanner.Separator) throws(Stop) -> [String] {
    var names: [String] = []
    var known: Set<[UInt8]> = []
    var end = Scanner.CellEnd.separator
    while end == .separator {
      let place = scanner.position
      end = try scanner.cell(separator)
      let name = scanner.wholeText
      // A column without a name cannot be asked for, so several do no harm.
      if !name.isEmpty, !known.insert(Array(name.utf8)).inserted {
        throw scanner.stop(.problem(.duplicateColumn(name), at: place))
      }
      names.append(name)
      if names.count > scanner.limits.fields {
        throw scanner.stop(.limit(.fields, scanner.limits.fields, at: place))
      }
    }
    return names
  }

  private mutating func tablePlan(_ list: Int?, _ names: [String]) -> TablePlan {
    var wanted: [[UInt8]: [Int]] = [:]
    for (index, slot) in plan.slots.enumerated() where slot.source == list && plan.isRead(index) {
      wanted[Array(slot.path.text.utf8), default: []].append(index)
      // What would be as the first value is stays what it is in a table: a text.
      if slot.demand == .any { columns[index].becomeTexts() }
    }
    return TablePlan(names.map { wanted[Array($0.utf8)] ?? [] }, plan)
  }

  // MARK: - Rows

  private mutating func row(
    _ list: Int, _ table: borrowing TablePlan, _ separator: Scanner.Separator
  ) throws(Stop) {
    let start = scanner.position
    let row = try beginRecord(list)
    var cells = 0
    var end = Scanner.CellEnd.separator
    while end == .separator {
      let place = scanner.position
      end = try scanner.cell(separator)
      guard cells < table.count else {
        throw try ragged(cells + 1, table.count, end, at: place, separator)
      }
      if scanner.contentCount > 0 { put(table, cells, row, place) }
      cells += 1
    }
    guard cells == table.count else {
      throw tooFew(cells, table.count, at: start)
    }
    self.end(lists[list].level, row: row, at: start)
  }

  private mutating func skipRow(_ count: Int, _ separator: Scanner.Separator) throws(Stop) {
    let start = scanner.position
    var cells = 0
    var end = Scanner.CellEnd.separator
    while end == .separator {
      let place = scanner.position
      end = try scanner.cell(separator)
      guard cells < count else { throw try ragged(cells + 1, count, end, at: place, separator) }
      cells += 1
    }
    guard cells == count else { throw tooFew(cells, count, at: start) }
  }

  private mutating func tooFew(_ cells: Int, _ count: Int, at place: Int) -> Stop {
    scanner.stop(.problem(.raggedRow(cells: cells, columns: count), at: place))
  }

  /// A row with too many cells, of which so many have been read.
  private mutating func ragged(
    _ cells: Int, _ count: Int, _ end: Scanner.CellEnd, at place: Int,
    _ separator: Scanner.Separator
  ) throws(Stop) -> Stop {
    var cells = cells
    var end = end
    while end == .separator {
      end = try scanner.cell(separator)
      cells += 1
    }
    return scanner.stop(.problem(.raggedRow(cells: cells, columns: count), at: place))
  }

  // MARK: - Cells

  @inline(__always) private mutating func put(
    _ table: borrowing TablePlan, _ cell: Int, _ row: Int, _ place: Int
  ) {
    let column = table.columns[cell]
    switch column.action {
    case .skip: return
    case .text:
      columns[column.target].put(
        text: scanner.content, scanner.contentCount, row: row, at: place)
    case .date:
      guard scanner.contentCount == 10, let day = FastDay.readPlain(scanner.content) else {
        return put(text: column.target, row, place)
      }
      columns[column.target].put(day: day, row: row)
    case .number:
      put(numberIn: column.target, row, place)
    case .other:
      for target in table.takers[column.target] { put(cell: target, row, place) }
    }
  }

  /// Puts a text that says what somebody wants to be no text.
  @inline(never) mutating func put(cell target: Int, _ row: Int, _ place: Int) {
    switch plan.slots[target].demand {
    case .number: put(numberIn: target, row, place)
    case .flag:
      if let flag = CellFlag.read(scanner.contentText) {
        columns[target].put(flag: flag, row: row)
      } else {
        put(text: target, row, place)
      }
    case .any, .text, .date, .names: put(text: target, row, place)
    }
  }

  @inline(__always) private mutating func put(numberIn column: Int, _ row: Int, _ place: Int) {
    let cell = UnsafeBufferPointer(start: scanner.content, count: scanner.contentCount)
    guard let number = CellNumber.read(cell) else { return put(text: column, row, place) }
    columns[column].put(number, row: row, at: place)
  }
}

extension Scanner {
  /// The text that was read last.
  var wholeText: String {
    String(decoding: UnsafeBufferPointer(start: content, count: contentCount), as: UTF8.self)
  }

  /// Steps over lines without anything; `p` is then at a row.
  ///
  /// - Returns: false at the end of the file.
  @inline(__always) mutating func beginRow() throws(Stop) -> Bool {
    p.pointee > 0x0D ? true : try beginOddRow()
  }

  @inline(never) private mutating func beginOddRow() throws(Stop) -> Bool {
    while true {
      var here = p
      if end - p < 2 { _ = try more(keeping: &here) }
      if isAtEnd { return false }
      if p.pointee == 0x0A {
        p += 1
      } else if p.pointee == 0x0D, p[1] == 0x0A || p + 1 >= end {
        p += p + 1 >= end ? 1 : 2
      } else {
        return true
      }
    }
  }

  /// What the first line has most of outside quotes: a comma, a semicolon or a tab.
  mutating func likelySeparator() throws(Stop) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var length = 0
    var start = p
    while true {
      if start + length >= end, try !more(keeping: &start) { break }
      let byte = start[length]
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted {
        if byte == 0x0A || byte == 0x0D { break }
        counts[byte, default: 0] += 1
      }
      length += 1
    }
    let choices: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return choices.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? UInt8(ascii: ",")
  }
}
