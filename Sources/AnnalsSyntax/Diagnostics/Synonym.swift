/// A word of everyday English or of another query language, and ours.
///
/// The language has one word for each thing; the others live here.
struct Synonym {
  let keyword: Keyword

  /// What to write; more than the keyword where that says more.
  let phrase: String

  /// - Parameter word: in small letters.
  init?(_ word: String) {
    guard let (keyword, phrase) = Self.table[word] else { return nil }
    self.keyword = keyword
    self.phrase = phrase ?? keyword.rawValue
  }

  private static let table: [String: (Keyword, String?)] = [
    "worsened": (.declined, nil), "deteriorated": (.declined, nil), "dropped": (.declined, nil),
    "downgraded": (.declined, nil), "slipped": (.declined, nil),
    "decreased": (.fell, nil), "upgraded": (.improved, nil),
    "increased": (.rose, nil), "raised": (.improved, nil), "bettered": (.improved, nil),
    "moved": (.changed, nil), "went": (.changed, nil), "minus": (.except, nil),
    "intersect": (.both, nil), "plus": (.union, nil),
    "altered": (.changed, nil), "kept": (.retained, nil),
    "turned": (.became, nil), "remained": (.stayed, nil),
    "rated": (.is, nil), "equals": (.is, nil), "equal": (.is, nil), "are": (.is, nil),
    "like": (.contains, nil), "includes": (.contains, nil), "include": (.contains, nil),
    "contain": (.contains, nil), "were": (.was, nil), "have": (.has, "has been"),
    "sort": (.order, "order by"), "sorted": (.order, "order by"), "ordered": (.order, "order by"),
    "top": (.limit, nil), "take": (.limit, nil), "if": (.where, nil), "when": (.where, nil),
    "having": (.where, nil), "filter": (.where, nil), "with": (.where, nil),
    "whose": (.where, nil), "display": (.show, nil), "select": (.show, nil), "per": (.by, nil),
    "asc": (.ascending, nil), "desc": (.descending, nil), "decreasing": (.descending, nil),
    "increasing": (.ascending, nil), "until": (.by, nil), "till": (.by, nil),
    "during": (.in, nil), "but": (.and, nil), "also": (.and, nil),
    "isn't": (.is, "is not"), "into": (.to, nil), "past": (.last, nil), "prior": (.previous, nil),
    "exceeds": (.above, "is above"), "over": (.above, "above"), "under": (.below, "below"),
  ]

  /// Words that say nothing in a query.
  static let noise: Set<String> = [
    "the", "a", "an", "that", "which", "who", "all", "any", "its", "their", "please", "only",
    "group", "me", "us", "currently", "now", "either", "current", "latest",
  ]

  /// Words that a question in English begins with.
  static let question: Set<String> = [
    "which", "what", "who", "how", "show", "list", "find", "get", "give", "tell", "where", "all",
    "the", "display", "is", "are", "did", "do", "does", "when", "why", "search", "any", "many",
    "number",
    "total", "of",
  ]
}

/// A sign of other languages for what we have words for; the raw value is its spelling.
enum ForeignOperator: String {
  case equal = "="
  case doubleEqual = "=="
  case tripleEqual = "==="
  case unequal = "!="
  case lessGreater = "<>"
  case greater = ">"
  case less = "<"
  case greaterOrEqual = ">="
  case lessOrEqual = "<="
  case arrow = "=>"
  case equalLess = "=<"
  case ampersand = "&"
  case doubleAmpersand = "&&"
  case bar = "|"
  case doubleBar = "||"
  case bang = "!"

  /// The keyword that goes in its place.
  var keyword: Keyword {
    switch self {
    case .equal, .doubleEqual, .tripleEqual, .unequal, .lessGreater, .greater, .less,
      .greaterOrEqual, .lessOrEqual, .arrow, .equalLess:
      .is
    case .ampersand, .doubleAmpersand: .and
    case .bar, .doubleBar: .or
    case .bang: .not
    }
  }

  /// What to write for it before a grade, a text or a condition.
  var phrase: String {
    switch self {
    case .equal, .doubleEqual, .tripleEqual: "is"
    case .unequal, .lessGreater: "is not"
    case .greater: "is better than"
    case .less: "is worse than"
    case .greaterOrEqual, .arrow: "is at least"
    case .lessOrEqual, .equalLess: "is at most"
    case .ampersand, .doubleAmpersand: "and"
    case .bar, .doubleBar: "or"
    case .bang: "not"
    }
  }

  /// What to write for it before a number.
  var phraseForNumbers: String {
    switch self {
    case .greater: "is above"
    case .less: "is below"
    case .equal, .doubleEqual, .tripleEqual, .unequal, .lessGreater, .greaterOrEqual, .lessOrEqual,
      .arrow, .equalLess, .ampersand, .doubleAmpersand, .bar, .doubleBar, .bang:
      phrase
    }
  }

  /// How it narrows what follows; `nil` for what joins conditions.
  var comparison: (sense: Sense, bound: Bound)? {
    switch self {
    case .equal, .doubleEqual, .tripleEqual: (.affirmed, .exactly)
    case .unequal, .lessGreater: (.denied, .exactly)
    case .greater: (.affirmed, .above)
    case .less: (.affirmed, .below)
    case .greaterOrEqual, .arrow: (.affirmed, .atLeast)
    case .lessOrEqual, .equalLess: (.affirmed, .atMost)
    case .ampersand, .doubleAmpersand, .bar, .doubleBar, .bang: nil
    }
  }
}
