/// The values of one slot as they come in, by row. A row without a value is made up for when the
/// next value comes, so that what is absent costs nothing.
struct RawColumn: ~Copyable {
  /// What the values turned out to be.
  enum Form {
    case undecided
    case texts
    case integers
    case fractions
    case days
    case flags
    case names
  }

  let demand: Demand
  private(set) var form: Form

  /// Ladders that the texts should be grades of; empty when they are just texts.
  private let ladders: [GradeSpellings]

  /// The spellings of frameworks that the texts should be; `nil` when they need not.
  private let frameworks: Set<[UInt8]>?

  private var codes = Staged<TextCodes>()
  private(set) var dictionary = TextDictionaryBuilder()
  private var integers = Staged<[Int64]>()
  private var fractions = Staged<[Double]>()
  private var validity = StagedBits()
  private var truths = StagedBits()
  private var days = Staged<[Int32]>()
  private var marks = Staged<[DateMark]>()

  /// Where integers stand that no fraction holds exactly, should one come; the first of them.
  private var largeIntegers: [Int: Int] = [:]

  /// For names: where those of each row begin.
  private var starts: [Int32] = []

  /// Values that are not what was wanted.
  private(set) var oddities: [Oddity] = []

  /// Where texts stand that are no grade of every ladder or no framework, or names.
  private(set) var sightings: [Sighting] = []
  private var sightingsLeft: [Int32] = []

  /// Where the value of each row stands, or the row that has none; kept for keys only.
  private(set) var positions: [Int] = []
  let isKey: Bool

  /// Whether its texts should be some of those that are declared.
  private let isJudged: Bool

  /// Whether a number among its texts is its digits: grades, names and keys may be numbers.
  let takesDigits: Bool

  /// Whether numbers and texts are keys alike: it becomes texts once it has both.
  let isGrouping: Bool

  init(_ slot: SlotPlan, ladders: [GradeSpellings], frameworks: Set<[UInt8]>) {
    demand = slot.demand
    self.ladders = ladders
    self.frameworks = slot.isFramework && !frameworks.isEmpty ? frameworks : nil
    isKey = slot.isKey
    isJudged = !ladders.isEmpty || self.frameworks != nil
    takesDigits = !ladders.isEmpty || slot.isName || slot.isGrouping
    isGrouping = slot.isGrouping && slot.demand == .any
    form =
      switch demand {
      case .any: .undecided
      case .text: .texts
      case .number: .integers
      case .date: .days
      case .flag: .flags
      case .names: .names
      }
  }

  /// Makes room for as many rows, where their number can be guessed.
  mutating func reserve(_ rows: Int) {
    switch form {
    case .undecided, .flags, .names: break
    case .texts:
      // Where most texts are different from each other, those to come will be too.
      let different = Double(dictionary.count) / Double(max(1, codes.count))
      if different > 0.1 { dictionary.reserve(Int(different * Double(rows))) }
      codes.reserve(rows)
    case .integers: integers.reserve(rows)
    case .fractions: fractions.reserve(rows)
    case .days: days.reserve(rows)
    }
  }

  /// What its values hold, without the room for those to come.
  var bytes: Int {
    let places = positions.count * MemoryLayout<Int>.stride
    let odd = oddities.count * MemoryLayout<Oddity>.stride
    let sighted = sightings.count * MemoryLayout<Sighting>.stride
    let texts = codes.count * (dictionary.count < Int(UInt8.max) ? 1 : 4) + dictionary.textBytes
    let numbers = (integers.count + fractions.count) * 8 + days.count * 4 + marks.count
    return texts + numbers + starts.count * 4 + places + odd + sighted
  }

  // MARK: - Texts

  /// Puts a text whose bytes stand at a place, before a quote, when it is one that came lately.
  ///
  /// - Returns: how many bytes it has; negative when it is another one.
  @inline(__always) mutating func put(foretoldAt p: BytePointer, row: Int) -> Int {
    let text = dictionary.foretold(p)
    if text.length >= 0 { put(code: text.code, row: row) }
    return text.length
  }

  @inline(__always) mutating func put(text p: BytePointer, _ length: Int, row: Int, at place: Int) {
    let code = dictionary.code(p, length)
    put(code: code, row: row)
    if isJudged { look(at: code, row, place) }
  }

  /// Lets a text that stands before a quote be foretold. One that is no grade is not, as it is
  /// to be looked at each time.
  mutating func foretell(_ p: BytePointer, _ length: Int) {
    guard let code = codes.last, !isJudged || sightingsLeft[Int(code)] == 0 else { return }
    dictionary.foretell(p, length, code)
  }

