import AnnalsEngine
import AnnalsModel
import AnnalsSyntax

/// What a question, a file or a model is held to. ``Limits`` has a value for each.
public enum Limit: String, CaseIterable, Hashable, Sendable {
  // MARK: Of the text of a question

  /// Bytes of UTF-8 in one text.
  case textBytes

  /// Words, numbers, signs and comments in one text.
  case tokens

  /// Brackets and `not` inside each other; at most 128.
  case nesting

  /// Conditions and queries in the brackets of others, as in `any neighbour (…)`; at most 16.
  case inner

  /// Items of one list: terms joined by `and` or `or`, values, names, columns, sort keys.
  case listItems

  /// Bytes of one name.
  case nameBytes

  /// Digits of one number.
  case numberDigits

  /// The count of a length of time: `3` in `3 years`.
  case durationCount

  /// Conditions that one query comes to by the definitions that it uses.
  case expansion

  // MARK: Of what a question costs

  /// Entities and entries of histories that the question looks at, at most: counted from what it
  /// asks, before it runs.
  case steps

  /// Rows of the answer, after the query's own `limit`.
  case rows

  /// Bytes of the masks, tables, sort keys and rows that one question makes.
  case questionMemory

  // MARK: Of a load

  /// Bytes of one file, expanded.
  case fileBytes

  /// Lists and objects inside each other; at most 256.
  case fileDepth

  /// Bytes of one text or number in a file.
  case valueBytes

  /// Keys of one object, and different keys of the records of one list.
  case fields

  /// Records of one list; at most 2,147,483,646.
  case records

  /// Bytes of the columns while they are read, and of those of the model.
  case loadMemory

  /// The highest value that there is; a higher one is taken for it.
  public var most: Int {
    switch self {
    case .nesting: SyntaxLimits.standard.nesting
    case .inner: SyntaxLimits.standard.inner
    case .fileDepth: LoadLimits().depth
    case .records: LoadLimits.mostRecords
    case .durationCount: SyntaxLimits.standard.durationCount
    case .textBytes, .tokens, .listItems, .nameBytes, .numberDigits, .expansion, .steps, .rows,
      .questionMemory, .fileBytes, .valueBytes, .fields, .loadMemory:
      1 << 48
    }
  }

  /// What a person would call what there is too much of.
  fileprivate var words: String {
    switch self {
    case .textBytes: "bytes in the text"
    case .tokens: "words in the text"
    case .nesting: "brackets and 'not' inside each other"
    case .inner: "conditions and queries in the brackets of others"
    case .listItems: "items in a list"
    case .nameBytes: "bytes in a name"
    case .numberDigits: "digits in a number"
    case .durationCount: "units in a length of time"
    case .expansion: "conditions with all definitions"
    case .steps: QuestionLimit.steps.words
    case .rows: QuestionLimit.rows.words
    case .questionMemory: QuestionLimit.memory.words
    case .fileBytes: LoadLimit.fileSize.words
    case .fileDepth: LoadLimit.depth.words
    case .valueBytes: LoadLimit.textSize.words
    case .fields: LoadLimit.fields.words
    case .records: LoadLimit.records.words
    case .loadMemory: LoadLimit.memory.words
    }
  }
}

/// A limit that was hit.
public struct LimitReached: Hashable, Sendable, CustomStringConvertible {
  public let limit: Limit

  /// What it was set to.
  public let value: Int

  /// How much there is, or is at least: where the work ended with the first one too many, one more
  /// than the value.
  public let met: Int

  /// `more than 10 rows: 12`
  public var description: String { "more than \(value) \(limit.words): \(met)" }

  init(_ limit: Limit, _ value: Int, met: Int? = nil) {
    self.limit = limit
    self.value = value
    self.met = max(met ?? 0, value < .max ? value + 1 : value)
  }

  /// - Parameter count: of the bytes of the text.
  init(_ passed: PassedLimit, inTextOf count: Int) {
    let limit = Limit(passed.limit)
    self.init(limit, passed.maximum, met: limit == .textBytes ? count : nil)
  }

  init(_ limit: LoadLimit, _ value: Int) { self.init(Limit(limit), value) }

  init(_ limit: QuestionLimit, _ value: Int, met: Int) {
    self.init(Limit(limit), value, met: met)
  }
}

extension Limit {
  fileprivate init(_ limit: SyntaxLimit) {
    self =
      switch limit {
      case .textBytes: .textBytes
      case .tokens: .tokens
      case .nesting: .nesting
      case .inner: .inner
      case .listItems: .listItems
      case .nameBytes: .nameBytes
      case .numberDigits: .numberDigits
      case .durationCount: .durationCount
      case .expansion: .expansion
      }
  }

  fileprivate init(_ limit: LoadLimit) {
    self =
      switch limit {
      case .fileSize: .fileBytes
      case .depth: .fileDepth
      case .textSize: .valueBytes
      case .fields: .fields
      case .records: .records
      case .memory: .loadMemory
      }
  }

  fileprivate init(_ limit: QuestionLimit) {
    self =
      switch limit {
      case .steps: .steps
      case .rows: .rows
      case .memory: .questionMemory
      }
  }
}
