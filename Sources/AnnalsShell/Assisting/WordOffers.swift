import AnnalsSyntax

/// The words of the language that may stand at a place.
struct WordOffers {
  private let place: Place
  private let follow: Follow

  init(_ place: Place, _ follow: Follow) {
    self.place = place
    self.follow = follow
  }

  func offers() -> [Offer] {
    let phrases = Phrase.all.filter { place.beginsWords($0.text) && follow.takes($0.text) }
    // Where `as of` may stand, `as` alone says nothing.
    let begun = Set(phrases.filter(\.isOneIdea).compactMap { $0.text.split(separator: " ").first })
    let words = Keyword.allCases.filter {
      place.beginsWords($0.rawValue) && !begun.contains(Substring($0.rawValue)) && takes($0)
    }
    return phrases.map { Offer($0.text, $0.meaning, $0.rank) }
      + words.map { Offer($0.rawValue, $0.meaning, $0.rank) } + signs
  }

  private func takes(_ word: Keyword) -> Bool {
    follow.takes(word.rawValue)
      || Keyword.headings.contains(word)
        && place.prober.outcome(of: word.rawValue, as: .heading)?.isOpen == false
  }

  private func takes(_ text: String) -> Bool { place.prober.takes(text, as: .word) }

  private var signs: [Offer] {
    guard place.typed.isEmpty else { return [] }
    return [("(", "brackets"), (")", "the end of the brackets"), ("=", "then a value")]
      .filter { takes($0.0) }
      .map { Offer($0.0, $0.1, .sign, isWhole: $0.0 != "(") }
  }
}

extension Keyword {
  /// The columns that groups have beside their keys.
  fileprivate static let headings: [Keyword] = [
    .count, .share, .average, .median, .sum, .lowest, .highest,
  ]
}

/// Words of the language that are one idea.
struct Phrase {
  let text: String
  let meaning: String
  let rank: OfferRank

  /// Whether its first word is only offered with the others.
  let isOneIdea: Bool

  init(_ text: String, _ meaning: String, _ rank: OfferRank, isOneIdea: Bool = true) {
    self.text = text
    self.meaning = meaning
    self.rank = rank
    self.isOneIdea = isOneIdea
  }

  static let all = [
    Phrase("at least", "this or more, this or better", .test),
    Phrase("at most", "this or less, this or worse", .test),
    Phrase("better than", "higher on the scale", .test),
    Phrase("worse than", "lower on the scale", .test),
    Phrase("or better", "this grade or a higher one", .test, isOneIdea: false),
    Phrase("or worse", "this grade or a lower one", .test, isOneIdea: false),
    Phrase("or equivalent", "this grade or what a bridge makes of it", .test, isOneIdea: false),
    Phrase("was ever", "on some day", .verb, isOneIdea: false),
    Phrase("was never", "on no day", .verb, isOneIdea: false),
    Phrase("was graded", "a grading gave it", .verb, isOneIdea: false),
    Phrase("has been", "ever since, without a break", .verb),
    Phrase("for at least", "how long", .window),
    Phrase("in the last", "a length of time up to now", .window, isOneIdea: false),
    Phrase("the last", "a length of time up to now", .window),
    Phrase("either side of", "before and after what happened", .window),
    Phrase("at least twice", "more than once", .test, isOneIdea: false),
    Phrase("by more than", "how far", .test, isOneIdea: false),
    Phrase("more than", "how far", .test),
    Phrase("from first to last", "the first reading against the last", .test, isOneIdea: false),
    Phrase("known to be", "on no day on which it is known", .test, isOneIdea: false),
    Phrase("without falling back", "no step down in between", .test),
    Phrase("in one framework", "without a change of framework", .test, isOneIdea: false),
    Phrase("one framework", "without a change of framework", .test),
    Phrase("in total", "all spells together", .test, isOneIdea: false),
    Phrase("order by", "which rows come first", .clause),
    Phrase("as of", "look from another day", .clause),
    Phrase("as of each", "look from several days, one after the other", .clause),
    Phrase("as known on", "only what had been published by then", .clause),
    Phrase("as percent", "shares instead of counts", .clause),
    Phrase("dated by", "which date of a grading counts", .clause),
    Phrase("including predecessors", "with the history of what came before", .clause),
    Phrase("history of", "every grading of some, in order", .statement),
    Phrase("transitions of", "how many went from which grade to which", .statement),
    Phrase("share of", "how many of a hundred", .statement),
    Phrase("number of", "how many there are of something", .operand),
    Phrase("days between", "from one date to another", .operand, isOneIdea: false),
  ]
}
