/// One value an entity, for every entity of a kind.
package enum Column: Sendable {
  case texts(TextColumn)
  case integers(IntegerColumn)
  case fractions(FractionColumn)
  case days(DayColumn)
  case grades(GradeColumn)
  case flags(FlagColumn)
}

/// Texts as codes into a dictionary of distinct texts, in the order of first appearance.
package struct TextColumn: Sendable {
  /// The code for no text.
  package static var missing: Int32 { -1 }

  package var codes: [Int32]
  package var dictionary: TextDictionary

  package init(codes: [Int32], dictionary: TextDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }
}

/// Distinct texts in UTF-8, one after another.
package struct TextDictionary: Sendable {
  package var bytes: [UInt8]

  /// Where each text begins, and where the last one ends: one more than there are texts.
  package var offsets: [Int]

  package init(bytes: [UInt8] = [], offsets: [Int] = [0]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  package var count: Int { offsets.count - 1 }

  /// Where the text of a code stands, or `nil` for a code that is none.
  package func range(of code: Int32) -> Range<Int>? {
    let code = Int(code)
    guard code >= 0, code < count else { return nil }
    return offsets[code]..<offsets[code + 1]
  }

  /// The text of a code, or `nil` for a code that is none.
  package func text(_ code: Int32) -> String? {
    range(of: code).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

/// One bit a row: whether there is a value.
package struct Validity: Sendable {
  package var words: [UInt64]

  package init(words: [UInt64] = []) {
    self.words = words
  }

  package subscript(row: Int) -> Bool {
    let word = row >> 6
    guard row >= 0, word < words.count else { return false }
    return words[word] >> UInt64(row & 63) & 1 == 1
  }
}

package struct IntegerColumn: Sendable {
  package var values: [Int64]
  package var validity: Validity

  package init(values: [Int64], validity: Validity) {
    self.values = values
    self.validity = validity
  }
}

package struct FractionColumn: Sendable {
  package var values: [Double]
  package var validity: Validity

  package init(values: [Double], validity: Validity) {
    self.values = values
    self.validity = validity
  }
}

package struct FlagColumn: Sendable {
  package var values: Validity
  package var validity: Validity

  package init(values: Validity, validity: Validity) {
    self.values = values
    self.validity = validity
  }
}

/// Day numbers; `Day.unknown` where there is none.
package struct DayColumn: Sendable {
  package var numbers: [Int32]

  /// How exactly each day is known, by row; empty when all are to the day.
  package var marks: [DateMark]

  package init(numbers: [Int32], marks: [DateMark]) {
    self.numbers = numbers
    self.marks = marks
  }
}

/// How exactly a date is known.
package enum DateMark: UInt8, CaseIterable, Hashable, BitwiseCopyable, Sendable {
  /// To the day.
  case day

  /// To the month; its last day stands in.
  case month

  /// To the year; its last day stands in.
  case year

  /// Worked out, not stated; the source says how.
  case estimated

  /// Worked out to the month; its last day stands in.
  case estimatedMonth

  /// Worked out to the year; its last day stands in.
  case estimatedYear

  /// The same date, worked out rather than stated.
  package var asEstimate: DateMark {
    switch self {
    case .day, .estimated: .estimated
    case .month, .estimatedMonth: .estimatedMonth
    case .year, .estimatedYear: .estimatedYear
    }
  }

  /// Whether the date was worked out rather than stated.
  package var isEstimate: Bool { self == asEstimate }
}

/// Grades or missing values as grading codes.
package struct GradeColumn: Sendable {
  package var codes: [GradingCode.RawValue]

  /// Index into `Model.ladders`.
  package var ladder: Int

  package init(codes: [GradingCode.RawValue], ladder: Int) {
    self.codes = codes
    self.ladder = ladder
  }
}

/// A grade of a ladder, or why there is none, in one byte.
package struct GradingCode: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Codes from here on are missing values: this plus the reason.
  @inlinable @inline(__always) package static var firstMissing: UInt8 { 128 }

  /// Never a grading: stands for "none before" in a column of previous grades.
  @inlinable @inline(__always) package static var none: UInt8 { 255 }

  package init(_ reason: MissingReason) {
    self.rawValue = Self.firstMissing + reason.rawValue
  }

  package var isKnown: Bool { rawValue < Self.firstMissing }

  package var reason: MissingReason? {
    isKnown ? nil : MissingReason(rawValue: rawValue - Self.firstMissing)
  }
}
