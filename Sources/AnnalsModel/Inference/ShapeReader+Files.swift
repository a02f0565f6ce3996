/// The files that are no JSON documents.
extension ShapeReader {
  /// Reads a value on every line.
  mutating func lines(_ element: Int) throws(Stop) {
    while try scanner.beginLine() {
      try value(element)
      table.places[element].index &+= 1
      try scanner.endLine()
    }
  }

  /// Reads a table. A load looks more closely at its form: rows with too few cells are none of
  /// this scan's business.
  mutating func rows(_ element: Int, separator: UInt8?) throws(Stop) {
    let byte: UInt8
    if let separator { byte = separator } else { byte = try scanner.likelySeparator() }
    let separator = Scanner.Separator(byte)
    let columns = try header(of: element, separator)
    while try scanner.beginRow() {
      table.places[element].objects &+= 1
      var cell = 0
      var end = Scanner.CellEnd.separator
      while end == .separator {
        end = try scanner.cell(separator)
        if cell < columns.count, columns[cell] >= 0 { table.places[columns[cell]].addCell(scanner) }
        cell += 1
      }
      table.places[element].index &+= 1
    }
  }

  /// The places of the columns; -1 for one without a name.
  private mutating func header(of element: Int, _ separator: Scanner.Separator) throws(Stop)
    -> [Int]
  {
    var columns: [Int] = []
    var end = Scanner.CellEnd.separator
    let shape = table.shape(of: element)
    while end == .separator {
      end = try scanner.cell(separator)
      if columns.count == scanner.limits.fields {
        throw scanner.stop(.limit(.fields, scanner.limits.fields, at: scanner.position))
      }
      let entry = table.entry(of: scanner.wholeText, in: shape, at: element)
      columns.append(table.shapes[shape].entries[entry].target)
      table.places[columns[columns.count - 1]].isColumn = true
    }
    return columns
  }
}

extension Place {
  /// Counts a cell: empty ones are null, and digits without a zero before them a number.
  fileprivate mutating func addCell(_ scanner: borrowing Scanner) {
    let (p, length) = (scanner.content, scanner.contentCount)
    if length == 0 {
      nulls &+= 1
    } else if length == 10, FastDay.readPlain(p) != nil {
      texts.addDay()
    } else if p.pointee <= UInt8(ascii: "9"),
      !(p.pointee == UInt8(ascii: "0") && length > 1
        && p[1] &- 0x30 < 10), p.pointee != UInt8(ascii: "+"),
      let number = CellNumber.read(UnsafeBufferPointer(start: p, count: length))
    {
      add(number)
    } else {
      add(text: p, length)
    }
  }
}
