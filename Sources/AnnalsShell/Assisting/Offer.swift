/// Something that may stand at a place, before it is known how it is listed.
struct Offer: Hashable {
  var candidate: Candidate
  var rank: OfferRank

  init(_ text: String, _ description: String, _ rank: OfferRank, isWhole: Bool = true) {
    candidate = Candidate(text, description, isWhole: isWhole)
    self.rank = rank
  }
}

/// Where an offer stands in the list.
enum OfferRank: Int, Comparable {
  /// Grades, texts, entities: what the place is most likely for.
  case value
  case source
  case period

  /// Fields and tracks, where no value may stand.
  case subject

  /// `condition`, `constant`, `$parameter`
  case defined

  /// `and`, `or`
  case connective

  /// `improved`
  case verb

  /// `at least`, `not`, `unknown`
  case test

  /// `since`
  case window

  /// `any`, `time`
  case operand

  /// Fields and tracks, where a value may stand too.
  case otherSubject

  /// What happens, with its dates; relations; units.
  case name
  case clause
  case set
  case statement
  case sign

  static func < (left: OfferRank, right: OfferRank) -> Bool { left.rawValue < right.rawValue }
}
