/// The texts at a path: what they look like, and which there are while they are few.
struct TextTally: ~Copyable {
  private(set) var count = 0
  private(set) var empty = 0
  private(set) var links = 0
  private(set) var dates = DateTally()

  /// The first text that is no day in its usual form, for a report.
  private(set) var example: String?

  /// Whether there are more different texts than are kept.
  private(set) var isMany = false

  /// How often each text came, by its code.
  private var counts: [Int] = []
  private var dictionary: TextDictionaryBuilder?

  /// How many different texts are kept.
  static let most = 64

  /// Counts a text that is no day in its usual form.
  @inline(__always) mutating func add(_ p: BytePointer, _ length: Int) {
    count &+= 1
    if length == 0 {
      empty &+= 1
      return
    }
    if p.pointee &- 0x30 < 10 {
      dates.look(at: p, length)
    } else if length > 7, Bytes.half(p) == 0x7074_7468 {
      links &+= 1
    }
    if !isMany { keep(p, length) }
  }

  /// Counts a day in its usual form.
  @inline(__always) mutating func addDay() {
    count &+= 1
    dates.days &+= 1
  }

  @inline(never) private mutating func keep(_ p: BytePointer, _ length: Int) {
    if dictionary == nil {
      dictionary = TextDictionaryBuilder()
      example = String(
        decoding: UnsafeBufferPointer(start: p, count: min(length, 40)), as: UTF8.self)
    }
    guard let code = dictionary?.code(p, length) else { return }
    if Int(code) == Self.most {
      isMany = true
      dictionary = nil
      counts = []
    } else if Int(code) == counts.count {
      counts.append(1)
    } else {
      counts[Int(code)] &+= 1
    }
  }

  /// The different texts in the order of their first place; `nil` when they are many.
  func distinct() -> [String]? {
    if isMany { return nil }
    return counts.indices.map { dictionary?.text(Int32(truncatingIfNeeded: $0)) ?? "" }
  }
}

/// How many texts are dates, and how exact.
struct DateTally: Hashable {
  var days = 0

  /// Days with a time of day behind them.
  var times = 0
  var months = 0
  var years = 0

  /// Counts a text that begins with a digit if it is a date.
  @inline(never) mutating func look(at p: BytePointer, _ length: Int) {
    guard length <= DatedText.longest,
      let dated = DatedText(UnsafeBufferPointer(start: p, count: length))
    else { return }
    switch dated.mark {
    case .day where length > 10: times &+= 1
    case .day, .estimated: days &+= 1
    case .month, .estimatedMonth: months &+= 1
    case .year, .estimatedYear: years &+= 1
    }
  }
}
