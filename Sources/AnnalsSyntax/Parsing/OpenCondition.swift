/// A condition whose end is not reached: its terms so far, and what opened it.
struct OpenCondition {
  enum Opener {
    /// The word before a whole condition, such as `where`.
    case condition

    /// The bracket's place.
    case bracket(SourceRange)
  }

  let opener: Opener

  /// Where the `not`s before the term being read begin.
  var negations: [Int] = []

  /// The first connective that is not the first one over again.
  private(set) var mixedAt: SourceRange?
  private let start: Int
  private var terms: [Condition] = []
  private var connective: Connective?

  /// How many terms there are.
  var count: Int { terms.count }

  /// Where the first terms stand, brackets included, and what joins each to the one before.
  private var places: [(range: SourceRange, connective: Connective)] = []
  private var termStart: Int
  private var latest = Connective.and

  /// More terms than this make no help that anyone would read.
  private static let mostPlaces = 8

  init(opener: Opener, start: Int) {
    self.opener = opener
    self.start = start
    termStart = start
  }

  /// Adds a term with the `not`s before it.
  mutating func append(_ term: Condition, to end: Int) {
    var term = term
    for start in negations.reversed() {
      term = .negation(Negation(condition: term, range: SourceRange(start, end)))
    }
    negations = []
    terms.append(term)
    if places.count <= Self.mostPlaces { places.append((SourceRange(termStart, end), latest)) }
  }

  /// Notes what stands between the last term and the next.
  mutating func goOn(with word: Connective, at place: SourceRange, from start: Int) {
    if connective == nil { connective = word }
    if connective != word && mixedAt == nil { mixedAt = place }
    latest = word
    termStart = start
  }

  /// What was read, as one condition.
  func condition(to end: Int) -> Condition {
    let range = SourceRange(start, end)
    guard let connective, terms.count > 1 else { return terms.first ?? .missing(range) }
    return .junction(Junction(connective: connective, terms: terms, range: range))
  }

  // MARK: - The two ways to put brackets

  /// - Parameter phrase: the text of a stretch; `nil` where it is too long to show.
  func readings(_ phrase: (SourceRange) -> String?) -> [String] {
    guard places.count <= Self.mostPlaces else { return [] }
    let texts = places.compactMap { phrase($0.range) }
    guard texts.count == places.count else { return [] }
    return [Connective.and, .or].map { reading(texts, inner: $0) }
  }

  /// The terms with runs of one connective in brackets.
  private func reading(_ texts: [String], inner: Connective) -> String {
    var groups: [[String]] = []
    for (text, place) in zip(texts, places) {
      if groups.isEmpty || place.connective != inner {
        groups.append([text])
      } else {
        groups[groups.count - 1].append(text)
      }
    }
    let outer: Connective = inner == .and ? .or : .and
    return groups.map { group in
      let text = group.joined(separator: " \(inner.rawValue) ")
      return group.count == 1 ? text : "(\(text))"
    }.joined(separator: " \(outer.rawValue) ")
  }
}
