/// Decides what the values at a path are.
struct LeafReader {
  /// Words of the document and its file, in small letters.
  let context: Set<String>

  init(_ document: Observation, file: String) {
    var context = document.words.union(FileWords.words(of: file).lowercased)
    if document.hasWordOfCQC { context.insert("cqc") }
    self.context = context
  }

  /// What a leaf is; the scale of a grade by its index among the built-in ones.
  enum Verdict {
    case text
    case link
    case number(unit: String?)
    case date
    case flag
    case grade(ScaleMatcher.Match)
  }

  func verdict(_ leaf: Leaf) -> Verdict {
    let seen = leaf.observation
    let matcher = ScaleMatcher(seen, words: leaf.words, in: context)
    if let match = matcher?.match() { return .grade(match) }
    if seen.flags > max(seen.texts.filled, seen.numbers) || seen.hasOnlyWordsOfFlags {
      return .flag
    }
    if leaf.isYears { return .date }
    if leaf.isNumber { return .number(unit: UnitWords.unit(of: leaf.words)) }
    if isDate(leaf) { return .date }
    return seen.texts.links * 10 >= max(1, seen.texts.filled) * 9 ? .link : .text
  }

  /// Nine in ten texts must be dates; years alone are dates only under a key that says so.
  private func isDate(_ leaf: Leaf) -> Bool {
    let texts = leaf.observation.texts
    let exact = texts.dates.days + texts.dates.times + texts.dates.months
    let dates = exact + (DateWords.isDate(leaf.words) ? texts.dates.years : 0)
    return dates > 0 && dates * 10 >= texts.filled * 9
  }

  /// What is to be said of values that are less than their key promises; `nil` for nothing.
  func remark(_ leaf: Leaf, _ verdict: Verdict) -> String? {
    let seen = leaf.observation
    switch verdict {
    case .date, .flag, .grade, .link: return nil
    case .number:
      guard DateWords.isDate(leaf.words), seen.fractions == 0, seen.integers.hasOthers,
        DateWords.isMoment(leaf.words)
      else { return nil }
      return "numbers, no dates; a date is written 2014-03-31"
    case .text:
      if DateWords.isDate(leaf.words), let example = seen.texts.example, example.isDateInOtherForm {
        return "texts, no dates: '\(example)'; a date is written 2014-03-31"
      }
      let stranger = ScaleMatcher(seen, words: leaf.words, in: context)?.stranger()
      return stranger.map { "texts, no grades: '\($0.text)' is not on the scale '\($0.scale)'" }
    }
  }
}

extension Leaf {
  /// Whether all values are four digits, beside a few texts that may be dates themselves, and
  /// the key says that they are years.
  fileprivate var isYears: Bool {
    let (integers, texts) = (observation.integers, observation.texts)
    return integers.count > 0 && integers.years == integers.count && observation.fractions == 0
      && observation.flags == 0 && texts.filled * 9 <= integers.count
      && DateWords.isYear(words)
  }

  /// Whether most values are numbers. In a column nine in ten must be, and digits that tell
  /// records apart are no number.
  fileprivate var isNumber: Bool {
    let (numbers, texts) = (observation.numbers, observation.texts.filled)
    guard observation.isColumn else { return numbers > texts }
    return numbers > 0 && numbers >= texts * 9 && !isCalledKey
  }
}

extension Observation {
  /// Whether it is a column of yes and no.
  fileprivate var hasOnlyWordsOfFlags: Bool {
    guard isColumn, numbers == 0, texts.dates.days == 0, let words = texts.distinct, !words.isEmpty
    else { return false }
    return words.allSatisfy { ["true", "false", "yes", "no"].contains($0.lowercased()) }
  }

  /// The words of all keys.
  fileprivate var words: Set<String> {
    (members + elements).reduce(into: Set(KeyWords(key).lowercased)) { $0.formUnion($1.words) }
  }