  @inline(__always) private mutating func put(code: Int32, row: Int) {
    codes.fill(to: row, with: TextColumn.missing)
    codes.append(code)
  }

  /// Notes where a text stands that is not declared. Asked once for each distinct text whether it
  /// is one; of each that is none the first places are kept.
  @inline(__always) private mutating func look(at code: Int32, _ row: Int, _ place: Int) {
    if Int(code) >= sightingsLeft.count { judge(code) }
    if sightingsLeft[Int(code)] > 0 {
      sightingsLeft[Int(code)] -= 1
      sightings.append(Sighting(row: Int32(truncatingIfNeeded: row), code: code, position: place))
    }
  }

  @inline(never) private mutating func judge(_ code: Int32) {
    let text = dictionary.text(code)
    let isGrade = ladders.allSatisfy { $0.code(text) != nil }
    let isFramework = frameworks?.contains(text.spelling) ?? true
    sightingsLeft.append(isGrade && isFramework ? 0 : 100)
  }

  /// Adds a name to those of a row. Whether anybody has it is known once all is read, so the
  /// first places of every name are kept.
  mutating func put(name p: BytePointer, _ length: Int, row: Int, at place: Int) {
    while starts.count <= row { starts.append(Int32(truncatingIfNeeded: codes.count)) }
    let code = dictionary.code(p, length)
    codes.append(code)
    if Int(code) == sightingsLeft.count {
      sightingsLeft.append(Int32(truncatingIfNeeded: ReportBuilder.placesKept))
    }
    guard sightingsLeft[Int(code)] > 0 else { return }
    sightingsLeft[Int(code)] -= 1
    sightings.append(Sighting(row: Int32(truncatingIfNeeded: row), code: code, position: place))
  }

  // MARK: - Numbers

  @inline(__always) mutating func put(_ number: ScannedNumber, row: Int, at place: Int) {
    switch (form, number) {
    case (.integers, .integer(let value)):
      integers.fill(to: row, with: 0)
      integers.append(value)
      if value.magnitude > Self.exactInFractions { noteLarge(row, place) }
      validity.set(row)
    case (.fractions, .fraction(let value)):
      put(fraction: value, row: row)
    case (.fractions, .integer(let value)) where value.magnitude <= Self.exactInFractions:
      put(fraction: Double(value), row: row)
    default:
      putOther(number, row: row, at: place)
    }
  }

  @inline(never) private mutating func noteLarge(_ row: Int, _ place: Int) {
    if largeIntegers.count < Self.wordsKept { largeIntegers[row] = place }
  }

  @inline(__always) private mutating func put(fraction value: Double, row: Int) {
    fractions.fill(to: row, with: 0)
    fractions.append(value)
    validity.set(row)
  }

  /// A number that is the first, or that is not of the kind of those before it.
  @inline(never) private mutating func putOther(_ number: ScannedNumber, row: Int, at place: Int) {
    switch number {
    case .fraction:
      turnToFractions()
      put(number, row: row, at: place)
    case .integer(let value):
      if form == .undecided {
        form = .integers
        return put(number, row: row, at: place)
      }
      guard let exact = Double(exactly: value) else {
        return putOddity(.inexact(value), row: row, at: place)
      }
      put(.fraction(exact), row: row, at: place)
    }
  }

  /// From the first fraction on all numbers are fractions; an integer that cannot be one
  /// exactly is not read.
  private mutating func turnToFractions() {
    form = .fractions
    let integers = integers.take()
    fractions.reserve(integers.capacity)
    for (index, value) in integers.enumerated() {
      if let exact = Double(exactly: value) {
        fractions.append(exact)
      } else {
        fractions.append(0)
        validity.clear(index)
        putOddity(.inexact(value), row: index, at: largeIntegers[index])
      }
    }
  }

  /// A fraction comes: among keys it is a text as it is written, as no number is one exactly.
  mutating func expectFraction() {
    guard isGrouping else { return }
    switch form {
    case .undecided, .integers: turnToTexts()
    case .texts, .fractions, .days, .flags, .names: break
    }
  }

  /// From here on all values are texts, the integers so far those of their digits.
  mutating func turnToTexts() {
    form = .texts
    let integers = integers.take()
    let validity = Validity(words: validity.take())
    for row in integers.indices where validity[row] {
      put(code: dictionary.code(String(integers[row])), row: row)
    }
  }

  // MARK: - Days and flags

