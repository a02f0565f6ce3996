import AnnalsModel
import AnnalsSyntax

/// `any neighbour (rating is outstanding)`, `at least 3 monitoring visits (visited since 2017)`
struct QuantifiedTest: Hashable, Sendable {
  var quantifier: Quantifier
  var counted: Counted

  /// The tracks of the kind that it looks at.
  var tracks: [Int] { [] }

  /// The operands whose value a row shows.
  var mentions: [Reading] { [] }
}

/// Related or nested entities, and what is asked of each.
struct Counted: Hashable, Sendable {
  enum Rows: Hashable, Sendable {
    /// Index into the kind's relations.
    case relation(Int)

    /// Index into `Model.kinds`.
    case nested(Int)
  }

  var rows: Rows

  /// `nil`: that there are any.
  var filter: Filter?
}

extension Counted {
  /// The kind of what is counted, as a relation or a nested kind calls it.
  func names(in kind: Kind, of model: Model) -> (singular: String, plural: String, kind: Int) {
    switch rows {
    case .relation(let index):
      let relation = kind.relations[index]
      return (relation.singular, relation.plural, relation.target)
    case .nested(let index):
      return (model.kinds[index].singular, model.kinds[index].plural, index)
    }
  }
}

extension Quantifier {
  /// Whether it holds, of so many that pass and that do not.
  func truth(of count: CountTable.Count) -> Truth {
    let yes = Int(count.yes)
    let most = yes + Int(count.notKnown)
    switch self {
    case .any: return Self.truth(atLeast: 1, yes, most)
    case .no: return !Self.truth(atLeast: 1, yes, most)
    case .every:
      if count.no > 0 { return .no }
      return yes == 0 || count.doubtfulNo > 0 ? .notKnown : .yes
    case .atLeast(let count): return Self.truth(atLeast: count, yes, most)
    case .atMost(let count):
      return yes > count ? .no : most > count ? .notKnown : .yes
    }
  }

  private static func truth(atLeast count: Int, _ yes: Int, _ most: Int) -> Truth {
    yes >= count ? .yes : most >= count ? .notKnown : .no
  }
}