  /// Whether a text is one that only the Care Quality Commission writes where a grade would be.
  fileprivate var hasWordOfCQC: Bool {
    (texts.distinct ?? []).contains { BuiltInScale.wordsOfCQC.contains($0.lowercased()) }
      || (members + elements).contains { $0.hasWordOfCQC }
  }
}

extension String {
  /// Whether it has digits enough for a date, and something between them.
  fileprivate var isDateInOtherForm: Bool {
    let digits = utf8.count { 0x30...0x39 ~= $0 }
    return digits >= 4 && digits < utf8.count
      && utf8.contains { [0x2F, 0x2E, 0x2D, 0x20].contains($0) }
  }
}

/// Words of keys that promise a date.
enum DateWords {
  private static let any: Set<String> = [
    "date", "dated", "day", "on", "at", "when", "year", "month", "since", "until", "from", "to",
    "published", "start", "started", "end", "ended", "established", "abolished", "opened",
    "closed", "founded", "created", "updated", "timestamp", "time", "issued", "expires",
    "expired", "birth", "born", "died", "modified",
  ]

  static func isDate(_ words: KeyWords) -> Bool { words.lowercased.contains { any.contains($0) } }

  /// Whether a number of four digits under the key is a year.
  static func isYear(_ words: KeyWords) -> Bool {
    let years: Set<String> = [
      "year", "founded", "established", "abolished", "opened", "closed", "born", "died", "since",
      "until", "published", "incorporated", "dissolved", "built",
    ]
    return words.lowercased.last.map(years.contains) ?? false
      || words.lowercased.first == "year" && words.words.count <= 2
  }

  /// Whether a number under the key might count seconds.
  static func isMoment(_ words: KeyWords) -> Bool {
    words.lowercased.contains { ["date", "at", "timestamp", "time"].contains($0) }
  }

  /// The key without the words that only say that it is a date: `opened on` is `opened`.
  static func bare(_ words: KeyWords) -> String {
    let kept = words.lowercased.filter { $0 != "date" && $0 != "on" && $0 != "day" }
    return (kept.isEmpty ? words.lowercased : kept).joined(separator: " ")
  }

  /// The places of the dates that a history is dated by unless a query says another, the first
  /// of these first.
  private static let defaults = [
    "published", "publication", "published at", "date", "on", "at", "when", "day", "timestamp",
    "time", "year", "month",
  ]

  /// What comes first goes by default; what ends something goes last.
  static func rank(_ words: KeyWords) -> Int {
    let bare = bare(words)
    if let place = defaults.firstIndex(of: bare) { return place }
    return endings.contains(bare) ? defaults.count + 1 : defaults.count
  }

  /// Keys of the first and the last day of what lasts.
  static let spans = [
    ("from", "until"), ("from", "to"), ("start", "end"), ("started", "ended"),
    ("started at", "ended at"), ("begin", "end"), ("valid from", "valid until"),
    ("valid from", "valid to"), ("start", "finish"), ("since", "until"),
  ]

  private static let endings = Set(spans.map(\.1))

  /// Keys of the first day that something existed, and of the first day that it did not.
  static let births: Set<String> = ["established", "opened", "founded", "incorporated", "opening"]
  static let deaths: Set<String> = ["abolished", "closed", "dissolved", "deregistered", "closing"]
}

/// The units that keys name at their ends.
enum UnitWords {
  private static let units: [String: String] = [
    "percent": "%", "pct": "%", "percentage": "%", "gbp": "GBP", "eur": "EUR", "usd": "USD",
    "days": "days", "weeks": "weeks", "months": "months", "years": "years", "hours": "hours",
    "minutes": "minutes", "seconds": "seconds", "km": "km", "miles": "miles", "metres": "metres",
    "meters": "metres", "kg": "kg", "tonnes": "tonnes", "population": "people", "people": "people",
    "pupils": "pupils", "beds": "beds",
  ]

  static func unit(of words: KeyWords) -> String? {
    words.lowercased.last.flatMap { units[$0] }
  }
}