  @inline(__always) mutating func put(day: Int32, row: Int) {
    days.fill(to: row, with: Day.unknown.number)
    days.append(day)
  }

  mutating func put(_ dated: DatedText, row: Int) {
    put(day: dated.day.number, row: row)
    guard dated.mark != .day else { return }
    marks.fill(to: row, with: .day)
    marks.append(dated.mark)
  }

  mutating func put(flag: Bool, row: Int) {
    form = .flags
    validity.set(row)
    if flag { truths.set(row) }
  }

  /// Decides that values are texts.
  mutating func becomeTexts() { form = .texts }

  /// How many rows have a day, or are before one that has.
  @inline(__always) var dayCount: Int { days.count }

  /// Notes where the key of a row stands, or the row itself when it has none.
  mutating func putPosition(_ place: Int, row: Int) {
    if positions.count == row { positions.append(place) }
  }

  // MARK: - The end

  /// The column with a place for every one of so many records; it is empty afterwards.
  mutating func finished(rows: Int) -> ReadColumn {
    pad(to: rows)
    defer { dictionary = TextDictionaryBuilder() }
    return ReadColumn(
      form: form, codes: codes.take(), dictionary: dictionary.finished(),
      integers: integers.take(), fractions: fractions.take(),
      validity: Validity(words: validity.take()), truths: Validity(words: truths.take()),
      days: days.take(), marks: marks.take(), starts: starts, oddities: oddities,
      sightings: sightings, positions: positions)
  }

  /// Makes up for the rows at the end that have no value.
  private mutating func pad(to rows: Int) {
    switch form {
    case .undecided, .texts:
      form = .texts
      codes.fill(to: rows, with: TextColumn.missing)
    case .integers: integers.fill(to: rows, with: 0)
    case .fractions: fractions.fill(to: rows, with: 0)
    case .days: days.fill(to: rows, with: Day.unknown.number)
    case .flags: break
    case .names:
      while starts.count <= rows { starts.append(Int32(truncatingIfNeeded: codes.count)) }
    }
    if marks.count > 0 { marks.fill(to: rows, with: .day) }
  }

  // MARK: - What is not as wanted

  /// How many oddities are kept with their words and place; of others only the row.
  private static let wordsKept = 1_000

  /// Up to here every integer is a fraction too.
  private static let exactInFractions: UInt64 = 1 << 53

  mutating func putOddity(_ found: Found, row: Int, at place: Int?) {
    oddities.append(
      Oddity(
        row: Int32(truncatingIfNeeded: row), reason: found.reason, position: place,
        message: found.isUnexpected && oddities.count < Self.wordsKept
          ? found.message(for: demand) : nil,
        isUnexpected: found.isUnexpected))
  }
}

/// A text that is no grade or no framework, or a name that perhaps nobody has, and where.
struct Sighting {
  var row: Int32
  var code: Int32
  var position: Int
}

/// A value that is not what was wanted.
struct Oddity {
  var row: Int32
  var reason: MissingReason
  var position: Int?

  /// `nil` for a stated reason, and when there are too many to keep.
  var message: String?

  /// Whether nobody said that it is missing: not of a stated reason, be it `not read`.
  var isUnexpected: Bool

  /// Whether the report has it.
  var isReported = false
}

/// What stood where something else was wanted.
enum Found {
  /// A text, and the reason that it states if it does.
  case text(String, MissingReason?)
  case number
  case flag
  case list
  case object

  /// An integer that a fraction cannot hold.
  case inexact(Int64)

  fileprivate var reason: MissingReason {
    switch self {
    case .text(_, let reason): reason ?? .notRead
    case .number, .flag, .list, .object, .inexact: .notRead
    }
  }

  fileprivate var isUnexpected: Bool {
    switch self {
    case .text(_, let reason): reason == nil
    case .number, .flag, .list, .object, .inexact: true
    }
  }

  fileprivate func message(for demand: Demand) -> String {
    let wanted =
      switch demand {
      case .any: "what the first records have"
      case .text: "a text"
      case .number: "a number"
      case .date: "a date"
      case .flag: "true or false"
      case .names: "a list of names"
      }
    return switch self {
    case .text(let text, _): "\(text.quoted) is not \(wanted)"
    case .number: "a number is not \(wanted)"
    case .flag: "true or false is not \(wanted)"
    case .list: "a list is not \(wanted)"
    case .object: "an object is not \(wanted)"
    case .inexact(let value): "\(value) cannot stand among fractions exactly"
    }
  }
}
