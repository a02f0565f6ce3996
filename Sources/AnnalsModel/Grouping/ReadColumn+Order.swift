extension ReadColumn {
  /// Whether a record has a value that could be read.
  @inline(__always) func hasValue(_ row: Int) -> Bool {
    switch form {
    case .texts, .undecided: codes[row] >= 0
    case .integers, .fractions, .flags: validity[row]
    case .days: days[row] != Day.unknown.number
    case .names: starts[row] < starts[row + 1]
    }
  }

  /// Whether two records that have values have the same.
  @inline(__always) func isSame(_ row: Int, _ other: Int) -> Bool {
    switch form {
    case .texts, .undecided: codes[row] == codes[other]
    case .integers: integers[row] == integers[other]
    case .fractions: fractions[row] == fractions[other]
    case .flags: truths[row] == truths[other]
    case .days: days[row] == days[other] && (marks.isEmpty || marks[row] == marks[other])
    case .names: names(row).elementsEqual(names(other))
    }
  }

  private func names(_ row: Int) -> Slice<TextCodes> {
    codes[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The values of some records, by row; -1 is for no value. What is said of single records
  /// stays behind.
  func drawn(_ rows: [Int32]) -> ReadColumn {
    var column = self
    column.oddities = []
    column.sightings = []
    column.positions = []
    column.take(rows)
    return column
  }

  /// Puts the records in an order.
  ///
  /// - Parameter newRows: for each record its place in it; -1 for one that is left out.
  mutating func reorder(_ order: [Int32], _ newRows: [Int32]) {
    take(order)
    positions = Self.picked(positions, order, none: 0)
    oddities = oddities.compactMap { oddity in
      let row = newRows[Int(oddity.row)]
      return row < 0 ? nil : oddity.moved(to: row, isReported: oddity.isReported)
    }
    sightings = sightings.compactMap { sighting in
      let row = newRows[Int(sighting.row)]
      return row < 0 ? nil : sighting.moved(to: row)
    }
  }

  private mutating func take(_ rows: [Int32]) {
    if form == .names {
      takeNames(rows)
    } else {
      codes = codes.isEmpty ? codes : codes.picked(rows)
    }
    integers = Self.picked(integers, rows, none: 0)
    fractions = Self.picked(fractions, rows, none: 0)
    days = Self.picked(days, rows, none: Day.unknown.number)
    marks = Self.picked(marks, rows, none: .day)
    validity = Self.picked(validity, rows)
    truths = Self.picked(truths, rows)
  }

  private mutating func takeNames(_ rows: [Int32]) {
    var names: [Int32] = []
    var ends: [Int32] = [0]
    for row in rows {
      if row >= 0 { names += self.names(Int(row)) }
      ends.append(Int32(truncatingIfNeeded: names.count))
    }
    codes = TextCodes(names)
    starts = ends
  }

  private static func picked<Value>(_ values: [Value], _ rows: [Int32], none: Value) -> [Value] {
    values.isEmpty ? [] : rows.map { $0 < 0 ? none : values[Int($0)] }
  }

  private static func picked(_ bits: Validity, _ rows: [Int32]) -> Validity {
    guard !bits.words.isEmpty else { return bits }
    var words = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
    for (index, row) in rows.enumerated() where row >= 0 && bits[Int(row)] {
      words[index >> 6] |= 1 << UInt64(index & 63)
    }
    return Validity(words: words)
  }

  // MARK: - Keys

  /// Whether a record has a key.
  func hasKey(_ row: Int) -> Bool { keyValue(row) != nil }

  /// The key of a record as a report quotes it.
  func keyWords(_ row: Int) -> String { keyValue(row)?.words(dictionary) ?? "nothing" }
}

extension ReadList {
  /// Where a record begins; `nil` where that was not kept.
  func place(of row: Int) -> Int? {
    places.indices.contains(row) ? Int(places[row]) : nil
  }

  /// Puts the records in an order; a list is put in one once at most.
  mutating func reorder(_ order: [Int32], _ newRows: [Int32]) {
    count = order.count
    if !places.isEmpty { places = order.map { places[Int($0)] } }
    fileRows = order
    undated = undated.compactMap { undated in
      let row = newRows[Int(undated.row)]
      guard row >= 0 else { return nil }
      return Undated(column: undated.column, row: row, position: undated.position)
    }
  }

  /// The place in the file's list of a record that may have been moved, from 0.
  func fileRow(_ row: Int) -> Int {
    fileRows.indices.contains(row) ? Int(fileRows[row]) : row
  }
}

extension Oddity {
  /// The same of another record.
  func moved(to row: Int32, isReported: Bool) -> Oddity {
    var oddity = self
    oddity.row = row
    oddity.isReported = isReported
    return oddity
  }
}

extension Sighting {
  /// The same of another record.
  func moved(to row: Int32) -> Sighting {
    Sighting(row: row, code: code, position: position)
  }
}
