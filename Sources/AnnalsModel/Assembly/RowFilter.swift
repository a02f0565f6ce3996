/// Which records of a list a kind or a track takes.
struct RowFilter {
  private enum Test {
    /// By text code, 1 for those that it takes.
    case codes(TextCodes, allowed: [UInt8])
    case integers([Int64], Validity, allowed: Set<Int64>)
    case fractions([Double], Validity, allowed: Set<Double>)
    case flags(values: Validity, Validity, allowed: [Bool])

    /// Those with a value, and some that have one which could not be read.
    case known([UInt8], unread: Set<Int>)
  }

  private var tests: [Test] = []

  init(_ filters: [FilterPlan], _ plan: LoadPlan, _ reading: Reading) {
    tests = filters.map { filter in
      Self.test(filter.spelled(plan, reading), reading.columns[plan.merged[filter.slot]])
    }
  }

  /// Of a track: what its `where` takes and has a value where its `known` wants one.
  init(_ gradings: GradingsPlan, _ plan: LoadPlan, _ reading: Reading) {
    self.init(gradings.filter, plan, reading)
    tests += gradings.known.map { slot in
      let merged = plan.merged[slot]
      let ladders = plan.slots[merged].ladders.map { plan.ladders[$0] }
      return Self.known(reading.columns[merged], ladders)
    }
  }

  /// The records that it takes, of so many; `nil` for all.
  func rows(of count: Int) -> [Int32]? {
    mask(of: count).map { mask in
      var rows: [Int32] = []
      rows.reserveCapacity(mask.count)
      for row in 0..<count where mask[row] { rows.append(Int32(truncatingIfNeeded: row)) }
      return rows
    }
  }

  /// The records that it takes, of so many, as bits; `nil` for all.
  func mask(of count: Int) -> RowMask? {
    guard let first = tests.first else { return nil }
    var mask = Self.mask(of: count, first)
    for test in tests.dropFirst() { mask.formIntersection(Self.mask(of: count, test)) }
    return mask
  }

  private static func mask(of count: Int, _ test: Test) -> RowMask {
    switch test {
    case .codes(let codes, let allowed):
      let passed = codes.mapped(allowed, missing: 0)
      return RowMask(codes.count) { passed[$0] == 1 }
    case .integers(let values, let validity, let allowed):
      return RowMask(values.count) { validity[$0] && allowed.contains(values[$0]) }
    case .fractions(let values, let validity, let allowed):
      return RowMask(values.count) { validity[$0] && allowed.contains(values[$0]) }
    case .flags(let values, let validity, let allowed):
      return RowMask(count) { validity[$0] && allowed.contains(values[$0]) }
    case .known(let known, let unread):
      return RowMask(count) { $0 < known.count && known[$0] == 1 || unread.contains($0) }
    }
  }

  private static func test(_ filter: FilterPlan, _ column: ReadColumn) -> Test {
    switch column.form {
    case .texts, .undecided:
      var allowed = [UInt8](repeating: 0, count: column.dictionary.count)
      for code in codes(filter, column.dictionary) { allowed[code] = 1 }
      return .codes(column.codes, allowed: allowed)
    case .integers:
      return .integers(
        column.integers, column.validity, allowed: Set(filter.values.compactMap(\.integer)))
    case .fractions:
      // One fraction among the numbers makes fractions of all; 2 is 2 all the same.
      return .fractions(
        column.fractions, column.validity, allowed: Set(filter.values.compactMap(\.fraction)))
    case .flags:
      return .flags(
        values: column.truths, column.validity,
        allowed: filter.values.compactMap(\.flag))
    case .days, .names: return .known([], unread: [])
    }
  }

  /// Takes what has a value. What could not be read is one; a word that says why there is none
  /// is not.
  private static func known(_ column: ReadColumn, _ ladders: [Ladder]) -> Test {
    let unread = Set(column.oddities.filter(\.isUnexpected).map { Int($0.row) })
    switch column.form {
    case .texts, .undecided:
      var allowed = [UInt8](repeating: 1, count: column.dictionary.count)
      for ladder in ladders {
        let codes = GradeMap(column.dictionary, ladder).codes
        for (code, grade) in codes.enumerated() where isAbsent(grade) { allowed[code] = 0 }
      }
      return .known(column.codes.mapped(allowed, missing: 0), unread: unread)
    case .integers, .fractions, .flags:
      let rows = 0..<column.validity.words.count * 64
      return .known(rows.map { column.validity[$0] ? 1 : 0 }, unread: unread)
    case .days, .names: return .known([], unread: [])
    }
  }

  private static func isAbsent(_ grade: UInt8) -> Bool {
    GradingCode(rawValue: grade).reason.map { $0 != .notRead } ?? false
  }

  /// The codes of the texts that a filter names.
  private static func codes(_ filter: FilterPlan, _ dictionary: TextDictionary) -> [Int] {
    let wanted = Set(filter.values.compactMap(\.bytes))
    return (0..<dictionary.count).filter { wanted.contains(dictionary.utf8($0)) }
  }

  /// The values of a filter that no record has.
  static func unused(_ filter: FilterPlan, _ plan: LoadPlan, _ reading: Reading) -> [FilterValue] {
    let column = reading.columns[plan.merged[filter.slot]]
    let filter = filter.spelled(plan, reading)
    switch column.form {
    case .texts, .undecided:
      let found = Set(codes(filter, column.dictionary).map { column.dictionary.utf8($0) })
      return filter.values.filter { value in
        value.bytes.map { !found.contains($0) } ?? true
      }
    case .integers:
      let found = Set(column.known(column.integers))
      return filter.values.filter { !($0.integer.map(found.contains) ?? false) }
    case .fractions:
      let found = Set(column.known(column.fractions))
      return filter.values.filter { !($0.fraction.map(found.contains) ?? false) }
    case .flags:
      return filter.values.filter { $0.flag == nil }
    case .days, .names:
      return filter.values
    }
  }
}

extension FilterPlan {
  /// The filter with its values as the records have them: in a table what is not asked for as a
  /// number or a flag is a text.
  fileprivate func spelled(_ plan: LoadPlan, _ reading: Reading) -> FilterPlan {
    let form = reading.columns[plan.merged[slot]].form
    guard reading.lists[plan.slots[slot].source].isTable, form == .texts else { return self }
    var filter = self
    filter.values = values.map { value in
      switch value {
      case .text: value
      case .integer(let number): .text(String(number))
      case .flag(let flag): .text(String(flag))
      }
    }
    return filter
  }
}

extension FilterValue {
  /// The UTF-8 of a text, by which texts are compared.
  fileprivate var bytes: ArraySlice<UInt8>? {
    if case .text(let text) = self { ArraySlice(text.utf8) } else { nil }
  }

  fileprivate var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  fileprivate var fraction: Double? { integer.map { Double($0) } }

  fileprivate var flag: Bool? {
    if case .flag(let value) = self { value } else { nil }
  }
}

extension ReadColumn {
  /// Those of its numbers that are values; where there is none a zero stands.
  fileprivate func known<Number>(_ numbers: [Number]) -> [Number] {
    numbers.indices.filter { validity[$0] }.map { numbers[$0] }
  }
}

extension TextDictionary {
  /// The bytes of a text; empty for a code that is none.
  package func utf8(_ code: Int) -> ArraySlice<UInt8> {
    guard code >= 0, code < count else { return [] }
    return bytes[offsets[code]..<offsets[code + 1]]
  }
}
