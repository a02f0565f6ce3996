import AnnalsEngine
import AnnalsModel

extension JSONWriter {
  /// An array with an element a line.
  mutating func lines<Element>(
    _ elements: some Collection<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return raw("[]") }
    raw("[")
    for (index, element) in elements.enumerated() {
      raw(index > 0 ? ",\n" : "\n")
      write(&self, element)
    }
    raw("\n]")
  }

  /// Writes what is to be known of a column before its cells.
  mutating func column(_ column: AnswerColumn) {
    raw("{\"name\":")
    string(column.heading)
    raw(",\"role\":\"\(column.role.key)\",\"type\":\"\(column.type.key)\"")
    switch column.type {
    case .number(let unit?):
      raw(",\"unit\":")
      string(unit)
    case .grade(let labels):
      raw(",\"labels\":")
      array(labels) { $0.string($1) }
    case .text, .number(nil), .day, .length, .flag:
      break
    }
    raw("}")
  }

  /// Writes a row as an object.
  ///
  /// - Parameter keys: the headings as JSON strings, one a column.
  mutating func row(_ row: AnswerRow, _ keys: [String], _ columns: [AnswerColumn]) {
    raw("{")
    for (index, column) in columns.enumerated() {
      if index > 0 { raw(",") }
      raw(keys[index])
      raw(":")
      cell(index < row.count ? row[index] : .empty, as: column.type)
    }
    raw("}")
  }

  private mutating func cell(_ cell: Cell, as type: CellType) {
    switch cell {
    case .text(let text): string(text)
    case .integer(let number): raw(String(number))
    case .fraction(let number):
      if number.isFinite { raw(number.shortestText) } else { missing("not known") }
    case .day(let day, let mark): self.day(day, mark)
    case .grade(let index):
      if let label = type.label(at: index) { string(label) } else { missing("not known") }
    case .length(let length): self.length(length)
    case .flag(let flag): raw(flag ? "true" : "false")
    case .missing(let reason): missing(reason.words)
    case .outOfDate: missing("out of date")
    case .empty: raw("null")
    case .notKnown: missing("not known")
    case .atLeast(let count): raw("{\"missing\":\"not known\",\"atLeast\":\(count)}")
    }
  }

  private mutating func missing(_ reason: String) {
    raw("{\"missing\":")
    string(reason)
    raw("}")
  }

  /// A day known to the day is its text; any other says how well it is known.
  private mutating func day(_ day: Day, _ mark: DateMark) {
    guard day.isKnown else { return missing("not known") }
    switch mark {
    case .day: string(day.isoText)
    case .month, .year, .estimated, .estimatedMonth, .estimatedYear:
      raw("{\"day\":\"\(day.isoText)\",\"text\":\"\(day.text(knownTo: mark))\"")
      raw(",\"known\":\"\(mark.key)\"}")
    }
  }

  private mutating func length(_ length: Length) {
    raw("{\"days\":\(length.days),\"text\":\"\(length.words)\"")
    raw(",\"certainty\":\"\(length.certainty.key)\"}")
  }

  /// Writes the facts, every key in every answer.
  mutating func facts(_ facts: Facts) {
    object([
      ("singular", { $0.string(facts.singular) }),
      ("plural", { $0.string(facts.plural) }),
      ("total", { $0.raw(String(facts.total)) }),
      ("yes", { $0.raw(String(facts.yes)) }),
      ("no", { $0.raw(String(facts.no)) }),
      ("notKnown", { $0.raw(String(facts.notKnownCount)) }),
      ("hasCondition", { $0.raw(facts.hasCondition ? "true" : "false") }),
      ("cut", { $0.raw(String(facts.cut)) }),
      ("asOf", { $0.day(facts.asOf, .day) }),
      ("series", { $0.optional(facts.series) { $0.series($1) } }),
      ("knownOn", { $0.optional(facts.knownOn) { $0.day($1, .day) } }),
      ("datedBy", { $0.optional(facts.datedBy) { $0.string($1) } }),
      ("notKnownReasons", { $0.array(facts.notKnown) { $0.reason($1) } }),
      ("notKnownEntities", { $0.array(Array(facts.notKnownEntities)) { $0.entity($1) } }),
      ("leftOut", { $0.array(facts.leftOut) { $0.reason($1) } }),
      ("notes", { $0.array(facts.notes) { $0.string($1) } }),
    ])
  }

  private mutating func series(_ series: SeriesFacts) {
    object([
      ("days", { $0.raw(String(series.days)) }), ("first", { $0.day(series.first, .day) }),
      ("last", { $0.day(series.last, .day) }),
    ])
  }

  private mutating func optional<Value>(
    _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    if let value { write(&self, value) } else { raw("null") }
  }

  private mutating func reason(_ reason: NotKnown) {
    object([
      ("reason", { $0.string(reason.reason) }), ("count", { $0.raw(String(reason.count)) }),
    ])
  }

  private mutating func entity(_ entity: NotKnownEntity) {
    object([
      ("name", { $0.string(entity.name) }), ("reason", { $0.string(entity.reason) }),
    ])
  }
}

// MARK: - Words

extension ColumnRole {
  fileprivate var key: String {
    switch self {
    case .name: "name"
    case .mentioned: "mentioned"
    case .evidence: "evidence"
    case .key: "key"
    case .aggregate: "aggregate"
    case .note: "note"
    }
  }
}

extension CellType {
  fileprivate var key: String {
    switch self {
    case .text: "text"
    case .number: "number"
    case .day: "day"
    case .grade: "grade"
    case .length: "length"
    case .flag: "flag"
    }
  }
}

extension DateMark {
  fileprivate var key: String {
    switch self {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    case .estimated, .estimatedMonth, .estimatedYear: "estimated"
    }
  }
}

extension LengthCertainty {
  fileprivate var key: String {
    switch self {
    case .exact: "exact"
    case .soFar: "so far"
    case .atLeast: "at least"
    case .atLeastSoFar: "at least so far"
    }
  }
}
